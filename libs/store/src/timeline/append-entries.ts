import { GENESIS, hashOf } from '@nenep/audit';
import { eventId, type StreamId } from '@nenep/contracts';
import { rawCollection } from '../documents.js';
import { onlyDuplicates } from '../duplicates.js';
import { inSlices } from '../in-slices.js';
import type { Alarm, AlarmKind } from '../integrity/alarm.schema.js';
import { raiseAlarms } from '../integrity/raise-alarms.js';
import type { Store } from '../store.js';
import type { TimelineEntry } from './timeline.schema.js';

/** Hashes by event id. */
type Hashes = ReadonlyMap<string, string>;

/**
 * Appends entries in the order in which they were recorded, each once: what is there already with
 * the same hash is passed over. Raises alarms for a fact that was edited (HASH), does not link to
 * the one before (LINK), follows one that is missing (GAP), or was recorded before with other
 * content (FORK; the first stays). Rejects where the server did not take all of them: to append
 * the same entries again is then right, and raises what was not raised yet.
 */
export async function appendEntries(store: Store, entries: TimelineEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const taken = await insertNew(store, entries);
  const batch = firstHashes(entries);
  const before = await storedHashes(
    store,
    entries.map(idBefore).filter((id) => !batch.has(id)),
  );
  const known = new Map([...batch, ...taken, ...before]);
  await raiseAlarms(
    store,
    entries.flatMap((entry) => faultsOf(entry, known)),
  );
  await moveOn(store, entries);
}

/** Notes how far each stream is recorded, last: whoever sees that finds the entries. */
async function moveOn(store: Store, entries: TimelineEntry[]): Promise<void> {
  const streams = new Map<StreamId, number>();
  for (const { stream, sequence } of entries) {
    streams.set(stream, Math.max(sequence, streams.get(stream) ?? 0));
  }
  const writes = [...streams].map(([stream, sequence]) => ({
    updateOne: { filter: { _id: stream }, update: { $max: { sequence } }, upsert: true },
  }));
  await store.models.timelineStreams.bulkWrite(writes, { ordered: false });
}

/** Writes what is new. Returns the stored hashes of all entries where some were there before. */
async function insertNew(store: Store, entries: TimelineEntry[]): Promise<Hashes> {
  try {
    await rawCollection(store.models.timeline).insertMany(entries, { ordered: false });
    return new Map();
  } catch (error) {
    if (!onlyDuplicates(error, entries.length)) throw error;
    return storedHashes(
      store,
      entries.map((entry) => entry._id),
    );
  }
}

function faultsOf(entry: TimelineEntry, known: Hashes): Alarm[] {
  const { _id, recordedAt, partition, offset, ...fact } = entry;
  const kept = known.get(_id);
  if (kept !== entry.hash) return [alarm('FORK', entry, kept, entry.hash)];

  const faults: Alarm[] = [];
  const hash = hashOf(fact);
  if (hash !== entry.hash) faults.push(alarm('HASH', entry, hash, entry.hash));
  const previous = entry.sequence === 1 ? GENESIS : known.get(idBefore(entry));
  if (previous === undefined) faults.push(missingBefore(entry));
  else if (previous !== entry.previousHash)
    faults.push(alarm('LINK', entry, previous, entry.previousHash));
  return faults;
}

async function storedHashes(store: Store, ids: string[]): Promise<Hashes> {
  const found = await inSlices(ids, (slice) =>
    store.models.timeline
      .find({ _id: { $in: slice } })
      .select('hash')
      .lean<Pick<TimelineEntry, '_id' | 'hash'>[]>(),
  );
  return new Map(found.map(({ _id, hash }) => [_id, hash]));
}

/** Of several entries with one id the first is the one that was kept. */
function firstHashes(entries: TimelineEntry[]): Hashes {
  return new Map(entries.toReversed().map(({ _id, hash }) => [_id, hash]));
}

function idBefore({ stream, sequence }: TimelineEntry): string {
  return eventId(stream, sequence - 1);
}

function missingBefore({ stream, sequence, previousHash }: TimelineEntry): Alarm {
  const missing = { eventId: eventId(stream, sequence - 1), stream, sequence: sequence - 1 };
  return { kind: 'GAP', ...missing, expected: previousHash, found: null };
}

function alarm(
  kind: AlarmKind,
  { _id, stream, sequence }: TimelineEntry,
  expected: string | undefined,
  found: string | undefined,
): Alarm {
  return { kind, eventId: _id, stream, sequence, expected: expected ?? null, found: found ?? null };
}
