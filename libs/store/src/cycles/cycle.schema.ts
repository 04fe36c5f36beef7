import type { CycleSnapshot, Instant, StreamId } from '@nenep/contracts';
import { Schema } from 'mongoose';
import { asIs, asWritten, text } from '../documents.js';

/** What a cycle was opened with, never changed; that it is there says that its stream is taken. */
export interface StoredCycle {
  _id: StreamId;
  snapshot: CycleSnapshot;
  openedAt: Instant;
}

export const cycleSchema = new Schema<StoredCycle>(
  { _id: text, snapshot: asIs, openedAt: text },
  { ...asWritten, collection: 'cycles' },
);
