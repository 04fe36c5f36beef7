import type { FactData, Instant, LocalDate, StreamId } from '@nenep/contracts';
import { Schema } from 'mongoose';
import { asIs, asWritten, flag, number, text } from '../documents.js';

/** What became of a period that the plan says is due. */
export interface InboxPeriod {
  cycle: string;
  period: string;
  plannedAt: Instant;
  outcome: 'OPENED' | 'MISSED' | 'SKIPPED';
  at: Instant;
  /** Of an opened period: its stream, and whether its dates were planned anew. */
  stream?: StreamId;
  replanned?: boolean;
  /** Of an opened period: the version of the plan that its cycle keeps. */
  version?: number;
  /** Of one that was missed or skipped, also where it was opened on request afterwards. */
  reason?: FactData<'period.missed' | 'period.skipped'>['reason'];
  /** Opened on request, after it was missed or skipped. */
  backfilled?: boolean;
  /** How its stream ended, as its keeper recorded it. */
  closed?: { sequence: number; head: string; at: Instant };
}

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
  periods: InboxPeriod[];
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
