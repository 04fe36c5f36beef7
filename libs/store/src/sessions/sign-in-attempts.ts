import { isDuplicateKey } from '../duplicates.js';
import type { Store } from '../store.js';
import type { SignInAttempts } from './sign-in-attempts.schema.js';

/**
 * Counts an attempt before it is tried, so that attempts at the same time count as well, in
 * whichever process; a success takes the count back by {@link forgetAttempts}. The count begins
 * anew once its `until` has passed.
 */
export async function countAttempt(
  store: Store,
  key: string,
  now: Date,
  windowMs: number,
): Promise<SignInAttempts> {
  await store.models.signInAttempts.deleteOne({ _id: key, until: { $lte: now } });
  try {
    return await increment(store, key, now, windowMs);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return increment(store, key, now, windowMs);
  }
}

export async function forgetAttempts(store: Store, key: string): Promise<void> {
  await store.models.signInAttempts.deleteOne({ _id: key });
}

/** Two first attempts at once may both want to insert; the one that fails then finds the other. */
async function increment(
  store: Store,
  key: string,
  now: Date,
  windowMs: number,
): Promise<SignInAttempts> {
  return store.models.signInAttempts
    .findOneAndUpdate(
      { _id: key },
      { $inc: { count: 1 }, $setOnInsert: { until: new Date(now.getTime() + windowMs) } },
      { upsert: true, returnDocument: 'after' },
    )
    .orFail()
    .lean<SignInAttempts>();
}
