import { z } from 'zod';

const settings = z.object({
  NENEP_TEMPORAL_ADDRESS: z.string().min(1),
  NENEP_TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  NENEP_KAFKA_BROKERS: z.string().min(1),
  NENEP_MONGODB_URI: z.string().min(1),
  NENEP_DATABASE: z.string().min(1).default('nenep'),
});

export interface WorkerSettings {
  temporal: { address: string; namespace: string };
  brokers: string[];
  mongodb: { uri: string; database: string };
}

/** Reads the worker's settings from environment variables. Throws `z.ZodError` naming what lacks. */
export function readSettings(environment: NodeJS.ProcessEnv): WorkerSettings {
  const given = settings.parse(environment);
  return {
    temporal: { address: given.NENEP_TEMPORAL_ADDRESS, namespace: given.NENEP_TEMPORAL_NAMESPACE },
    brokers: given.NENEP_KAFKA_BROKERS.split(','),
    mongodb: { uri: given.NENEP_MONGODB_URI, database: given.NENEP_DATABASE },
  };
}
