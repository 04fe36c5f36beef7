import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningProduct } from './product.js';

export const SERVICES = ['api', 'worker', 'projectors'] as const;

/** All that one of our processes has logged so far, engines aside. */
export function logOf(
  { run }: RunningProduct,
  service: (typeof SERVICES)[number],
): Promise<string> {
  return readFile(join(run.dataDir, 'logs', `${service}.log`), 'utf8');
}

/** A log's lines as the objects that they are. Throws where one is none. */
export function readLog(log: string): Record<string, unknown>[] {
  return log
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
