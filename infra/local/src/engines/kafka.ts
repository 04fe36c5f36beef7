import { Kafka, logLevel } from 'kafkajs';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installKafka } from '../install/kafka-jars.js';
import { findOnPath, runTool } from '../install/tools.js';
import type { ManagedProcess } from '../processes/managed-process.js';
import type { Run } from '../processes/run.js';
import type { Progress } from '../progress.js';
import { SetupProblem } from '../setup-problem.js';
import { texts } from '../texts.js';
import { reach } from './reach.js';

export interface KafkaEngine {
  /** host:port of each broker. */
  brokers: string[];
  process?: ManagedProcess;
}

/** Any will do where one node is all there is: 16 bytes in base64url. */
const CLUSTER_ID = 'bmVuZXAtbG9jYWwtbG9nMQ';

/** Reaches the Kafka at NENEP_KAFKA_BROKERS, or starts a node that keeps its data. */
export async function startKafka(
  run: Run,
  onProgress: Progress = () => undefined,
): Promise<KafkaEngine> {
  const given = process.env['NENEP_KAFKA_BROKERS'];
  if (given) {
    const brokers = given.split(',').map((broker) => broker.trim());
    await reach('Kafka', 'NENEP_KAFKA_BROKERS', given, () => kafkaServes(brokers));
    return { brokers };
  }
  const programs = onPath() ?? installed(await installKafka(onProgress), run);
  const { kafka: port, kafkaController: controllerPort } = await run.ports({
    kafka: undefined,
    kafkaController: undefined,
  });
  const folder = join(run.dataDir, 'kafka');
  mkdirSync(folder, { recursive: true });
  const config = join(folder, 'server.properties');
  writeFileSync(config, serverProperties(join(folder, 'log'), port, controllerPort));
  if (!existsSync(join(folder, 'log', 'meta.properties'))) await format(programs, config);

  const brokers = [`127.0.0.1:${port}`];
  const [command, ...args] = programs.server;
  const managed = await run.start({
    stage: 'engine',
    name: 'kafka',
    command,
    args: [...args, config],
    env: programs.env,
    ready: () => kafkaServes(brokers),
  });
  return { brokers, process: managed };
}

type CommandLine = [command: string, ...args: string[]];

interface KafkaPrograms {
  server: CommandLine;
  storage: CommandLine;
  env: Record<string, string>;
}

/** A Kafka on PATH: the scripts' names end in .sh in Kafka's own distribution, elsewhere not. */
function onPath(): KafkaPrograms | undefined {
  const server = findOnPath('kafka-server-start.sh') ?? findOnPath('kafka-server-start');
  const storage = findOnPath('kafka-storage.sh') ?? findOnPath('kafka-storage');
  if (!server || !storage) return undefined;
  return { server: [server], storage: [storage], env: { KAFKA_HEAP_OPTS: '-Xmx384m' } };
}

function installed(classPath: string, run: Run): KafkaPrograms {
  const logging = join(run.dataDir, 'kafka-log4j2.properties');
  writeFileSync(logging, LOG4J2_PROPERTIES);
  const java: CommandLine = [
    'java',
    ...['-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
    `-Dlog4j2.configurationFile=${logging}`,
    ...['-cp', classPath],
  ];
  return {
    server: [...java, 'kafka.Kafka'],
    storage: [...java, 'kafka.tools.StorageTool'],
    env: {},
  };
}

async function format({ storage }: KafkaPrograms, config: string): Promise<void> {
  const [command, ...args] = storage;
  const { code, output } = await runTool(command, [
    ...args,
    ...['format', '--ignore-formatted', '--cluster-id', CLUSTER_ID, '--config', config],
  ]);
  if (code !== 0) throw new SetupProblem(texts().cannotStart('kafka', output.trim()));
}

/**
 * One node that is broker and controller. Its own topics are kept small so that it starts fast.
 * Group offsets never expire: a product stopped for a month goes on where it was.
 */
function serverProperties(logFolder: string, port: number, controllerPort: number): string {
  return `process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controllerPort}
controller.listener.names=CONTROLLER
inter.broker.listener.name=BROKER
listeners=BROKER://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}
advertised.listeners=BROKER://127.0.0.1:${port}
listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
log.dirs=${logFolder}
auto.create.topics.enable=false
group.initial.rebalance.delay.ms=0
offsets.retention.minutes=2147483647
offsets.topic.num.partitions=1
offsets.topic.replication.factor=1
transaction.state.log.num.partitions=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.num.partitions=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
`;
}

const LOG4J2_PROPERTIES = `rootLogger.level = warn
rootLogger.appenderRef.console.ref = console
appender.console.type = Console
appender.console.name = console
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %p %c{1} %m%n
`;

/** Whether the cluster names a controller and a broker that serves. */
export async function kafkaServes(brokers: string[]): Promise<boolean> {
  const admin = new Kafka({
    brokers,
    logLevel: logLevel.NOTHING,
    connectionTimeout: 2_000,
    requestTimeout: 2_000,
    retry: { retries: 0 },
  }).admin();
  try {
    await admin.connect();
    const cluster = await admin.describeCluster();
    return cluster.controller !== null && cluster.brokers.length > 0;
  } finally {
    await admin.disconnect();
  }
}
