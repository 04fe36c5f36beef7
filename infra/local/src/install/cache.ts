import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeLock, type HeldLock } from '../../bootstrap/lock.mjs';
import type { Progress } from '../progress.js';
import { texts } from '../texts.js';

/** Where engines are installed: outside the source tree, shared by all clones of one user. */
export function cacheDir(env: NodeJS.ProcessEnv = process.env): string {
  if (env['NENEP_CACHE_DIR']) return env['NENEP_CACHE_DIR'];
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'nenep');
}

/** Written last into a folder, so that one without it is unfinished. */
const MARKER = 'installed';

export function isInstalled(name: string): boolean {
  return existsSync(join(cacheDir(), name, MARKER));
}

/**
 * The folder of something installed once. Whoever comes first fills it, in a folder beside, and
 * moves it into place when it is whole; others wait meanwhile. So a folder that carries the
 * marker is complete, whatever was interrupted.
 * @param name with its version, so that a new version is a new folder
 * @param fill installs into the given folder, which must still work after being moved
 */
export async function installedOnce(
  name: string,
  fill: (folder: string) => Promise<void>,
  onProgress: Progress,
): Promise<string> {
  const cache = cacheDir();
  const folder = join(cache, name);
  if (isInstalled(name)) return folder;

  mkdirSync(cache, { recursive: true });
  const lock = await waitForLock(join(cache, `${name}.lock`), name, onProgress);
  try {
    if (isInstalled(name)) return folder;
    removeLeftovers(cache, name);
    const draft = join(cache, `${name}.part-${process.pid}`);
    mkdirSync(draft);
    await fill(draft);
    writeFileSync(join(draft, MARKER), '');
    renameSync(draft, folder);
    return folder;
  } finally {
    removeLeftovers(cache, name);
    lock.release();
  }
}

async function waitForLock(file: string, name: string, onProgress: Progress): Promise<HeldLock> {
  for (let told = false; ; told = true) {
    const lock = takeLock(file);
    if ('release' in lock) return lock;
    if (!told) onProgress(texts().installedByAnother(name, lock.holder));
    await sleep(300);
  }
}

/** Only for the holder of the lock: drafts of killed installers, and a folder without its marker. */
function removeLeftovers(cache: string, name: string): void {
  for (const entry of readdirSync(cache)) {
    const draft = entry.startsWith(`${name}.part-`);
    const unmarked = entry === name && !isInstalled(name);
    if (draft || unmarked) rmSync(join(cache, entry), { recursive: true, force: true });
  }
}
