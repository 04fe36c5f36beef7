import {
  type Engines,
  type ManagedProcess,
  openRun,
  type Product,
  type RecordPlace,
  type Run,
  startEngines,
  startProduct,
} from '@nenep/local';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { clearPlace, type EngineName, ENGINES, forgetGiven, makePlace } from './record-place.js';
import { SHORT_RUNS } from './short-runs.js';

/** The whole product, to be used, and to be hurt. */
export interface RunningProduct {
  run: Run;
  engines: Engines;
  product: Product;
  /** Where its record is, on servers that other tests may use too. */
  record: RecordPlace;
  administrator: { username: string; password: string };
  stop(): Promise<void>;
  /** `kill -9` of every part at once; `startAgain` finds what that left behind. */
  killAll(): Promise<void>;
}

/** What everybody of an invented house signs in with. */
export const PASSWORD = 'moi-nguoi-deu-dung-chung';

/**
 * Starts everything afresh on ports and data that no other test uses. Engines that the test hurts
 * are its `own`; for the others those are taken whose addresses are given, which are yours or those
 * that the runner started for all tests.
 */
export async function startWholeProduct(
  name: string,
  { own = ENGINES }: { own?: readonly EngineName[] } = {},
): Promise<RunningProduct> {
  await rm(folderOf(name), { recursive: true, force: true });
  return start(name, own);
}

/** Starts everything on the data, and at the addresses, of a product that owned all its engines. */
export function startAgain(name: string): Promise<RunningProduct> {
  return start(name, ENGINES);
}

async function start(name: string, own: readonly EngineName[]): Promise<RunningProduct> {
  const run = await openRun(folderOf(name));
  try {
    own.forEach(forgetGiven);
    const record = await makePlace(name);
    const engines = await startEngines(run, undefined, { temporal: SHORT_RUNS });
    const administrator = { username: 'administrator', password: PASSWORD };
    const product = await startProduct(
      run,
      engines,
      {
        administrator,
        rehearsalPassword: PASSWORD,
      },
      { record },
    );
    const stop = async () => {
      await run.stop();
      await clearPlace(record);
    };
    const killAll = async () => {
      await Promise.all(partsOf(engines, product).map((part) => part.kill()));
      await stop();
    };
    return { run, engines, product, record, administrator, stop, killAll };
  } catch (error) {
    await run.stop();
    throw error;
  }
}

/** Of this test process alone: another run of the same test must not take it away. */
export function folderOf(name: string): string {
  const folder = process.env['NENEP_TEST_FOLDER'] ?? join('.nenep', 'test-by-hand');
  return join(folder, `${name}-${process.pid}`);
}

function partsOf({ temporal, kafka, mongodb }: Engines, { processes }: Product): ManagedProcess[] {
  const engines = [temporal, kafka, mongodb].flatMap(({ process }) => process ?? []);
  return [...Object.values(processes), ...engines];
}
