import { recordWorld, type World } from '@nenep/contracts';
import { type TemporalAddress, temporalEnvironment } from '@nenep/temporal/client';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { API_LIMITS, type ApiLimits } from './limits.js';

/** All that an api needs to know: one serves one world. */
export interface ApiSettings {
  mongodbUri: string;
  world: World;
  temporal: TemporalAddress;
  /** Milliseconds between this world's time and the server's; zero in the record. */
  clockOffset?: number;
  /** The first administrator, made at the start where the account is not there yet. */
  bootstrap?: { username: string; password: string };
  /** Proxies whose word on the caller's address is taken, as Express' `trust proxy` has it. */
  trustProxy?: string | number;
  /** How much it takes on at once; `API_LIMITS` by default. */
  limits?: ApiLimits;
  /** Whether requests and events are logged; on by default. */
  logs?: boolean;
}

/** Where the process listens. */
export interface Listening {
  host: string;
  port: number;
}

const password = z.string().min(12);
const most = z.coerce.number().int().min(1).max(100_000);

const own = z.object({
  NENEP_API_HOST: z.string().min(1).default('127.0.0.1'),
  NENEP_API_PORT: z.coerce.number().int().min(0).max(65_535),
  /** How many proxies stand before it, or their addresses. */
  NENEP_API_TRUST_PROXY: z.union([z.coerce.number().int().min(1), z.string().min(1)]).optional(),
  /** Where `/metrics` answers, away from the api; not at all without a port. */
  NENEP_METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  NENEP_METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  NENEP_API_MAX_IN_FLIGHT: most.default(API_LIMITS.inFlight),
  NENEP_API_MAX_PER_ADDRESS: most.default(API_LIMITS.perAddress),
  NENEP_API_MAX_PER_CALLER: most.default(API_LIMITS.perCaller),
  NENEP_API_MAX_CONNECTIONS: most.default(API_LIMITS.connections),
  NENEP_MONGODB_URI: z.string().min(1),
  NENEP_DATABASE: z.string().min(1).default('nenep'),
  NENEP_BOOTSTRAP_USERNAME: z.string().trim().toLowerCase().min(1).optional(),
  NENEP_BOOTSTRAP_PASSWORD: password.optional(),
  NENEP_BOOTSTRAP_PASSWORD_FILE: z.string().min(1).optional(),
});

const environment = own.and(temporalEnvironment);

/** Reads the environment of the process. Throws `z.ZodError` naming each variable that is wrong. */
export function readSettings(env: NodeJS.ProcessEnv): ApiSettings & {
  listen: Listening;
  metrics?: Listening;
} {
  const read = environment.parse(env);
  const username = read.NENEP_BOOTSTRAP_USERNAME;
  const secret = read.NENEP_BOOTSTRAP_PASSWORD ?? passwordIn(read.NENEP_BOOTSTRAP_PASSWORD_FILE);
  return {
    listen: { host: read.NENEP_API_HOST, port: read.NENEP_API_PORT },
    ...(read.NENEP_METRICS_PORT !== undefined && {
      metrics: { host: read.NENEP_METRICS_HOST, port: read.NENEP_METRICS_PORT },
    }),
    mongodbUri: read.NENEP_MONGODB_URI,
    world: recordWorld(read.NENEP_DATABASE),
    temporal: read.temporal,
    limits: {
      inFlight: read.NENEP_API_MAX_IN_FLIGHT,
      perAddress: read.NENEP_API_MAX_PER_ADDRESS,
      perCaller: read.NENEP_API_MAX_PER_CALLER,
      connections: read.NENEP_API_MAX_CONNECTIONS,
    },
    ...(username && secret && { bootstrap: { username, password: secret } }),
    ...(read.NENEP_API_TRUST_PROXY && { trustProxy: read.NENEP_API_TRUST_PROXY }),
  };
}

function passwordIn(file: string | undefined): string | undefined {
  return file && password.parse(readFileSync(file, 'utf8').trimEnd());
}
