import type {
  Instant,
  LocalDate,
  RoleName,
  RollReason,
  StreamId,
  TaskKind,
} from '@nenep/contracts';
import { Schema } from 'mongoose';
import { asIs, asWritten, number, text } from '../documents.js';

/** How far a step of a cycle is. */
export interface InboxStep {
  step: string;
  kind: TaskKind;
  clause?: string;
  /** The date the rule names and the working day it became; null until an act gives it. */
  nominal: LocalDate | null;
  due: LocalDate | null;
  dueAt: Instant | null;
  rolled: RollReason[];
  /** How many of its tasks are in which state. */
  open: number;
  done: number;
  gaps: number;
  reminders: number;
  overdueSince?: Instant;
  /** The highest rung that was told. */
  escalatedTo?: { rung: number; role: RoleName; at: Instant };
  completedAt?: Instant;
}

/** A cycle in its period as people are shown it, by its stream. */
export interface InboxCycle {
  _id: StreamId;
  organization: string;
  plan: string;
  planVersion: number;
  cycle: string;
  period: string;
  clause: string;
  state: 'OPEN' | 'CLOSED';
  openedAt: Instant;
  closedAt?: Instant;
  people: number;
  units: number;
  steps: InboxStep[];
  consolidated?: { revision: string; digest: string; reviewed: number; gaps: number; at: Instant };
  published?: { revision: string; people: number; at: Instant };
  /** How many tasks were decided late; known when the cycle closes. */
  late?: number;
  /** The last fact that changed what is shown. */
  sequence: number;
}

export const inboxCycleSchema = new Schema<InboxCycle>(
  {
    _id: text,
    organization: text,
    plan: text,
    planVersion: number,
    cycle: text,
    period: text,
    clause: text,
    state: text,
    openedAt: text,
    closedAt: String,
    people: number,
    units: number,
    steps: asIs,
    consolidated: Schema.Types.Mixed,
    published: Schema.Types.Mixed,
    late: Number,
    sequence: number,
  },
  { ...asWritten, collection: 'inboxCycles' },
).index({ organization: 1, openedAt: 1, _id: 1 });
