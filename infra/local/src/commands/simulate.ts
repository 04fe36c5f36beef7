import 'reflect-metadata';
import { installRuntime } from '@nenep/temporal';
import { type Acts, readScript } from '@nenep/timelapse';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { describeExit } from '../processes/managed-process.js';
import { openRun } from '../processes/run.js';
import { simulate } from '../product/simulation.js';
import { SetupProblem } from '../setup-problem.js';
import { texts } from '../texts.js';

/**
 * `node infra/local/dist/commands/simulate.js <what>`, for `nenep plan simulate`: simulates a year
 * on engines of its own and ends. `what` is JSON; so is the report on standard output, all else goes
 * to standard error.
 */
const what = z
  .object({
    folder: z.string(),
    acts: z.string().optional(),
    seed: z.string(),
    silence: z.number().min(0).max(1),
    returns: z.number().min(0).max(1),
  })
  .parse(JSON.parse(process.argv[2] ?? '{}'));

installRuntime({ level: 'ERROR' });
const asked = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => asked.abort(new SetupProblem(texts().stopping)));
}
const dataFolder = mkdtempSync(join(tmpdir(), 'nenep-simulate-'));
const run = await openRun(dataFolder);
void run.failed.then(({ name, exit, logFile }) => {
  asked.abort(new SetupProblem(texts().partFailed(name, describeExit(exit), logFile)));
});
try {
  const report = await simulate(run, { ...what, acts: actsOf(what) }, asked.signal, console.error);
  await new Promise((written) => process.stdout.write(JSON.stringify(report), written));
} catch (error) {
  process.exitCode = 1;
  const told = asked.signal.aborted ? asked.signal.reason : error;
  console.error(told instanceof Error ? told.message : told);
} finally {
  await run.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}
process.exit();

function actsOf({ acts, seed, silence, returns }: typeof what): Acts {
  if (acts === undefined) return { temper: { seed, silence, returns } };
  return { script: readScript(acts, readFileSync(acts, 'utf8')) };
}
