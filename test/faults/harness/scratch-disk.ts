import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engines } from '@nenep/local';
import { ENGINES, type EngineName } from '../../support/record-place.js';

/** Where an engine can be left without a byte to write. */
export interface Disks {
  fill(engine: EngineName): Promise<void>;
  free(engine: EngineName): Promise<void>;
  /** Gives back what was taken from the machine; after the engines have stopped. */
  remove(): Promise<void>;
}

/** The folders in which each engine may keep its data, of a run. */
const FOLDERS: Record<EngineName, string[]> = {
  temporal: ['temporal'],
  kafka: ['kafka'],
  mongodb: ['secantus', 'mongod'],
};
/** The engines reserve files of 100 MB before they write a byte. */
const SIZE = '400m';
const FILL = 'fills-the-disk';

/** Whether this user may mount: root, as in most containers. */
export function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'nenep-mount-'));
  try {
    mount(folder);
    unmount(folder);
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}

/** Small disks of their own under the data of a run, made before the engines are. */
export function scratchDisks(dataDir: string): Disks {
  const folders = (engine: EngineName) => FOLDERS[engine].map((name) => join(dataDir, name));
  const all = ENGINES.flatMap(folders);
  for (const folder of all) {
    mkdirSync(folder, { recursive: true });
    mount(folder);
  }
  return {
    fill: async (engine) => {
      await Promise.all(folders(engine).map((folder) => writeUntilFull(join(folder, FILL))));
    },
    free: async (engine) => {
      for (const folder of folders(engine)) rmSync(join(folder, FILL), { force: true });
    },
    remove: async () => all.forEach(unmount),
  };
}

/** Whether a process can be kept from writing without a disk of its own: Linux alone. */
export function canLimitFiles(): boolean {
  try {
    execFileSync('prlimit', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** No file may grow: what an engine meets is EFBIG instead of ENOSPC, until it is started again. */
export function limitedFiles(engines: () => Engines): Disks {
  const limit = (engine: EngineName, bytes: string) => {
    const pid = engines()[engine].process?.pid;
    if (pid) execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`]);
  };
  return {
    fill: async (engine) => limit(engine, '1'),
    free: async (engine) => limit(engine, 'unlimited'),
    remove: async () => undefined,
  };
}

async function writeUntilFull(path: string): Promise<void> {
  const file = await open(path, 'a');
  try {
    for (let size = 1 << 20; size > 0;) {
      const { bytesWritten } = await file.write(Buffer.alloc(size)).catch(noSpace);
      if (bytesWritten < size) size >>= 1;
    }
  } finally {
    await file.close();
  }
}

function noSpace(error: unknown): { bytesWritten: number } {
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return { bytesWritten: 0 };
  throw error;
}

function mount(folder: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder], {
    stdio: 'ignore',
  });
}

/** Lazily: a process that was killed may hold it for a moment more. */
function unmount(folder: string): void {
  execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' });
}
