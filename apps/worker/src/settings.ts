import { type KafkaAddress, kafkaEnvironment } from '@nenep/bus';
import { EVENTS_TOPIC, recordWorld, type World } from '@nenep/contracts';
import { type TemporalAddress, temporalEnvironment } from '@nenep/temporal/client';
import { z } from 'zod';

/** Some megabytes each where a cycle is large; the library's own bound would be thousands. */
export const CACHED_WORKFLOWS = 250;

const own = z.object({
  NENEP_TOPIC: z.string().min(1).default(EVENTS_TOPIC),
  NENEP_MONGODB_URI: z.string().min(1),
  NENEP_DATABASE: z.string().min(1).default('nenep'),
  /** Cycles of more people are divided into parts of so many at most. */
  NENEP_PEOPLE_PER_PART: z.coerce.number().int().min(1).max(5_000).optional(),
  /** How many workflows stay in memory between their tasks; others are replayed when needed. */
  NENEP_WORKER_CACHED_WORKFLOWS: z.coerce
    .number()
    .int()
    .min(10)
    .max(100_000)
    .default(CACHED_WORKFLOWS),
  /** Where `/health/live`, `/health/ready` and `/metrics` answer; 0 is any free port. */
  NENEP_HEALTH_HOST: z.string().min(1).default('127.0.0.1'),
  NENEP_HEALTH_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  /** `host:port` where Temporal's runtime serves its own metrics; nowhere without it. */
  NENEP_TEMPORAL_METRICS_ADDRESS: z
    .string()
    .regex(/^.+:\d+$/)
    .optional(),
});

const settings = own.and(temporalEnvironment).and(kafkaEnvironment);

export interface WorkerSettings {
  temporal: TemporalAddress;
  kafka: KafkaAddress;
  mongodbUri: string;
  peoplePerPart?: number | undefined;
  /** How many workflows stay in memory; `CACHED_WORKFLOWS` by default. */
  cachedWorkflows?: number;
}

/** Where the process says how it is. */
export interface Listening {
  host: string;
  port: number;
}

/** Reads the environment of the process. Throws `z.ZodError` naming each variable that is wrong. */
export function readSettings(
  environment: NodeJS.ProcessEnv,
): WorkerSettings & { world: World; health: Listening; temporalMetrics: string | undefined } {
  const given = settings.parse(environment);
  return {
    temporal: given.temporal,
    kafka: given.kafka,
    world: recordWorld(given.NENEP_DATABASE, given.NENEP_TOPIC),
    cachedWorkflows: given.NENEP_WORKER_CACHED_WORKFLOWS,
    temporalMetrics: given.NENEP_TEMPORAL_METRICS_ADDRESS,
    health: { host: given.NENEP_HEALTH_HOST, port: given.NENEP_HEALTH_PORT },
    mongodbUri: given.NENEP_MONGODB_URI,
    peoplePerPart: given.NENEP_PEOPLE_PER_PART,
  };
}
