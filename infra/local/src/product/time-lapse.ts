import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { engineEnvironment, type Engines } from '../engines/start-engines.js';
import { temporalTestServerPath } from '../engines/temporal.js';
import { REPOSITORY } from '../folders.js';
import { SetupProblem } from '../setup-problem.js';
import { texts } from '../texts.js';
import type { ApiClient } from './api-client.js';

export interface TimeLapseOf {
  planFolder: string;
  /** A script of the folder's `acts/`, without `.yaml`. */
  script: string;
}

/** Plays a time-lapse unless its world is there to be looked at already. */
export async function playOnce(
  api: ApiClient,
  engines: Engines,
  { planFolder, script }: TimeLapseOf,
  onProgress: (line: string) => void,
): Promise<{ id: string; title: string }> {
  const known = await playedWorld(api, script);
  if (known) return known;
  const player = spawn(
    process.execPath,
    [join(REPOSITORY, 'apps/timelapse/dist/main.js'), join(REPOSITORY, planFolder), script],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        ...engineEnvironment(engines),
        NENEP_TEMPORAL_TEST_SERVER: await temporalTestServerPath(),
      },
    },
  );
  createInterface({ input: player.stdout }).on('line', onProgress);
  const [code] = (await once(player, 'exit')) as [number | null];
  const played = code === 0 ? await playedWorld(api, script) : null;
  if (!played) throw new SetupProblem(texts().timeLapseFailed(script));
  return played;
}

async function playedWorld(
  api: ApiClient,
  script: string,
): Promise<{ id: string; title: string } | null> {
  const { items } = (await api.get('/worlds?limit=200')) as {
    items: { id: string; title: string; simulated: boolean }[];
  };
  return items.find(({ id, simulated }) => simulated && id.startsWith(`${script}-`)) ?? null;
}
