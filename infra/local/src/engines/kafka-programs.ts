import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installKafka } from '../install/kafka-jars.js';
import { findOnPath } from '../install/tools.js';
import type { Progress } from '../progress.js';
import { LOG4J2_PROPERTIES } from './kafka-config.js';

type CommandLine = [command: string, ...args: string[]];

export interface KafkaPrograms {
  /** Takes the configuration file as its argument. */
  server: CommandLine;
  /** Formats the log folder before the first start. */
  storage: CommandLine;
  env: Record<string, string>;
}

/**
 * A Kafka on PATH, or the installed one.
 * @param folder Kafka's own within the data folder
 */
export async function kafkaPrograms(folder: string, onProgress: Progress): Promise<KafkaPrograms> {
  return kafkaOnPath(folder) ?? javaPrograms(await installKafka(onProgress), folder);
}

/** The scripts' names end in .sh in Kafka's own distribution, in packaged ones not. */
function kafkaOnPath(folder: string): KafkaPrograms | undefined {
  const server = findOnPath('kafka-server-start.sh') ?? findOnPath('kafka-server-start');
  const storage = findOnPath('kafka-storage.sh') ?? findOnPath('kafka-storage');
  if (!server || !storage) return undefined;
  const env = { KAFKA_HEAP_OPTS: '-Xmx384m', LOG_DIR: join(folder, 'logs') };
  return { server: [server], storage: [storage], env };
}

/** A small heap and a light compiler: one node serves one organization, and starts in 2 seconds. */
function javaPrograms(classPath: string, folder: string): KafkaPrograms {
  const logging = join(folder, 'log4j2.properties');
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
