import type { Instant, PersonId, StreamId } from '@nenep/contracts';
import { Schema } from 'mongoose';
import { asIs, asWritten, text } from '../documents.js';

/** One person's line in the list that the Office lays before the approver. */
export interface ConsolidationRow {
  person: PersonId;
  unit: string;
  selfPoints?: number;
  points?: number;
  class?: string;
  /** No review was made, by the plan's own rule for silence. */
  gap: boolean;
}

/** The list of a cycle as consolidated, kept for good; `_id` is its revision. */
export interface Consolidation {
  _id: string;
  stream: StreamId;
  rows: ConsolidationRow[];
  /** Of a divided cycle: the revisions of its parts' lists, which have the rows. */
  parts?: string[];
  counts: { people: number; reviewed: number; gaps: number };
  /** 32 random bytes in hexadecimal. */
  salt: string;
  /** SHA-256 of salt and rows, or of salt and the parts' digests; the fact carries it. */
  digest: string;
  createdAt: Instant;
}

export const consolidationSchema = new Schema<Consolidation>(
  {
    _id: text,
    stream: text,
    rows: asIs,
    parts: { type: [String], default: undefined },
    counts: asIs,
    salt: text,
    digest: text,
    createdAt: text,
  },
  { ...asWritten, collection: 'consolidations' },
).index({ stream: 1, createdAt: 1 });
