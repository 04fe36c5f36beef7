import { engineEnvironment, openRun, startEngines, temporalTestServerPath } from '@nenep/local';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SHORT_RUNS } from '../support/short-runs.js';
import { runJest, type Tally } from './jest.js';

/**
 * Runs tests on real engines, which are started for them alone, on ports and data of their own, so
 * that they run beside a running product.
 */
export async function testOnEngines(projects: string[], jestArguments: string[]): Promise<Tally> {
  await mkdir('.nenep', { recursive: true });
  const folder = await mkdtemp(join('.nenep', 'test-'));
  const run = await openRun(join(folder, 'shared'));
  try {
    const engines = await startEngines(run, (line) => console.error(line), {
      temporal: SHORT_RUNS,
    });
    const environment = {
      ...engineEnvironment(engines),
      NENEP_TEMPORAL_TEST_SERVER: await temporalTestServerPath(),
      NENEP_TEST_FOLDER: folder,
    };
    return await runJest(projects, jestArguments, environment);
  } finally {
    await run.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Counts the tests of all runs on the last line; nothing passed is a failure too. */
export function endWith(tallies: readonly Tally[]): never {
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}
