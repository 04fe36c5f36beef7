import { insertOnce } from '../insert-once.js';
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
  const { signInAttempts } = store.models;
  await signInAttempts.deleteOne({ _id: key, until: { $lte: now } });
  const until = new Date(now.getTime() + windowMs);
  await insertOnce<SignInAttempts>(signInAttempts, { _id: key, count: 0, until });
  const counted = await signInAttempts
    .findOneAndUpdate({ _id: key }, { $inc: { count: 1 } }, { returnDocument: 'after' })
    .lean<SignInAttempts>();
  return counted ?? countAttempt(store, key, now, windowMs);
}

/** Counts one attempt back that told nothing of whether the password was right. */
export async function takeBackAttempt(store: Store, key: string): Promise<void> {
  await store.models.signInAttempts.updateOne({ _id: key }, { $inc: { count: -1 } });
}

export async function forgetAttempts(store: Store, key: string): Promise<void> {
  await store.models.signInAttempts.deleteOne({ _id: key });
}
