import { randomUUID } from 'node:crypto';
import { openStore, type Store } from './store.js';

/** A store in a database of its own on the server that the tests run against. */
export async function openTestStore(): Promise<Store> {
  const uri = process.env['NENEP_MONGODB_URI'];
  if (!uri) throw new Error('Set NENEP_MONGODB_URI to the MongoDB that these tests may use.');
  const store = await openStore({ uri, database: `test-${randomUUID()}` });
  await store.ensureIndexes();
  return store;
}
