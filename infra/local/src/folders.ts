import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository, seen from `src/` and from `dist/` alike. */
export const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url));

/** Where everything that runs keeps its data; ignored by git, cleared by `npm run reset`. */
export const DATA = join(REPOSITORY, '.nenep');

/** The data folder of one use, so that tests run beside a running product. */
export function runFolder(use: 'run' | 'test' | 'engines'): string {
  return join(DATA, use);
}
