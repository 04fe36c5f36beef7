/*
 * Loaded into our services during a soak alone, by NODE_OPTIONS: when it is asked by SIGUSR2, it
 * collects garbage and writes what is left, so that what is only not collected yet is told from
 * what is kept.
 */
import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What a process keeps, in bytes, and how many things it has open. */
export interface Kept {
  heap: number;
  external: number;
  handles: number;
  files: number | null;
}

const folder = process.env['NENEP_SOAK_FOLDER'];
if (folder) {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  process.on('SIGUSR2', () => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    const kept: Kept = {
      heap: heapUsed,
      external,
      handles: process.getActiveResourcesInfo().length,
      files: existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : null,
    };
    const file = `${folder}/${process.pid}.json`;
    writeFileSync(`${file}.part`, JSON.stringify(kept));
    renameSync(`${file}.part`, file);
  });
}
