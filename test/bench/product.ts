import { engineEnvironment, openRun, startEngines, startProduct } from '@nenep/local';
import { openStore } from '@nenep/store';
import { connectTemporal } from '@nenep/temporal/client';
import { rm } from 'node:fs/promises';
import { PASSWORD } from '../support/product.js';
import { startFasterDatabase } from './database.js';
import { cpuOf } from './figures/cpu.js';

/** The whole product as it runs every day, on ports and data of its own. */
export type BenchProduct = Awaited<ReturnType<typeof startBenchProduct>>;

const FOLDER = '.nenep/bench';

/** Starts everything afresh. Nothing is shortened, limited or tuned for the bench. */
export async function startBenchProduct(onProgress: (line: string) => void) {
  await rm(FOLDER, { recursive: true, force: true });
  const run = await openRun(FOLDER);
  try {
    const faster = await startFasterDatabase(run);
    const engines = await startEngines(run, onProgress);
    const administrator = { username: 'administrator', password: PASSWORD };
    const product = await startProduct(run, engines, {
      administrator,
      rehearsalPassword: PASSWORD,
    });
    const store = await openStore({ uri: engines.mongodb.uri, database: 'nenep' });
    const temporal = connectTemporal({ address: engines.temporal.address, namespace: 'default' });
    const { api, worker, projectors } = product.processes;
    const parts = {
      api,
      worker,
      projectors,
      temporal: engines.temporal.process,
      kafka: engines.kafka.process,
      mongodb: faster?.process ?? engines.mongodb.process,
    };
    return {
      run,
      engines,
      product,
      administrator,
      store,
      temporal,
      /** Which database it runs on, as the report names it. */
      database: faster?.version ?? (engines.mongodb.process ? 'embedded' : 'by address'),
      /** Processor time of every part so far. */
      cpu: () =>
        cpuOf(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part?.pid]))),
      /** What children of the bench reach the engines by. */
      environment: engineEnvironment(engines),
      async stop() {
        await temporal.connection.close();
        await store.close();
        await run.stop();
      },
    };
  } catch (error) {
    await run.stop();
    throw error;
  }
}
