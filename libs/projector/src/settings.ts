import { type KafkaAddress, kafkaEnvironment } from '@nenep/bus';
import { EVENTS_TOPIC, recordWorld, type World } from '@nenep/contracts';
import { z } from 'zod';

const own = z.object({
  NENEP_MONGODB_URI: z
    .string('Give the address of the MongoDB server, mongodb://host:port/?replicaSet=name.')
    .regex(/^mongodb(\+srv)?:\/\//, 'An address begins with mongodb:// or mongodb+srv://.'),
  NENEP_TOPIC: z.string().min(1).default(EVENTS_TOPIC),
  NENEP_DATABASE: z.string().min(1).default('nenep'),
  NENEP_HEALTH_HOST: z.string().min(1).default('127.0.0.1'),
  NENEP_HEALTH_PORT: z.coerce
    .number('Give a port, or 0 for any.')
    .int()
    .min(0)
    .max(65_535)
    .default(0),
  NENEP_KAFKA_REPLICATION: z.coerce
    .number('Say how many brokers keep each event.')
    .int()
    .min(1)
    .default(1),
});

const settings = own.and(kafkaEnvironment);

export interface ProjectorSettings {
  kafka: KafkaAddress;
  world: World;
  mongodbUri: string;
  /** Where `/health/live`, `/health/ready` and `/metrics` answer; port 0 is any free one. */
  health: { host: string; port: number };
  /** How many brokers keep the log of record, where this process makes its topic. */
  replication: number;
}

/**
 * Reads what a projector's process is told by its environment. Throws an `Error` that names each
 * variable that is missing or wrong, and what it should be.
 */
export function readSettings(environment: NodeJS.ProcessEnv): ProjectorSettings {
  const given = settings.safeParse(environment);
  if (!given.success) {
    throw new Error(`The environment is not as it should be.\n${z.prettifyError(given.error)}`);
  }
  const { data } = given;
  return {
    kafka: data.kafka,
    world: recordWorld(data.NENEP_DATABASE, data.NENEP_TOPIC),
    mongodbUri: data.NENEP_MONGODB_URI,
    health: { host: data.NENEP_HEALTH_HOST, port: data.NENEP_HEALTH_PORT },
    replication: data.NENEP_KAFKA_REPLICATION,
  };
}
