import { z } from 'zod';
import { due, opening } from './date-rule.schema.js';
import { every } from './rhythm.schema.js';
import { id, line, localized, provenance, role, sourced } from './vocabulary.js';

/** Kinds of cycle that a plan may hold already and that nothing runs yet. */
export const PENDING_KINDS = [
  'report',
  'committee-review',
  'field-quota',
  'duty',
  'incident',
] as const;

/** Counted by the clock, day and night, as a hot incident is. */
const clockTerm = z.union([
  z.strictObject({ minutes: z.int().min(1), after: id.optional(), ...sourced }),
  z.strictObject({ hours: z.int().min(1), after: id.optional(), ...sourced }),
]);

const pendingStep = z.strictObject({
  id,
  clause: line.optional(),
  clauses: z.array(line).optional(),
  title: localized,
  by: z.union([role, z.array(role).min(1)]).optional(),
  due: z.union([due, clockTerm]).optional(),
  provenance: provenance.optional(),
});

/** A word of a plan for which the format has no name yet. */
const detail = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/** Read and checked as far as all cycles are alike; it is not opened, and its clauses are pending. */
export const pendingCycle = z.strictObject({
  id,
  kind: z.enum(PENDING_KINDS),
  clause: line,
  clauses: z.array(line).optional(),
  title: localized,
  every,
  opens: opening.optional(),
  by: z.union([role, z.array(role).min(1)]).optional(),
  provenance: provenance.optional(),
  steps: z.array(pendingStep).default([]),
  details: z.record(line, detail).optional(),
});
export type PendingCycle = z.infer<typeof pendingCycle>;
