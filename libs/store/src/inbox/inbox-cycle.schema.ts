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
  /** The date the rule names and the working day it became; null until an act gives it. */
  nominal: LocalDate | null;
  due: LocalDate | null;
  dueAt: Instant | null;
  rolled: RollReason[];
  /** How many tasks it has when all are settled: one a person, or one of the whole cycle. */
  expected: number;
  /** How many of them wait, are done, and were declared missing. One sent back is none of these. */
  open: number;
  done: number;
  gaps: number;
  /** How many of the open ones are overdue. */
  overdue: number;
  /** The highest rung of the ladder that was told. */
  escalatedTo?: { rung: number; role: RoleName; at: Instant };
  /** Since when all that it expects is settled. */
  completedAt?: Instant;
}

/**
 * A cycle in its period as people are shown it, by its stream. A divided cycle counts its own tasks
 * alone, and each part those of its people: they are added up when they are read, since each is
 * written by the facts of one stream.
 */
export interface InboxCycle {
  _id: StreamId;
  /** Set in what is kept of a part: the stream of its cycle. */
  partOf?: StreamId;
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
  /** Hash of its last fact, once it is closed. */
  head?: string;
  /** The last fact that changed what is shown. */
  sequence: number;
}

export const inboxCycleSchema = new Schema<InboxCycle>(
  {
    _id: text,
    partOf: String,
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
    head: String,
    sequence: number,
  },
  { ...asWritten, collection: 'inboxCycles' },
)
  .index({ organization: 1, openedAt: 1, _id: 1 })
  .index({ partOf: 1 }, { sparse: true });
