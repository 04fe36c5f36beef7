import type { FactData, Instant, LocalDate, StreamId } from '@nenep/contracts';
import { Schema } from 'mongoose';
import { asIs, asWritten, flag, number, text } from '../documents.js';

/** What became of a period that the plan says is due. */
export interface InboxPeriod {
  cycle: string;
  period: string;
  plannedAt: Instant;
  outcome: 'OPENED' | 'MISSED';
  at: Instant;
  /** Of an opened period: its stream, and whether its dates were planned anew. */
  stream?: StreamId;
  replanned?: boolean;
  /** Of a missed one. */
  reason?: FactData<'period.missed'>['reason'];
  /** How its stream ended, as its keeper recorded it. */
  closed?: { sequence: number; head: string; at: Instant };
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
  state: 'ACTIVE' | 'ENDED';
  activatedAt: Instant;
  updatedAt?: Instant;
  endedAt?: Instant;
  periods: InboxPeriod[];
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
    sequence: number,
  },
  { ...asWritten, collection: 'inboxPlans' },
).index({ organization: 1, _id: 1 });
