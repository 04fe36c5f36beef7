import type { Store } from '../store.js';
import type { Account } from './account.schema.js';

export function findAccount(store: Store, username: string): Promise<Account | null> {
  return store.models.accounts.findById(username).lean<Account>();
}

/**
 * Adds the accounts that are not there yet and brings the grants of the others up to date;
 * passwords that were set stay as they are.
 */
export async function saveAccounts(store: Store, accounts: readonly Account[]): Promise<void> {
  if (accounts.length === 0) return;
  await store.models.accounts.bulkWrite(
    accounts.map(({ _id, passwordHash, ...account }) => ({
      updateOne: {
        filter: { _id },
        update: { $set: account, $setOnInsert: { passwordHash } },
        upsert: true,
      },
    })),
  );
}

/** Whether there was such an account. */
export async function setPasswordHash(
  store: Store,
  username: string,
  passwordHash: string,
): Promise<boolean> {
  const { matchedCount } = await store.models.accounts.updateOne(
    { _id: username },
    { $set: { passwordHash } },
  );
  return matchedCount === 1;
}

/** Gives a first password to those accounts of an organization that have none. */
export async function setFirstPasswordHash(
  store: Store,
  organization: string,
  passwordHash: string,
): Promise<void> {
  await store.models.accounts.updateMany(
    { organization, passwordHash: null },
    { $set: { passwordHash } },
  );
}
