import { kafkaEnvironment, kafkaServes } from '@nenep/bus';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from '../install/tools.js';
import type { ManagedProcess } from '../processes/managed-process.js';
import type { Run } from '../processes/run.js';
import type { Progress } from '../progress.js';
import { SetupProblem } from '../setup-problem.js';
import { texts } from '../texts.js';
import { CLUSTER_ID, serverProperties } from './kafka-config.js';
import { kafkaPrograms, type KafkaPrograms } from './kafka-programs.js';
import { reach } from './reach.js';

export interface KafkaEngine {
  /** host:port of each broker. */
  brokers: string[];
  process?: ManagedProcess;
}

/**
 * Reaches the Kafka at NENEP_KAFKA_BROKERS, or starts a node that keeps its data.
 * @param advertised see `serverProperties`
 */
export async function startKafka(
  run: Run,
  onProgress: Progress = () => undefined,
  advertised?: number,
): Promise<KafkaEngine> {
  const given = process.env['NENEP_KAFKA_BROKERS'];
  if (given) {
    const { kafka } = kafkaEnvironment.parse(process.env);
    await reach('Kafka', 'NENEP_KAFKA_BROKERS', given, () => kafkaServes(kafka));
    return { brokers: kafka.brokers };
  }
  const folder = join(run.dataDir, 'kafka');
  mkdirSync(folder, { recursive: true });
  const programs = await kafkaPrograms(folder, onProgress);
  const ports = await run.ports({ kafka: undefined, kafkaController: undefined });
  const config = join(folder, 'server.properties');
  const log = join(folder, 'log');
  writeFileSync(config, serverProperties(log, ports, advertised));
  if (!existsSync(join(log, 'meta.properties'))) await format(programs, config);

  const brokers = [`127.0.0.1:${ports.kafka}`];
  const [command, ...args] = programs.server;
  const managed = await run.start({
    stage: 'engine',
    name: 'kafka',
    command,
    args: [...args, config],
    env: programs.env,
    ready: () => kafkaServes({ brokers }),
  });
  return { brokers, process: managed };
}

async function format({ storage, env }: KafkaPrograms, config: string): Promise<void> {
  const [command, ...args] = storage;
  const { code, output } = await runTool(
    command,
    [...args, 'format', '--ignore-formatted', '--cluster-id', CLUSTER_ID, '--config', config],
    { env },
  );
  if (code !== 0) throw new SetupProblem(texts().cannotStart('kafka', output.trim()));
}
