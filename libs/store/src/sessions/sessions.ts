import type { Store } from '../store.js';
import type { Session } from './session.schema.js';

export async function addSession(store: Store, session: Session): Promise<void> {
  await store.models.sessions.create(session);
}

/** The session of a token's hash, unless it has ended by `now`. */
export function findSession(store: Store, tokenHash: string, now: Date): Promise<Session | null> {
  return store.models.sessions.findOne({ _id: tokenHash, expiresAt: { $gt: now } }).lean<Session>();
}

export async function endSession(store: Store, tokenHash: string): Promise<void> {
  await store.models.sessions.deleteOne({ _id: tokenHash });
}

/** Ends all sessions of an account, as when its password changes. */
export async function endSessionsOf(store: Store, account: string): Promise<void> {
  await store.models.sessions.deleteMany({ account });
}
