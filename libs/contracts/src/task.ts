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
