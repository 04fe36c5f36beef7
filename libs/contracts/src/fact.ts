import { z } from 'zod';
import { rollReason } from './calendar.js';
import { actingAs } from './decision.js';
import {
  decisionId,
  instant,
  localDate,
  personId,
  roleName,
  sha256Hex,
  slug,
  streamId,
  SYSTEM_ACTOR,
  taskKey,
} from './identifiers.js';
import { decisionDocument, organizationChange } from './organization.js';
import { organizationNow, organizationReason } from './organization-keeper.js';
import { ladderVerb, power, taskKind, verb } from './task.js';

const taskRef = z.object({
  task: taskKey,
  version: z.int().min(1),
  unit: slug.optional(),
  /** Whom the task is about. */
  subject: personId.optional(),
  assignees: z.array(personId),
});
export type TaskRef = z.infer<typeof taskRef>;

const head = { sequence: z.int().min(1), head: sha256Hex };

/** Where the reason of an administrator's order is kept, and what binds it (law 6). */
const reasoned = { revision: z.string(), commitment: sha256Hex };
const approval = {
  decision: decisionId,
  digest: sha256Hex,
  /** The decision that waited. */
  of: decisionId,
  revision: z.string().optional(),
  commitment: sha256Hex.optional(),
};
/** Who is on the ladder decides as everybody does, with reasons. */
const fromLadder = {
  decision: decisionId,
  digest: sha256Hex,
  kind: taskKind,
  version: z.int(),
  late: z.boolean(),
  subject: personId.optional(),
  ...reasoned,
};
const duePeriod = { cycle: slug, period: slug, plannedAt: instant };

/**
 * The closed vocabulary: every kind of fact and what it says. A kind is never changed, only
 * followed by another; what is recorded stays readable for good.
 */
