import { z } from 'zod';

/** What a person can be asked to do. */
export const taskKind = z.enum([
  'self-evaluation',
  'review',
  'consolidation',
  'approval',
  'publication',
]);
export type TaskKind = z.infer<typeof taskKind>;

/** What a person can do with a task. */
export const verb = z.enum(['submit', 'review', 'consolidate', 'approve', 'publish', 'return']);
export type Verb = z.infer<typeof verb>;

/** What somebody on the ladder can do about late work that is not theirs; each needs reasons. */
export const ladderVerb = z.enum(['extend', 'waive', 'record-gap']);
export type LadderVerb = z.infer<typeof ladderVerb>;

export const anyVerb = z.enum([...verb.options, ...ladderVerb.options]);
export type AnyVerb = z.infer<typeof anyVerb>;

export function isLadderVerb(given: AnyVerb): given is LadderVerb {
  return ladderVerb.safeParse(given).success;
}

/**
 * What a rung of the ladder may do. Everybody on it urges; who may `TAKE_OVER` does the work in its
 * owner's place; the others let it come later, or go on without it. None of them approves.
 */
export const power = z.enum(['URGE', 'TAKE_OVER', 'EXTEND', 'WAIVE', 'RECORD_GAP']);
export type Power = z.infer<typeof power>;

/** The power that each verb of the ladder needs. */
export const POWERS: Readonly<Record<LadderVerb, Power>> = {
  extend: 'EXTEND',
  waive: 'WAIVE',
  'record-gap': 'RECORD_GAP',
};

/** The verbs of each kind of task; the first is the one that completes it. */
export const VERBS: Readonly<Record<TaskKind, readonly [Verb, ...Verb[]]>> = {
  'self-evaluation': ['submit'],
  review: ['review', 'return'],
  consolidation: ['consolidate', 'return'],
  approval: ['approve', 'return'],
  publication: ['publish'],
};

/**
 * `OPEN` waits for a person, `DONE` was decided, `GAP` was declared missing by the plan's own rule
 * and can still come late.
 */
export const taskState = z.enum(['OPEN', 'DONE', 'GAP']);
export type TaskState = z.infer<typeof taskState>;
