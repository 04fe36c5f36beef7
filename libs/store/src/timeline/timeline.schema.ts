import type { Instant, SealedFact } from '@nenep/contracts';
import { Schema } from 'mongoose';
import { asIs, asWritten, number, text } from '../documents.js';

/** A sealed fact as it was recorded; `_id` is its event id. */
export type TimelineEntry = SealedFact & {
  _id: string;
  /** When Kafka recorded it; in a restored topic, when the first one did. */
  recordedAt: Instant;
  partition: number;
  /** Gives the facts of one organization one total order, since they share a partition. */
  offset: number;
};

export const timelineSchema: Schema<TimelineEntry> = new Schema<TimelineEntry>(
  {
    _id: text,
    v: number,
    stream: text,
    sequence: number,
    previousHash: text,
    hash: text,
    type: text,
    organization: text,
    plan: text,
    planVersion: number,
    cycle: String,
    period: String,
    unit: String,
    step: String,
    task: String,
    clause: text,
    actor: text,
    actingAs: Schema.Types.Mixed,
    occurredAt: text,
    data: asIs,
    recordedAt: text,
    partition: number,
    offset: number,
  },
  { ...asWritten, collection: 'timeline' },
)
  .index({ stream: 1, sequence: 1 }, { unique: true })
  .index({ organization: 1, offset: 1 })
  .index({ organization: 1, cycle: 1, period: 1, offset: 1 })
  .index({ organization: 1, unit: 1, offset: 1 })
  .index({ organization: 1, actor: 1, offset: 1 })
  .index({ organization: 1, type: 1, offset: 1 })
  .index({ organization: 1, clause: 1, offset: 1 })
  .index({ stream: 1, task: 1 }, { partialFilterExpression: { task: { $exists: true } } })
  .index(
    { stream: 1, 'data.target': 1 },
    { partialFilterExpression: { 'data.target': { $exists: true } } },
  )
  .index(
    { stream: 1, 'data.decision': 1 },
    { partialFilterExpression: { 'data.decision': { $exists: true } } },
  );
