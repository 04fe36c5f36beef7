import { countAttempt, forgetAttempts, type Store, takeBackAttempt } from '@nenep/store';
import { createHash } from 'node:crypto';
import { passing, Problem } from '../problems/problem.js';

/** So many failed attempts at one account from one address are borne, then it is wait. */
export const ATTEMPTS_BORNE = 5;
/** And so many from one address at all accounts together: a whole office may be behind it. */
export const ATTEMPTS_BORNE_OF_ADDRESS = 100;
const WINDOW_MS = 15 * 60 * 1_000;

/**
 * Lets `attempt` try to sign in, unless too many have failed lately. Counted in MongoDB, so that
 * all processes agree, and before the attempt, so that many at once count as many. The address
 * comes first: one that is refused adds nothing to what is kept.
 */
export async function throttled<T>(
  store: Store,
  username: string,
  address: string,
  attempt: () => Promise<T>,
): Promise<T> {
  const [ofAddress, ofAccount] = [keyOf(address), keyOf(`${username}\n${address}`)];
  await count(store, ofAddress, ATTEMPTS_BORNE_OF_ADDRESS);
  await count(store, ofAccount, ATTEMPTS_BORNE);
  try {
    const result = await attempt();
    await forgetAttempts(store, ofAccount);
    await takeBackAttempt(store, ofAddress);
    return result;
  } catch (error) {
    if (!isWrong(error)) await takeBack(store, [ofAddress, ofAccount]);
    throw error;
  }
}

async function count(store: Store, key: string, borne: number): Promise<void> {
  const now = new Date();
  const { count, until } = await countAttempt(store, key, now, WINDOW_MS);
  if (count <= borne) return;
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1_000));
  throw passing('TOO_MANY_SIGN_INS', seconds);
}

/** An attempt that was not even looked at is nobody's fault; why it failed is what they must hear. */
async function takeBack(store: Store, keys: string[]): Promise<void> {
  await Promise.allSettled(keys.map((key) => takeBackAttempt(store, key)));
}

function isWrong(error: unknown): boolean {
  return error instanceof Problem && error.code === 'CREDENTIALS_WRONG';
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
