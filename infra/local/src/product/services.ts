import type { Engines } from '../engines/start-engines.js';
import { engineEnvironment } from '../engines/start-engines.js';
import type { ManagedProcess } from '../processes/managed-process.js';
import type { Run } from '../processes/run.js';
import { answersOk, startService } from '../processes/service.js';
import type { Secrets } from './secrets.js';

/** The product's own services, running, and where the api answers. */
export interface Product {
  /** `http://127.0.0.1:3000`, without a path. */
  api: string;
  /** Addresses of `/metrics`: of each process, and of Temporal's runtime in the worker. */
  metrics: Record<'projectors' | 'worker' | 'api' | 'temporal', string>;
  processes: Record<'projectors' | 'worker' | 'api', ManagedProcess>;
}

/** Names that keep several products apart on the same servers. */
export interface RecordPlace {
  database: string;
  topic: string;
  namespace: string;
}

export interface ProductOptions {
  /** Where the api is to listen unless another program does; else, any free port. */
  apiPort?: number;
  /** Where the record is kept, unless where it is by default. */
  record?: RecordPlace;
  onProgress?: (service: string) => void;
}

/**
 * Starts projectors, worker and api over running engines, each ready before the next; the
 * projectors first, since they make the topic and the indexes that the others count on.
 */
export async function startProduct(
  run: Run,
  engines: Engines,
  { administrator }: Secrets,
  { apiPort, record, onProgress }: ProductOptions = {},
): Promise<Product> {
  const ports = await run.ports({
    api: apiPort,
    projectors: undefined,
    worker: undefined,
    apiMetrics: undefined,
    temporalMetrics: undefined,
  });
  const env = { ...engineEnvironment(engines), ...(record && recordEnvironment(record)) };
  const start = (
    name: string,
    entry: string,
    more: Record<string, string>,
    ready: () => Promise<boolean>,
  ) => {
    onProgress?.(name);
    return startService(run, { name, entry, env: { ...env, ...more }, ready });
  };

  const isReady = (port: number) => () => answersOk(`http://127.0.0.1:${port}/health/ready`);
  const projectors = await start(
    'projectors',
    'infra/local/dist/product/projectors.main.js',
    { NENEP_HEALTH_PORT: String(ports.projectors) },
    isReady(ports.projectors),
  );
  const worker = await start(
    'worker',
    'apps/worker/dist/main.js',
    {
      NENEP_HEALTH_PORT: String(ports.worker),
      NENEP_TEMPORAL_METRICS_ADDRESS: `127.0.0.1:${ports.temporalMetrics}`,
    },
    isReady(ports.worker),
  );
  const api = await start(
    'api',
    'apps/api/dist/main.js',
    {
      NENEP_API_PORT: String(ports.api),
      NENEP_METRICS_PORT: String(ports.apiMetrics),
      NENEP_BOOTSTRAP_USERNAME: administrator.username,
      NENEP_BOOTSTRAP_PASSWORD: administrator.password,
    },
    isReady(ports.api),
  );
  const processes = { projectors, worker, api };
  const metricsAt = (port: number) => `http://127.0.0.1:${port}/metrics`;
  return {
    api: `http://127.0.0.1:${ports.api}`,
    metrics: {
      projectors: metricsAt(ports.projectors),
      worker: metricsAt(ports.worker),
      api: metricsAt(ports.apiMetrics),
      temporal: metricsAt(ports.temporalMetrics),
    },
    processes,
  };
}

function recordEnvironment({ database, topic, namespace }: RecordPlace): Record<string, string> {
  return {
    NENEP_DATABASE: database,
    NENEP_TOPIC: topic,
    NENEP_TEMPORAL_NAMESPACE: namespace,
  };
}
