import {
  type CycleSnapshot,
  cycleStream,
  type Instant,
  partStream,
  type StreamId,
} from '@nenep/contracts';
import { rawCollection } from '../documents.js';
import type { Store } from '../store.js';
import type { StoredCycle } from './cycle.schema.js';

/** A cycle's own snapshot, and those of its parts where it is divided. */
export interface Snapshots {
  whole: CycleSnapshot;
  parts: { part: string; snapshot: CycleSnapshot }[];
}

/** The organization changed since the snapshots were resolved; resolving them anew is right. */
export class OrganizationMoved extends Error {
  override readonly name = 'OrganizationMoved';
  constructor(organization: string) {
    super(`The organization ${organization} has changed meanwhile.`);
  }
}

/**
 * Keeps the snapshots that a cycle is opened with, all or none. A stream is opened once: where it
 * was before, what was kept then holds, and the cycle's snapshot of that time is returned instead.
 * `revision` is that of the organization that they were resolved by: where it is another by now
 * they are not kept, so that a change finds every stream that was opened without it. Rejects with
 * {@link OrganizationMoved} then.
 */
export async function saveSnapshots(
  store: Store,
  { whole, parts }: Snapshots,
  openedAt: Instant,
  revision?: number,
): Promise<CycleSnapshot> {
  const { organization, plan, cycle, period } = whole;
  const stream = cycleStream(organization, plan, cycle, period.id);
  const documents = [
    { _id: stream, snapshot: whole, openedAt },
    ...parts.map(({ part, snapshot }) => ({ _id: partStream(stream, part), snapshot, openedAt })),
  ];
  const { cycles, keptOrganizations } = store.models;
  try {
    await store.transaction(async (session) => {
      await rawCollection(cycles).insertMany(documents, { session });
      if (revision === undefined) return;
      const same = await keptOrganizations.updateOne(
        { _id: organization, revision },
        { $inc: { openings: 1 } },
        { session },
      );
      if (same.matchedCount === 0) throw new OrganizationMoved(organization);
    });
    return whole;
  } catch (error) {
    const kept = await snapshotOf(store, stream);
    if (kept) return kept;
    throw error;
  }
}

/** What a stream was opened with, a cycle's or a part's; null where it never was. */
export async function snapshotOf(store: Store, stream: StreamId): Promise<CycleSnapshot | null> {
  const kept = await store.models.cycles.findById(stream).lean<StoredCycle>();
  return kept?.snapshot ?? null;
}

/** The stream of every cycle, and part of one, that was opened in this world. */
export async function openedStreams(store: Store): Promise<StreamId[]> {
  const kept = await store.models.cycles.find({}, { _id: 1 }).lean<Pick<StoredCycle, '_id'>[]>();
  return kept.map(({ _id }) => _id);
}
