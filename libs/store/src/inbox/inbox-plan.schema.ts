import type { Instant, LocalDate, StreamId } from '@nenep/contracts';
import type { DealtWith } from '@nenep/domain';
import { Schema } from 'mongoose';
import { asIs, asWritten, flag, number, text } from '../documents.js';

/** What an administrator ordered of a plan; the reason is kept under `revision`. */
export interface InboxOrder {
  kind: 'PAUSED' | 'RESUMED' | 'ENDED_EARLY' | 'BACKFILL';
  at: Instant;
  by: string;
  revision?: string;
  /** Of a backfill. */
  cycle?: string;
  periods?: string[];
}

/** A plan as its keeper follows it, by the keeper's stream. */
export interface InboxPlan {
  _id: StreamId;
  organization: string;
  plan: string;
  version: number;
  digest: string;
  rehearsal: boolean;
  validFrom: LocalDate;
  validTo: LocalDate;
  /** How many periods the plan says are due. */
  expected: number;
  /** `ENDING`: nothing more opens, and what is open runs on. */
  state: 'ACTIVE' | 'PAUSED' | 'ENDING' | 'ENDED';
  activatedAt: Instant;
  updatedAt?: Instant;
  endedAt?: Instant;
  periods: DealtWith[];
  /** In the order of their facts; absent before the first. */
  orders?: InboxOrder[];
  /** The last fact that changed what is shown. */
  sequence: number;
}

export const inboxPlanSchema = new Schema<InboxPlan>(
  {
    _id: text,
    organization: text,
    plan: text,
    version: number,
    digest: text,
    rehearsal: flag,
    validFrom: text,
    validTo: text,
    expected: number,
    state: text,
    activatedAt: text,
    updatedAt: String,
    endedAt: String,
    periods: asIs,
    orders: { type: [], default: undefined },
    sequence: number,
  },
  { ...asWritten, collection: 'inboxPlans' },
).index({ organization: 1, _id: 1 });
