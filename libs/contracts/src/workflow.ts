import type { Answer, Decision } from './decision.js';
import type { SealedFact } from './fact.js';
import type { OrganizationRegister } from './organization.js';
import type { OrganizationVersion } from './organization-keeper.js';
import type { ExpectedPeriod, PlanVersion } from './plan-keeper.js';
import type { CycleSnapshot } from './snapshot.js';

/** The names by which services speak to workflows and activities; frozen once released. */
export const TASK_QUEUE = 'nenep';
export const WORKFLOWS = {
  planKeeper: 'planKeeper',
  organizationKeeper: 'organizationKeeper',
  evaluation: 'evaluation',
  dividedEvaluation: 'dividedEvaluation',
  evaluationPart: 'evaluationPart',
} as const;
export const DECIDE_UPDATE = 'decide';
export const APPLY_UPDATE = 'applyVersion';
/** Orders of an administrator to a keeper. */
export const PAUSE_UPDATE = 'pausePlan';
export const RESUME_UPDATE = 'resumePlan';
export const END_UPDATE = 'endPlan';
export const BACKFILL_UPDATE = 'backfill';
/** To the keeper of an organization: its file, a decision that changes it, somebody's approval. */
export const APPLY_ORGANIZATION_UPDATE = 'applyOrganization';
export const CHANGE_ORGANIZATION_UPDATE = 'changeOrganization';
export const APPROVE_CHANGE_UPDATE = 'approveChange';
/** How many streams have still to take what the keeper tells them. */
export const TELLING_QUERY = 'telling';
/** From the keeper of an organization to a stream, and back once it has taken the news. */
export const ORGANIZATION_CHANGED_SIGNAL = 'organizationChanged';
export const ORGANIZATION_TAKEN_SIGNAL = 'organizationTaken';
export const CYCLE_CLOSED_SIGNAL = 'cycleClosed';
/** From a part to its cycle: everybody is reviewed; and how the part ended. */
export const PART_REVIEWED_SIGNAL = 'partReviewed';
export const PART_CLOSED_SIGNAL = 'partClosed';
/** From a divided cycle to a part: a review was sent back; and all is published. */
export const SEND_BACK_SIGNAL = 'sendBack';
export const CLOSE_PART_SIGNAL = 'closePart';
/** How many facts a stream has recorded so far, published or not. */
export const RECORDED_QUERY = 'recorded';

/** The door's update: all decisions that queued, each answered by itself, in the same order. */
export interface DecideInput {
  decisions: Decision[];
}
export interface DecideOutput {
  answers: Answer[];
}

export interface PlanKeeperInput {
  version: PlanVersion;
  /** Milliseconds between this world's time and the server's. */
  clockOffset: number;
}

export interface OrganizationKeeperInput {
  version: OrganizationVersion;
  clockOffset: number;
}

export interface EvaluationInput {
  snapshot: CycleSnapshot;
  clockOffset: number;
}

/** What a part tells its cycle once everybody of it is reviewed. */
export interface PartReviewed {
  part: string;
  consolidation: ConsolidateOutput;
}

/** What a part tells its cycle when it closes. */
export interface PartClosed {
  part: string;
  gaps: number;
  late: number;
}

/** How a closed stream ended; the keeper records it, so that a cut tail shows. */
export interface StreamEnd {
  stream: string;
  sequence: number;
  head: string;
}

/** A closed cycle's result still answers the decisions it took. */
export interface EvaluationResult extends StreamEnd {
  answers: Record<string, { digest: string; answer: Answer }>;
}

/** The `traceparent` of facts by their sequence, of those that have one. */
export type Traces = Readonly<Record<number, string>>;

export interface PublishInput {
  facts: SealedFact[];
  /** Beside the facts, so that no hash and no digest knows of it; absent where nothing is traced. */
  traces?: Traces;
  /** How long the activity waits before it returns, to let the next facts gather. */
  paceMs: number;
}
export interface PublishOutput {
  /** Hash of the last fact sent. */
  head: string;
  /** SHA-256 over what was sent. */
  digest: string;
}

export interface OpenPeriodInput {
  organization: string;
  plan: string;
  version: number;
  period: ExpectedPeriod;
  /** The world's time, ISO instant. */
  now: string;
  /** Dates are re-planned from today. */
  replan: boolean;
}

/** Keeps the organization as its keeper holds it, for whoever resolves people by it. */
export interface KeepOrganizationInput {
  organization: string;
  revision: number;
  /** The day as of which open streams are told. */
  day: string;
  register: OrganizationRegister;
}

/** What an accepted decision left in MongoDB about one person. */
export interface AcceptedWords {
  person: string;
  unit: string;
  /** Absent where the gap was declared. */
  selfRevision?: string;
  reviewRevision?: string;
}
export interface ConsolidateInput {
  stream: string;
  /** Under which the table is kept, however often this is tried. */
  revision: string;
  people: AcceptedWords[];
}
/** Puts the tables of all parts together under one revision. */
export interface MergeInput {
  stream: string;
  revision: string;
  /** The revisions of the parts' tables, in the order of the parts. */
  of: string[];
}
export interface ConsolidateOutput {
  revision: string;
  /** A commitment to the table, salted, since its classes could be guessed (law 6). */
  digest: string;
  people: number;
  reviewed: number;
  gaps: number;
}
export interface PublishResultsInput {
  /** The cycle's, of whose results these are, or some of them. */
  stream: string;
  revision: string;
  /** The world's time, ISO instant. */
  at: string;
}
