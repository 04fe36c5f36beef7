import { z } from 'zod';

const settings = z.object({
  NENEP_TEMPORAL_ADDRESS: z.string().min(1),
  NENEP_TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  NENEP_KAFKA_BROKERS: z.string().min(1),
  NENEP_MONGODB_URI: z.string().min(1),
  NENEP_DATABASE: z.string().min(1).default('nenep'),
  /** Where `/health/live`, `/health/ready` and `/metrics` answer; 0 is any free port. */
  NENEP_HEALTH_HOST: z.string().min(1).default('127.0.0.1'),
  NENEP_HEALTH_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
});

export interface WorkerSettings {
  temporal: { address: string; namespace: string };
  brokers: string[];
  mongodb: { uri: string; database: string };
}

/** Where the process says how it is. */
export interface Listening {
  host: string;
  port: number;
}

/** Reads the environment of the process. Throws `z.ZodError` naming each variable that is wrong. */
export function readSettings(
  environment: NodeJS.ProcessEnv,
): WorkerSettings & { health: Listening } {
  const given = settings.parse(environment);
  return {
    temporal: { address: given.NENEP_TEMPORAL_ADDRESS, namespace: given.NENEP_TEMPORAL_NAMESPACE },
    brokers: given.NENEP_KAFKA_BROKERS.split(','),
    health: { host: given.NENEP_HEALTH_HOST, port: given.NENEP_HEALTH_PORT },
    mongodb: { uri: given.NENEP_MONGODB_URI, database: given.NENEP_DATABASE },
  };
}
