import type { Instant } from '@nenep/contracts';
import type { Store } from '../store.js';
import type { StoredReader } from './reader.schema.js';

/** Notes that all of the log at a moment has been read; an earlier moment changes nothing. */
export async function noteRead(store: Store, reader: string, asOf: Instant): Promise<void> {
  await store.models.readers.updateOne({ _id: reader }, { $max: { asOf } }, { upsert: true });
}

/** As of when people see the log: by the reader that is furthest behind; null where none ever read. */
export async function shownAsOf(store: Store): Promise<Instant | null> {
  const [oldest] = await store.models.readers
    .find()
    .sort({ asOf: 1 })
    .limit(1)
    .lean<StoredReader[]>();
  return oldest?.asOf ?? null;
}
