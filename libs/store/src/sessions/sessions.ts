import type { Account } from '../accounts/account.schema.js';
import { inSlices } from '../in-slices.js';
import type { Store } from '../store.js';
import { together } from '../together.js';
import type { Session } from './session.schema.js';

const MOST_TOGETHER = 200;

export async function addSession(store: Store, session: Session): Promise<void> {
  await store.models.sessions.create(session);
}

/** Who is signed in, by what session. */
export interface SignedIn {
  session: Session;
  account: Account;
}

/**
 * Returns what finds who is signed in by a token's hash; null where nobody is, or no longer. It is
 * read each time, so that a session that was ended is ended everywhere at once; what is asked for
 * together is read together.
 */
export function signedInReader({ models }: Store): (tokenHash: string) => Promise<SignedIn | null> {
  return together(async (hashes) => {
    const now = new Date();
    const sessions = await inSlices(hashes, (slice) =>
      models.sessions.find({ _id: { $in: slice }, expiresAt: { $gt: now } }).lean<Session[]>(),
    );
    const accounts = await inSlices(
      sessions.map(({ account }) => account),
      (slice) => models.accounts.find({ _id: { $in: slice } }).lean<Account[]>(),
    );
    return hashes.map((hash) => {
      const session = sessions.find(({ _id }) => _id === hash);
      const account = accounts.find(({ _id }) => _id === session?.account);
      return session && account ? { session, account } : null;
    });
  }, MOST_TOGETHER);
}

export async function endSession(store: Store, tokenHash: string): Promise<void> {
  await store.models.sessions.deleteOne({ _id: tokenHash });
}

/** Ends all sessions of an account, as when its password changes. */
export async function endSessionsOf(store: Store, account: string): Promise<void> {
  await store.models.sessions.deleteMany({ account });
}
