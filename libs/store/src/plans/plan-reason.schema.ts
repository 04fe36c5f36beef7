import type { Instant, StreamId } from '@nenep/contracts';
import { Schema } from 'mongoose';
import { asWritten, text } from '../documents.js';

/**
 * Why an administrator paused, resumed or ended a plan, or asked for a backfill: their own words,
 * kept here alone (law 6). Whoever deletes a document deletes words and salt at once.
 */
export interface PlanReason {
  /** The revision that the fact names. */
  _id: string;
  /** The keeper's. */
  stream: StreamId;
  actor: string;
  reason: string;
  /** 32 random bytes in hexadecimal. */
  salt: string;
  /** SHA-256 of salt and reason, which the fact carries. */
  commitment: string;
  createdAt: Instant;
}

export const planReasonSchema = new Schema<PlanReason>(
  {
    _id: text,
    stream: text,
    actor: text,
    reason: text,
    salt: text,
    commitment: text,
    createdAt: text,
  },
  { ...asWritten, collection: 'planReasons' },
).index({ stream: 1 });
