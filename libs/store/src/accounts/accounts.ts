import type { Store } from '../store.js';
import type { Account } from './account.schema.js';

/** The user name of somebody in an organization. */
export function usernameIn(organization: string, name: string): string {
  return `${name}@${organization}`;
}

export function findAccount(store: Store, username: string): Promise<Account | null> {
  return store.models.accounts.findById(username).lean<Account>();
}

/** The account of this user name, or of this plain name where only one organization has it. */
export async function accountNamed(store: Store, typed: string): Promise<Account | null> {
  const exact = await findAccount(store, typed);
  if (exact) return exact;
  const [only, ...more] = await store.models.accounts
    .find({ name: typed })
    .limit(2)
    .lean<Account[]>();
  return only && more.length === 0 ? only : null;
}

/**
 * Adds the accounts that are not there yet and brings the others up to date; passwords that were
 * set stay as they are.
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

/** Makes these the accounts of an organization: whoever is not among them has no grant any more. */
export async function saveAccountsOf(
  store: Store,
  organization: string,
  accounts: readonly Account[],
): Promise<void> {
  await saveAccounts(store, accounts);
  const { models } = store;
  const granted = await models.accounts
    .find({ organization, 'grants.0': { $exists: true } }, { _id: 1 })
    .lean<Pick<Account, '_id'>[]>();
  const kept = new Set(accounts.map(({ _id }) => _id));
  const gone = granted.map(({ _id }) => _id).filter((id) => !kept.has(id));
  await models.accounts.updateMany({ _id: { $in: gone } }, { $set: { grants: [] } });
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
