import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock, type HeldLock } from '../bootstrap/lock.mjs';
import { recordedProcesses, stopLeftovers } from '../bootstrap/processes.mjs';
import { SetupProblem } from './setup-problem.js';
import { texts } from './texts.js';

/** The uses that have a folder of data: `run`, `test`, … */
export function usesWithData(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

/**
 * Removes all data kept on this machine, and first stops what a killed run left running on it.
 * @param root the folder of the data folders
 * @throws SetupProblem while anything runs on any of them; then nothing is removed
 */
export async function clearData(root: string): Promise<void> {
  const folders = usesWithData(root).map((use) => join(root, use));
  const held: HeldLock[] = [];
  try {
    for (const folder of folders) {
      const lock = takeLock(join(folder, 'lock'));
      if ('holder' in lock) throw new SetupProblem(texts().alreadyRuns(folder, lock.holder));
      held.push(lock);
    }
    for (const folder of folders) {
      await stopLeftovers(recordedProcesses(join(folder, 'pids.json')));
    }
    rmSync(root, { recursive: true, force: true });
  } finally {
    for (const lock of held) lock.release();
  }
}
