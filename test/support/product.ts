import {
  type Engines,
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
}

/** What everybody of an invented house signs in with. */
export const PASSWORD = 'moi-nguoi-deu-dung-chung';

/** Starts everything afresh on ports and data that no other test uses. */
export async function startWholeProduct(name: string): Promise<RunningProduct> {
  const folder = join('.nenep', 'test-products', name);
  await rm(folder, { recursive: true, force: true });
  const run = await openRun(folder);
  try {
    forgetSharedEngines();
    const engines = await startEngines(run);
    const administrator = { username: 'administrator', password: PASSWORD };
    const product = await startProduct(run, engines, {
      administrator,
      rehearsalPassword: PASSWORD,
    });
    return { run, engines, product, administrator, stop: () => run.stop() };
  } catch (error) {
    await run.stop();
    throw error;
  }
}

/** A test that kills engines must not kill those of the other tests. */
function forgetSharedEngines(): void {
  for (const name of ['TEMPORAL_ADDRESS', 'KAFKA_BROKERS', 'MONGODB_URI']) {
    delete process.env[`NENEP_${name}`];
  }
}
