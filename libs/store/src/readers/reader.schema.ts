import type { Instant } from '@nenep/contracts';
import { Schema } from 'mongoose';
import { asWritten, text } from '../documents.js';

/** How far a reader of the log came. */
export interface StoredReader {
  /** Its name: `inbox`, `timeline`. */
  _id: string;
  /** All that was in the log at this moment has been read into what people see. */
  asOf: Instant;
}

export const readerSchema = new Schema<StoredReader>(
  { _id: text, asOf: text },
  { ...asWritten, collection: 'readers' },
);
