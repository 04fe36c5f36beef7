import type { Progress } from '../progress.js';
import { SetupProblem } from '../setup-problem.js';
import { texts } from '../texts.js';
import { runTool } from './tools.js';

const REPORT_EVERY_MS = 5_000;
const LONGEST_LINE = 100;

/**
 * Runs one step of an installation, telling from time to time how long it takes and the last line
 * the tool printed.
 * @throws SetupProblem with the end of what it printed when it fails
 */
export async function installStep(
  what: string,
  command: string,
  args: readonly string[],
  onProgress: Progress,
): Promise<void> {
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 1000);
  let latest = '';
  const reporting = setInterval(() => {
    onProgress(texts().stillInstalling(what, seconds(), latest.slice(0, LONGEST_LINE)));
  }, REPORT_EVERY_MS);
  const { code, output } = await runTool(command, args, {
    onLine: (line) => (latest = line),
  });
  clearInterval(reporting);
  if (code !== 0) {
    const tail = output.trimEnd().split('\n').slice(-15).join('\n');
    throw new SetupProblem(texts().installFailed(what, [command, ...args].join(' '), tail));
  }
}