export const FACT_DATA = {
  'plan.activated': z.object({
    version: z.int(),
    digest: sha256Hex,
    rehearsal: z.boolean(),
    validFrom: localDate,
    validTo: localDate,
    periods: z.int(),
  }),
  'plan.updated': z.object({ version: z.int(), digest: sha256Hex, periods: z.int() }),
  'period.opened': z.object({
    cycle: slug,
    period: slug,
    opened: streamId,
    plannedAt: instant,
    replanned: z.boolean(),
  }),
  'period.missed': z.object({
    cycle: slug,
    period: slug,
    plannedAt: instant,
    reason: z.enum(['BEFORE_ACTIVATION', 'MISSED_WHILE_DOWN']),
  }),
  'stream.closed': z.object({ closed: streamId, ...head }),
  'plan.ended': z.object({ periods: z.int() }),
  'plan.paused': z.object(reasoned),
  'plan.resumed': z.object(reasoned),
  /** Nothing more opens; the cycles that are open run on, and the plan ends with the last. */
  'plan.ended-early': z.object({ ...reasoned, open: z.array(streamId), skipped: z.int() }),
  'period.skipped': z.object({ ...duePeriod, reason: z.enum(['WHILE_PAUSED', 'ENDED_EARLY']) }),
  'backfill.requested': z.object({
    revision: z.string().optional(),
    commitment: sha256Hex.optional(),
    cycle: slug,
    periods: z.array(slug).min(1),
  }),
  /** A period that was missed or skipped before, opened on request. */
  'period.backfilled': z.object({ ...duePeriod, opened: streamId, replanned: z.boolean() }),

  /** The organization as the file of a plan has it. */
  'organization.applied': z.object({ digest: sha256Hex, units: z.int(), people: z.int() }),
  /** Decisions hold on over another file; `contained` are those that it has in itself by now. */
  'organization.updated': z.object({
    digest: sha256Hex,
    units: z.int(),
    people: z.int(),
    contained: z.array(decisionId),
  }),
  'change.recorded': z.object({
    decision: decisionId,
    digest: sha256Hex,
    document: decisionDocument,
    effectiveOn: localDate,
    changes: z.array(organizationChange).min(1),
    standing: z.enum(['PENDING', 'SCHEDULED', 'IN_FORCE']),
    revision: z.string().optional(),
    commitment: sha256Hex.optional(),
  }),
  /** It holds from now on, from the day that it names; nothing recorded is written anew. */
  'change.approved': z.object(approval),
  'change.rejected': z.object(approval),
  /** What open streams are told, and how many there are. */
  'change.told': z.object({
    revision: z.int(),
    day: localDate,
    decisions: z.array(decisionId),
    streams: z.int(),
  }),
  /** A stream has taken it, and gave so many of its open tasks to others. */
  'change.taken': z.object({ revision: z.int(), taken: streamId, tasks: z.int() }),

  /** In the stream of a cycle: who judges and holds what from now on, where it differs. */
  'organization.changed': organizationNow.extend({
    revision: z.int(),
    day: localDate,
    reasons: z.array(organizationReason),
  }),
  'task.rerouted': z.object({
    kind: taskKind,
    version: z.int().min(1),
    subject: personId.optional(),
    from: z.array(personId),
    to: z.array(personId),
    /** Those of the ladder who may act beside them. */
    takeOver: z.array(z.object({ person: personId, role: roleName })),
  }),

  'cycle.opened': z.object({
    people: z.int(),
    units: z.int(),
    asOf: localDate,
    snapshot: sha256Hex,
    steps: z.array(
      z.object({
        step: slug,
        kind: taskKind,
        nominal: localDate.nullable(),
        due: localDate.nullable(),
        dueAt: instant.nullable(),
      }),
    ),
  }),
  'date.rolled': z.object({
    nominal: localDate,
    due: localDate,
    reasons: z.array(rollReason).min(1),
  }),
  'step.dated': z.object({
    due: localDate,
    dueAt: instant,
    because: z.enum(['COUNTED_FROM_ACT', 'OPENED_LATE']),
  }),
  'tasks.opened': z.object({
    kind: taskKind,
    dueAt: instant,
    because: z.enum(['OPENING', 'READY', 'GAP', 'RETURNED']),
    tasks: z.array(taskRef).min(1),
  }),
  'task.decided': z.object({
    decision: decisionId,
    digest: sha256Hex,
    kind: taskKind,
    version: z.int(),
    verb,
    late: z.boolean(),
    subject: personId.optional(),
    revision: z.string().optional(),
    commitment: sha256Hex.optional(),
    /** Set by `return`: the task that goes back. */
    target: taskKey.optional(),
  }),
  /** One voice of several: it decides nothing yet, and binds whoever gave it to what they saw. */
  'task.signed': z.object({
    decision: decisionId,
    digest: sha256Hex,
    kind: taskKind,
    version: z.int(),
    verb,
    late: z.boolean(),
    revision: z.string(),
    commitment: sha256Hex,
    /** What was put together and is signed, by its digest. */
    content: sha256Hex,
    approvals: z.int(),
    needed: z.int(),
  }),
  /** Those who may sign can decide it no more among themselves; the ladder has to move it. */
  'task.stopped': z.object({
    reason: z.enum(['NOBODY_ELIGIBLE', 'QUORUM_UNREACHABLE', 'NOT_CARRIED', 'NEEDS_A_NEW_ACT']),
  }),
  'step.reminded': z.object({
    dueAt: instant,
    reminder: z.int(),
    open: z.int(),
    assignees: z.array(personId),
  }),
  'step.overdue': z.object({ dueAt: instant, open: z.int(), tasks: z.array(taskKey) }),
  'step.escalated': z.object({
    dueAt: instant,
    rung: z.int(),
    role: roleName,
    holders: z.array(personId).min(1),
    may: z.array(power),
    open: z.int(),
    tasks: z.array(taskKey),
  }),
  'rung.skipped': z.object({
    dueAt: instant,
    rung: z.int(),
    role: roleName,
    reason: z.enum(['NOBODY_HOLDS']),
  }),
  'gap.declared': z.object({ tasks: z.array(taskKey).min(1) }),
  /** Somebody on the ladder lets a task come later; so many of its reminders are behind it. */
  'deadline.extended': z.object({
    ...fromLadder,
    from: instant,
    to: instant,
    due: localDate,
    reminders: z.int().min(0),
  }),
  /** Somebody on the ladder has the cycle go on without a task: excused, or recorded as missing. */
  'task.let-go': z.object({ ...fromLadder, verb: ladderVerb.exclude(['extend']) }),
  'step.completed': z.object({ decided: z.int(), gaps: z.int() }),
  'consolidation.assembled': z.object({
    revision: z.string(),
    digest: sha256Hex,
    people: z.int(),
    reviewed: z.int(),
    gaps: z.int(),
  }),
  'results.published': z.object({ revision: z.string(), people: z.int() }),
  'cycle.closed': z.object({ people: z.int(), gaps: z.int(), late: z.int() }),

  /** The first of a part's own stream; the cycle's tells the dates. */
  'part.opened': z.object({
    people: z.int(),
    units: z.int(),
    snapshot: sha256Hex,
    steps: z.array(z.object({ step: slug, kind: taskKind })),
  }),
  /** Everybody of the part is reviewed, and its table is kept under the revision. */
  'part.reviewed': z.object({
    revision: z.string(),
    digest: sha256Hex,
    people: z.int(),
    reviewed: z.int(),
    gaps: z.int(),
  }),
  'part.closed': z.object({ people: z.int(), gaps: z.int(), late: z.int() }),
} as const;

