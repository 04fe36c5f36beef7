import { describeExit } from '../processes/managed-process.js';
import { openRun, type Run } from '../processes/run.js';
import { SetupProblem } from '../setup-problem.js';
import { texts } from '../texts.js';

/**
 * Runs the product in front of its user: brings it up, stays until Ctrl-C, SIGTERM or until a part
 * ends by itself, and then stops every part in order. A second Ctrl-C leaves at once, and the
 * watchdog stops what is left.
 * @returns the exit code: 0 when asked to stop, 1 when something failed
 */
export async function runInFront(
  dataDir: string,
  bringUp: (run: Run) => Promise<void>,
  print: (line: string) => void = console.log,
): Promise<number> {
  const { asked, unlisten } = listenForSignals();
  let run: Run | undefined;
  try {
    run = await openRun(dataDir);
    const failed = run.failed.then(({ name, exit, logFile }) => {
      throw new SetupProblem(texts().partFailed(name, describeExit(exit), logFile));
    });
    const up = bringUp(run).then(() => asked);
    await Promise.race([asked, up, failed]);
    print(texts().stopping);
    return 0;
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    print(error.message);
    return 1;
  } finally {
    await run?.stop();
    unlisten();
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** npm passes on a Ctrl-C that we already had from the terminal: one press is two signals. */
const SAME_PRESS_MS = 1_000;

function listenForSignals(): { asked: Promise<void>; unlisten: () => void } {
  let first: number | undefined;
  let tellAsked: () => void;
  const asked = new Promise<void>((resolve) => (tellAsked = resolve));
  const onSignal = () => {
    const now = performance.now();
    if (first !== undefined && now - first > SAME_PRESS_MS) process.exit(1);
    first ??= now;
    tellAsked();
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  // Waiting for a signal alone keeps no process alive, and with given addresses we have no child.
  const staying = setInterval(() => undefined, 60_000);
  const unlisten = () => {
    clearInterval(staying);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
  return { asked, unlisten };
}
