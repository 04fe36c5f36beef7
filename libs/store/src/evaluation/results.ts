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

export function consolidationByRevision(
  store: Store,
  revision: string,
): Promise<Consolidation | null> {
  return store.models.consolidations.findById(revision).lean<Consolidation>();
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
