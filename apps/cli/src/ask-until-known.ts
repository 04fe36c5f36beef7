import { setTimeout as sleep } from 'node:timers/promises';
import { Unreachable } from './api-client.js';
import { ApiProblem } from './api-problem.js';
import type { Context } from './context.js';
import { Failure } from './failure.js';

/** How long the same decision is sent again, and the pause in between. */
const PATIENCE_MS = 30_000;
const PAUSE_MS = 1_000;

/**
 * Asks until there is an answer. Where the connection breaks or the server cannot say now, the
 * decision may have been taken or not; the same id makes it safe to ask again. When patience ends,
 * rejects with a {@link Failure} that says how to ask once more.
 */
export async function askUntilKnown<T>(
  context: Context,
  commandToAskAgain: string,
  attempt: () => Promise<T>,
  { patienceMs, pauseMs } = { patienceMs: PATIENCE_MS, pauseMs: PAUSE_MS },
): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (let told = false; ; told = true) {
    try {
      return await attempt();
    } catch (error) {
      if (!isUnsettled(error)) throw error;
      if (performance.now() + pauseMs >= deadline) {
        throw new Failure(error.exitCode, {
          ...error.text,
          remedy: context.say('cli.decide.askAgain', { command: commandToAskAgain }),
        });
      }
      if (!told) context.note(context.say('cli.decide.askingAgain', { reason: error.text.title }));
    }
    await sleep(pauseMs);
  }
}

/** What was typed, with the decision's id and the task's version, so that it asks for the same. */
export function commandToAskAgain(
  { nenep, surroundings: { args } }: Context,
  { decision, version }: { decision: string; version: number | undefined },
): string {
  const typed = (option: string) => args.some((arg) => arg.split('=')[0] === option);
  const missing = [
    ...(typed('--decision') ? [] : ['--decision', decision]),
    ...(typed('--task-version') ? [] : ['--task-version', String(version)]),
  ];
  return [nenep, ...[...args, ...missing].map(quoted)].join(' ');
}

function isUnsettled(error: unknown): error is Failure {
  return error instanceof Unreachable || (error instanceof ApiProblem && error.status === 503);
}

/** An argument as a shell takes it. */
function quoted(arg: string): string {
  return /^[\w@%+=:,./-][\w@%+=:,./~-]*$/.test(arg) ? arg : `'${arg.replaceAll("'", `'\\''`)}'`;
}
