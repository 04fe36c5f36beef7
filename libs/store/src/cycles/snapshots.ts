import { type CycleSnapshot, cycleStream, type Instant, type StreamId } from '@nenep/contracts';
import { insertOnce } from '../insert-once.js';
import type { Store } from '../store.js';
import type { StoredCycle } from './cycle.schema.js';

/**
 * Keeps the snapshot that a cycle is opened with. A stream is opened once: where it was before,
 * the snapshot of that time is what holds, and is returned instead.
 */
export async function saveSnapshot(
  store: Store,
  snapshot: CycleSnapshot,
  openedAt: Instant,
): Promise<CycleSnapshot> {
  const { organization, plan, cycle, period } = snapshot;
  const _id = cycleStream(organization, plan, cycle, period.id);
  const kept = await insertOnce<StoredCycle>(store.models.cycles, { _id, snapshot, openedAt });
  return kept.snapshot;
}

export async function snapshotOf(store: Store, stream: StreamId): Promise<CycleSnapshot | null> {
  const kept = await store.models.cycles.findById(stream).lean<StoredCycle>();
  return kept?.snapshot ?? null;
}

/** Every cycle's stream that was opened in this world. */
export async function openedStreams(store: Store): Promise<StreamId[]> {
  const kept = await store.models.cycles.find({}, { _id: 1 }).lean<Pick<StoredCycle, '_id'>[]>();
  return kept.map(({ _id }) => _id);
}
