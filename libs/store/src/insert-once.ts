import type { Model } from 'mongoose';
import { isDuplicateKey } from './duplicates.js';

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
