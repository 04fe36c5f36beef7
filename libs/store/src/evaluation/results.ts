import type { PersonId, StreamId } from '@nenep/contracts';
import { insertOnce } from '../insert-once.js';
import type { Store } from '../store.js';
import type { Consolidation } from './consolidation.schema.js';
import type { Result } from './result.schema.js';

/** Keeps a consolidation for good. Returns it, or the one that had its revision before. */
export function saveConsolidation(
  store: Store,
  consolidation: Consolidation,
): Promise<Consolidation> {
  return insertOnce<Consolidation>(store.models.consolidations, consolidation);
}

/** The list whole, those of the parts put together in their order. */
export async function consolidationByRevision(
  store: Store,
  revision: string,
): Promise<Consolidation | null> {
  const { consolidations } = store.models;
  const found = await consolidations.findById(revision).lean<Consolidation>();
  if (!found?.parts) return found;
  const parts = await consolidations.find({ _id: { $in: found.parts } }).lean<Consolidation[]>();
  const rows = new Map(parts.map((part) => [part._id, part.rows]));
  return { ...found, rows: found.parts.flatMap((part) => rows.get(part) ?? []) };
}

/** Lists without their rows, in the order of the revisions; those that are not kept are absent. */
export async function consolidationHeads(
  store: Store,
  revisions: string[],
): Promise<Omit<Consolidation, 'rows'>[]> {
  const found = await store.models.consolidations
    .find({ _id: { $in: revisions } }, { rows: 0 })
    .lean<Omit<Consolidation, 'rows'>[]>();
  const byRevision = new Map(found.map((head) => [head._id, head]));
  return revisions.flatMap((revision) => byRevision.get(revision) ?? []);
}

/** Publishes results, each person's once: one that is there already stays as it is. */
export async function saveResults(store: Store, results: Omit<Result, '_id'>[]): Promise<void> {
  if (results.length === 0) return;
  await store.models.results.bulkWrite(
    results.map((result) => ({
      updateOne: {
        filter: { _id: `${result.stream}#${result.person}` },
        update: { $setOnInsert: result },
        upsert: true,
      },
    })),
    { ordered: false },
  );
}

export function resultOf(store: Store, stream: StreamId, person: PersonId): Promise<Result | null> {
  return store.models.results.findOne({ stream, person }).lean<Result>();
}

/** The results of a cycle, by unit and person. */
export function resultsOf(store: Store, stream: StreamId): Promise<Result[]> {
  return store.models.results.find({ stream }).sort({ unit: 1, person: 1 }).lean<Result[]>();
}
