/*
 * Loaded into our services during a soak alone, by NODE_OPTIONS: again and again it collects garbage
 * and writes what is left, so that what is only not collected yet is told from what is kept. Not
 * when a signal asks for it: Nest takes nearly all of them for the order to end.
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

const EVERY_MS = 10_000;

const folder = process.env['NENEP_SOAK_FOLDER'];
if (folder) {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  setInterval(() => {
    collect();
    note(`${folder}/${process.pid}.json`);
  }, EVERY_MS).unref();
}

function note(file: string): void {
  const { heapUsed, external } = process.memoryUsage();
  const kept: Kept = {
    heap: heapUsed,
    external,
    handles: process.getActiveResourcesInfo().length,
    files: existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : null,
  };
  writeFileSync(`${file}.part`, JSON.stringify(kept));
  renameSync(`${file}.part`, file);
}
