import { z } from 'zod';

const settings = z.object({
  /** `host:port`, several separated by commas. */
  NENEP_KAFKA_BROKERS: z.string().min(1),
  NENEP_MONGODB_URI: z.string().regex(/^mongodb(\+srv)?:\/\//),
  NENEP_DATABASE: z.string().min(1).default('nenep'),
  /** Where `/health/live` and `/health/ready` answer; 0 is any free port. */
  NENEP_HEALTH_PORT: z.coerce.number().int().min(0).max(65535).default(0),
  /** How many brokers keep the log of record, where this process makes its topic. */
  NENEP_KAFKA_REPLICATION: z.coerce.number().int().min(1).default(1),
});

export interface ProjectorSettings {
  brokers: string[];
  mongodbUri: string;
  database: string;
  healthPort: number;
  replication: number;
}

/** Reads what a projector's process is told by its environment. Throws an `Error` that names each fault. */
export function readSettings(environment: NodeJS.ProcessEnv): ProjectorSettings {
  const read = settings.safeParse(environment);
  if (!read.success) {
    throw new Error(`The environment is not complete.\n${z.prettifyError(read.error)}`);
  }
  return {
    brokers: read.data.NENEP_KAFKA_BROKERS.split(',').map((broker) => broker.trim()),
    mongodbUri: read.data.NENEP_MONGODB_URI,
    database: read.data.NENEP_DATABASE,
    healthPort: read.data.NENEP_HEALTH_PORT,
    replication: read.data.NENEP_KAFKA_REPLICATION,
  };
}
