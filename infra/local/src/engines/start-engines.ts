import type { Run } from '../processes/run.js';
import type { Progress } from '../progress.js';
import { texts } from '../texts.js';
import { startKafka, type KafkaEngine } from './kafka.js';
import { startMongodb, type MongodbEngine } from './mongodb.js';
import { type DynamicConfig, startTemporal, type TemporalEngine } from './temporal.js';

export interface Engines {
  temporal: TemporalEngine;
  kafka: KafkaEngine;
  mongodb: MongodbEngine;
}

export interface EngineOptions {
  temporal?: DynamicConfig;
  /** The port that Kafka sends its clients to, where something stands before it. */
  kafkaAdvertised?: number;
}

/**
 * Brings up the three engines side by side: each reached by the address in the environment, else
 * a server on PATH, else one installed from packages. They stop with the run.
 * @throws SetupProblem of the first that does not come up; the caller then stops the run
 */
export async function startEngines(
  run: Run,
  onProgress: Progress = () => undefined,
  { temporal: dynamicConfig, kafkaAdvertised }: EngineOptions = {},
): Promise<Engines> {
  const [temporal, kafka, mongodb] = await Promise.all([
    timed('Temporal', startTemporal(run, onProgress, dynamicConfig), onProgress),
    timed('Kafka', startKafka(run, onProgress, kafkaAdvertised), onProgress),
    timed('MongoDB', startMongodb(run, onProgress), onProgress),
  ]);
  return { temporal, kafka, mongodb };
}

async function timed<T>(engine: string, starting: Promise<T>, onProgress: Progress): Promise<T> {
  const began = performance.now();
  const started = await starting;
  onProgress(texts().engineReady(engine, (performance.now() - began) / 1000));
  return started;
}

/** The engines' addresses as the environment variables our services read. */
export function engineEnvironment({ temporal, kafka, mongodb }: Engines) {
  return {
    NENEP_TEMPORAL_ADDRESS: temporal.address,
    NENEP_KAFKA_BROKERS: kafka.brokers.join(','),
    NENEP_MONGODB_URI: mongodb.uri,
  };
}
