import type { Model } from 'mongoose';
import { isDuplicateKey, onlyDuplicates } from './duplicates.js';
import { inSlices } from './in-slices.js';

/** Inserts a document for good. Returns it, or the one that had this id before. */
export async function insertOnce<T extends { _id: string }>(
  model: Model<T>,
  document: T,
): Promise<T> {
  try {
    await model.insertMany([document]);
    return document;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  const kept = await model.findById(document._id).lean<T>();
  return kept ?? insertOnce(model, document);
}

/**
 * Inserts documents for good, together. Returns each, or the one that had its id before, in the
 * order of the documents; of two with one id the first is kept.
 */
export async function insertAllOnce<T extends { _id: string }>(
  model: Model<T>,
  documents: readonly T[],
): Promise<T[]> {
  const options = { ordered: false, throwOnValidationError: true } as const;
  try {
    await model.insertMany([...documents], options);
    return [...documents];
  } catch (error) {
    if (!onlyDuplicates(error, documents.length)) throw error;
  }
  const ids = documents.map(({ _id }) => _id);
  const kept = await inSlices(ids, (slice) =>
    model.find({ _id: { $in: slice } } as object).lean<T[]>(),
  );
  const byId = new Map(kept.map((document) => [document._id, document]));
  return Promise.all(
    documents.map(async (each) => byId.get(each._id) ?? (await insertOnce(model, each))),
  );
}
