import {
  type Engines,
  type ManagedProcess,
  openRun,
  type Product,
  type Run,
  startEngines,
  startProduct,
} from '@nenep/local';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The whole product on engines of its own, to be used, and to be hurt. */
export interface RunningProduct {
  run: Run;
  engines: Engines;
  product: Product;
  administrator: { username: string; password: string };
  stop(): Promise<void>;
  /** `kill -9` of every part at once; `startAgain` finds what that left behind. */
  killAll(): Promise<void>;
}

/** What everybody of an invented house signs in with. */
export const PASSWORD = 'moi-nguoi-deu-dung-chung';

/** Runs end after so few events that every test that lasts goes through several of them. */
const SHORT_RUNS = { 'limit.historyCount.suggestContinueAsNew': 150 };

/** Starts everything afresh on ports and data that no other test uses. */
export async function startWholeProduct(name: string): Promise<RunningProduct> {
  await rm(folderOf(name), { recursive: true, force: true });
  return startAgain(name);
}

/** Starts everything on the data, and at the addresses, of a product of that name that ended. */
export async function startAgain(name: string): Promise<RunningProduct> {
  const run = await openRun(folderOf(name));
  try {
    forgetSharedEngines();
    const engines = await startEngines(run, undefined, { temporal: SHORT_RUNS });
    const administrator = { username: 'administrator', password: PASSWORD };
    const product = await startProduct(run, engines, {
      administrator,
      rehearsalPassword: PASSWORD,
    });
    const stop = () => run.stop();
    const killAll = async () => {
      await Promise.all(partsOf(engines, product).map((part) => part.kill()));
      await stop();
    };
    return { run, engines, product, administrator, stop, killAll };
  } catch (error) {
    await run.stop();
    throw error;
  }
}

/** Of this test process alone: another run of the same test must not take it away. */
function folderOf(name: string): string {
  const folder = process.env['NENEP_TEST_FOLDER'] ?? join('.nenep', 'test-by-hand');
  return join(folder, `${name}-${process.pid}`);
}

function partsOf({ temporal, kafka, mongodb }: Engines, { processes }: Product): ManagedProcess[] {
  const engines = [temporal, kafka, mongodb].flatMap(({ process }) => process ?? []);
  return [...Object.values(processes), ...engines];
}

/** A test that kills engines must not kill those of the other tests. */
function forgetSharedEngines(): void {
  for (const name of ['TEMPORAL_ADDRESS', 'KAFKA_BROKERS', 'MONGODB_URI']) {
    delete process.env[`NENEP_${name}`];
  }
}
