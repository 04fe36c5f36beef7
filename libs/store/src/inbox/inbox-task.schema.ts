import type {
  ActingAs,
  FactData,
  Instant,
  PersonId,
  RoleName,
  Rung,
  StreamId,
  TaskId,
  TaskKey,
  TaskKind,
  TaskState,
  Verb,
} from '@nenep/contracts';
import { Schema } from 'mongoose';
import { asIs, asWritten, number, text, texts } from '../documents.js';

/** A rung of the ladder that was told of a late task. */
export interface Escalation {
  rung: number;
  role: RoleName;
  holders: PersonId[];
  may: Rung['may'];
  at: Instant;
}

/** A task as people are shown it. All times are instants in UTC. */
export interface InboxTask {
  _id: TaskId;
  organization: string;
  stream: StreamId;
  key: TaskKey;
  plan: string;
  planVersion: number;
  cycle: string;
  period: string;
  step: string;
  kind: TaskKind;
  clause: string;
  unit?: string;
  /** Whom the task is about. */
  subject?: PersonId;
  assignees: PersonId[];
  /** Those who may act: the assignees, and holders of a rung that may take over. */
  entitled: PersonId[];
  /** Who has signed it, where one signature is not enough. */
  signedBy?: PersonId[];
  version: number;
  state: TaskState;
  because: FactData<'tasks.opened'>['because'];
  openedAt: Instant;
  dueAt: Instant;
  overdueSince?: Instant;
  reminders: number;
  lastRemindedAt?: Instant;
  escalations: Escalation[];
  decidedBy?: PersonId;
  decidedAs?: ActingAs;
  decidedAt?: Instant;
  verb?: Verb;
  late?: boolean;
  /** Where the words of the decision are. */
  revision?: string;
  /** The fact of the stream that made the task what it is. */
  sequence: number;
}

export const inboxTaskSchema = new Schema<InboxTask>(
  {
    _id: text,
    organization: text,
    stream: text,
    key: text,
    plan: text,
    planVersion: number,
    cycle: text,
    period: text,
    step: text,
    kind: text,
    clause: text,
    unit: String,
    subject: String,
    assignees: texts,
    entitled: texts,
    signedBy: { type: [String], default: undefined },
    version: number,
    state: text,
    because: text,
    openedAt: text,
    dueAt: text,
    overdueSince: String,
    reminders: number,
    lastRemindedAt: String,
    escalations: asIs,
    decidedBy: String,
    decidedAs: Schema.Types.Mixed,
    decidedAt: String,
    verb: String,
    late: Boolean,
    revision: String,
    sequence: number,
  },
  { ...asWritten, collection: 'inboxTasks' },
)
  .index({ organization: 1, entitled: 1, state: 1, dueAt: 1, _id: 1 })
  .index({ organization: 1, 'escalations.holders': 1, state: 1, dueAt: 1, _id: 1 })
  .index({ stream: 1, step: 1, state: 1 })
  .index({ state: 1 }, { partialFilterExpression: { state: 'OPEN' } });
