import { z } from 'zod';
import {
  decisionId,
  instant,
  localDate,
  personId,
  roleName,
  sha256Hex,
  slug,
  taskKey,
  traceparent,
} from './identifiers.js';
import { anyVerb, taskState } from './task.js';

/**
 * In which capacity somebody acted: their own (`SELF`), or that of a role, in a unit, and on
 * behalf of whom.
 */
export const actingAs = z.object({
  role: z.union([z.literal('SELF'), roleName]),
  unit: slug.optional(),
  onBehalfOf: personId.optional(),
});
export type ActingAs = z.infer<typeof actingAs>;

/**
 * A person's word on its way to the workflow, stripped of every personal word: those are in
 * MongoDB under `revision`, bound by `commitment` (SHA-256 of salt and content).
 */
export const decision = z.object({
  decision: decisionId,
  /** SHA-256 of the whole content; the same id with another digest is refused. */
  digest: sha256Hex,
  task: taskKey,
  /** The version of the task that the person saw. */
  version: z.int().min(1),
  verb: anyVerb,
  actor: personId,
  revision: z.string().max(300).optional(),
  commitment: sha256Hex.optional(),
  /** `return` sends this task back; needed where several could be meant. */
  target: taskKey.optional(),
  /** The last day, where `extend` lets it come later. */
  until: localDate.optional(),
  /** The trace of whoever asked, where there is one; no part of what `digest` is over. */
  traceparent: traceparent.optional(),
});
export type Decision = z.infer<typeof decision>;

/** Why a decision was not taken. A refusal makes no fact and changes nothing. */
export const refusalCode = z.enum([
  'TASK_UNKNOWN',
  'TASK_NOT_OPEN',
  'TASK_CHANGED',
  'NOT_YOURS',
  'NO_LONGER_YOURS',
  'OWN_WORK',
  'COUNTED_ALREADY',
  'VERB_NOT_ALLOWED',
  'CONTENT_REQUIRED',
  'TARGET_INVALID',
  'EXTENSION_INVALID',
  'DECISION_ID_REUSED',
  'CYCLE_CLOSED',
]);
export type RefusalCode = z.infer<typeof refusalCode>;

/**
 * What comes after a decision: the step that the work goes to, how many tasks it still waits for
 * (none: it has begun), and until when it is due.
 */
export const nextStep = z.object({
  step: slug,
  waitsFor: z.int().min(0),
  dueAt: instant.nullable(),
});
export type NextStep = z.infer<typeof nextStep>;

export const answer = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('accepted'),
    decision: decisionId,
    /** The fact that records the decision. */
    sequence: z.int().min(1),
    at: instant,
    late: z.boolean(),
    next: nextStep.nullable(),
  }),
  z.object({
    outcome: z.literal('refused'),
    decision: decisionId,
    code: refusalCode,
    /** Where somebody else was first: who, and when. */
    by: personId.optional(),
    at: instant.optional(),
    /** Where it went to others: who decides it now, since `at`. */
    holders: z.array(personId).optional(),
    state: taskState.optional(),
    version: z.int().optional(),
  }),
]);
export type Answer = z.infer<typeof answer>;
export type Accepted = Extract<Answer, { outcome: 'accepted' }>;
export type Refused = Extract<Answer, { outcome: 'refused' }>;
