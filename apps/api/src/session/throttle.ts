import { countAttempt, forgetAttempts, type Store } from '@nenep/store';
import { createHash } from 'node:crypto';
import { passing } from '../problems/problem.js';

/** So many failed attempts at one account from one address are borne, then it is wait. */
export const ATTEMPTS_BORNE = 5;
const WINDOW_MS = 15 * 60 * 1_000;

/**
 * Lets `attempt` try to sign in, unless too many have failed lately. Counted in MongoDB, so that
 * all processes agree, and before the attempt, so that many at once count as many.
 */
export async function throttled<T>(
  store: Store,
  username: string,
  address: string,
  attempt: () => Promise<T>,
): Promise<T> {
  const key = createHash('sha256').update(`${username}\n${address}`).digest('hex');
  const now = new Date();
  const { count, until } = await countAttempt(store, key, now, WINDOW_MS);
  if (count > ATTEMPTS_BORNE) {
    const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1_000));
    throw passing('TOO_MANY_SIGN_INS', seconds);
  }
  const result = await attempt();
  await forgetAttempts(store, key);
  return result;
}