export type FactType = keyof typeof FACT_DATA;
export const FACT_TYPES = Object.keys(FACT_DATA) as FactType[];
export type FactData<T extends FactType> = z.infer<(typeof FACT_DATA)[T]>;

/** What every fact says: of which plan, cycle, period, unit, step and task, by whom, when, why. */
const envelope = {
  organization: slug,
  plan: slug,
  planVersion: z.int().min(1),
  cycle: slug.optional(),
  period: slug.optional(),
  unit: slug.optional(),
  step: slug.optional(),
  task: taskKey.optional(),
  /** The clause of the plan that this carries out (law 9). */
  clause: z.string().min(1),
  actor: z.union([personId, z.literal(SYSTEM_ACTOR)]),
  actingAs: actingAs.optional(),
  occurredAt: instant,
};

export const factEnvelope = z.object(envelope);
export type FactEnvelope = z.infer<typeof factEnvelope>;

/** A fact as a workflow makes it, before it is sealed into its stream. */
export type FactOf<T extends FactType> = FactEnvelope & { type: T; data: FactData<T> };
export type Fact = { [T in FactType]: FactOf<T> }[FactType];

const seal = {
  /** The frozen canonical form this hash was made with. */
  v: z.literal(1),
  stream: streamId,
  /** 1…n without a gap in each stream. */
  sequence: z.int().min(1),
  previousHash: sha256Hex,
  hash: sha256Hex,
};

/** A fact numbered in its stream and sealed with the hash of the one before (law 4). */
export type SealedFact = Fact & {
  v: 1;
  stream: string;
  sequence: number;
  previousHash: string;
  hash: string;
};

const sealedEnvelope = z.object({
  ...envelope,
  ...seal,
  type: z.enum(FACT_TYPES),
  data: z.unknown(),
});

/**
 * Reads a sealed fact that came from outside, its envelope and its data by type.
 * Throws `z.ZodError` naming the field where it is not one.
 */
export function parseSealedFact(input: unknown): SealedFact {
  const fact = sealedEnvelope.parse(input);
  return { ...fact, data: FACT_DATA[fact.type].parse(fact.data) } as SealedFact;
}
