import { setTimeout as sleep } from 'node:timers/promises';
import { passing } from '../problems/problem.js';

/** One attempt, which gives up `within` milliseconds. */
export type Attempt<T> = (within: number) => Promise<T>;

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;

/**
 * Asks until there is an answer. Where an attempt fails so that its outcome is unknown, the very
 * same is asked again, for `patienceMs`; then the truth is that nobody knows: `OUTCOME_UNKNOWN`.
 */
export async function askAgain<T>(
  attempt: Attempt<T>,
  isUnknown: (error: unknown) => boolean,
  patienceMs: number,
): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await attempt(deadline - performance.now());
    } catch (error) {
      if (!isUnknown(error)) throw error;
      if (performance.now() + pause >= deadline) {
        throw passing('OUTCOME_UNKNOWN', 2);
      }
    }
    await sleep(pause);
  }
}
