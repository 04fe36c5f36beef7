import type { WorldListing } from '@nenep/contracts';
import { Schema } from 'mongoose';
import { asWritten, text } from '../documents.js';

/** A world beside the record, listed in the record's database; `_id` is its id. */
export type StoredWorld = WorldListing & { _id: string };

export const worldSchema = new Schema<StoredWorld>(
  {
    _id: text,
    id: text,
    kind: text,
    topic: text,
    database: text,
    title: text,
    madeAt: text,
  },
  { ...asWritten, collection: 'worlds' },
);
