import { describeExit } from '../processes/managed-process.js';
import { openRun, type Run } from '../processes/run.js';
import { SetupProblem } from '../setup-problem.js';
import { texts } from '../texts.js';

/**
 * Runs the product in front of its user: brings it up, stays until Ctrl-C, SIGTERM or until a part
 * ends by itself, and then stops every part in order. A second Ctrl-C stops at once.
 * @returns the exit code: 0 when asked to stop, 1 when something failed
 */
export async function runInFront(
  dataDir: string,
  bringUp: (run: Run) => Promise<void>,
  print: (line: string) => void = console.log,
): Promise<number> {
  const asked = untilAskedToStop();
  let run: Run | undefined;
  try {
    run = await openRun(dataDir);
    const failed = run.failed.then(({ name, exit, logFile }) => {
      throw new SetupProblem(texts().partFailed(name, describeExit(exit), logFile));
    });
    const up = bringUp(run).then(() => asked);
    up.catch(() => undefined); // what it meets while being stopped is no news
    await Promise.race([asked, up, failed]);
    print(texts().stopping);
    return 0;
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    print(error.message);
    return 1;
  } finally {
    await run?.stop();
  }
}

/** The watchdog stops what is left when a second signal makes us leave at once. */
function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const onSignal = () => {
      if (asked) process.exit(1);
      asked = true;
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  });
}
