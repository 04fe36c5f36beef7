import type { Instant, PersonId, StreamId } from '@nenep/contracts';
import { Schema } from 'mongoose';
import { asWritten, text } from '../documents.js';

/** What was published of one person in one cycle; `_id` is `stream#person`. */
export interface Result {
  _id: string;
  stream: StreamId;
  person: PersonId;
  unit: string;
  /** Absent where nobody reviewed. */
  points?: number;
  class?: string;
  /** The consolidation that it comes from. */
  revision: string;
  publishedAt: Instant;
}

export const resultSchema = new Schema<Result>(
  {
    _id: text,
    stream: text,
    person: text,
    unit: text,
    points: Number,
    class: String,
    revision: text,
    publishedAt: text,
  },
  { ...asWritten, collection: 'results' },
).index({ stream: 1, person: 1 }, { unique: true });
