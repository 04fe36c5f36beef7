import { join } from 'node:path';
import { REPOSITORY } from '../folders.js';
import type { ManagedProcess } from './managed-process.js';
import type { Run } from './run.js';

/** One of our own services. */
export interface ServiceSpec {
  name: string;
  /** The compiled entry, from the root of the repository: `apps/api/dist/main.js`. */
  entry: string;
  env: Record<string, string>;
  /** Such as `() => answersOk(url)`. */
  ready: () => Promise<boolean>;
}

/** Starts a service as a child of the run and waits until it is healthy. */
export function startService(
  run: Run,
  { entry, ...service }: ServiceSpec,
): Promise<ManagedProcess> {
  return run.start({
    ...service,
    stage: 'service',
    command: process.execPath,
    args: ['--enable-source-maps', join(REPOSITORY, entry)],
  });
}

/** Whether a GET is answered 2xx within two seconds. */
export async function answersOk(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
  return response.ok;
}
