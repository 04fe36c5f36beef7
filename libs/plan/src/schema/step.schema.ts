import type { Power } from '@nenep/contracts';
import { z } from 'zod';
import { due } from './date-rule.schema.js';
import { formRule } from './form.schema.js';
import { pendingStepFields, signOffFields } from './pending-fields.schema.js';
import { id, line, localized, provenance, role, sourced, time, workingDays } from './vocabulary.js';

/** A moment counted in working days before the day a step is due: -1 is the working day before. */
const reminder = z.strictObject({ workingDays: z.int().min(-60).max(0), at: time, ...sourced });
const reminders = z.array(reminder).meta({ id: 'Reminders' });

function rung<May extends Power>(...may: [May, ...May[]]) {
  const wait = z.strictObject({ workingDays: z.int().min(0).max(60), at: time, ...sourced });
  return z.strictObject({ role, wait, may: z.array(z.enum(may)).min(1) });
}
const ladder = z
  .array(rung('URGE', 'TAKE_OVER', 'EXTEND'))
  .min(1)
  .meta({ id: 'Ladder' });

const common = {
  id,
  clause: line.optional(),
  clauses: z.array(line).optional(),
  title: localized,
  provenance: provenance.optional(),
  due,
  /** The date is owed to somebody outside: it rolls backward, and what serves it never passes it. */
  external: z.boolean().default(false),
  /** What is late within it is not yet overdue. */
  grace: workingDays.optional(),
  /** Of this step, where it is not the cycle's: working days after the step before. */
  minimumGap: workingDays.optional(),
  reminders: reminders.default([]),
  form: formRule,
  ...pendingStepFields,
};
/** Silence never decides: what is not done stays open and climbs. */
const staysOpen = z.literal('STAY_OPEN').default('STAY_OPEN');

/** Everybody evaluates themselves; nobody can take that over, so a gap may be declared instead. */
const selfEvaluation = z.strictObject({
  kind: z.literal('self-evaluation'),
  ...common,
  ladder: z.array(rung('URGE', 'EXTEND', 'WAIVE', 'RECORD_GAP')).min(1),
  onOverdue: z.enum(['STAY_OPEN', 'DECLARE_GAP']).default('STAY_OPEN'),
});

const exception = z.strictObject({ of: z.array(role).min(1), by: role });

/** Everybody is reviewed by who holds `by` towards their unit, but for those who hold `of`. */
const review = z.strictObject({
  kind: z.literal('review'),
  ...common,
  by: role,
  except: z.array(exception).default([]),
  ladder: z.array(rung('URGE', 'TAKE_OVER', 'EXTEND', 'WAIVE', 'RECORD_GAP')).min(1),
  onOverdue: staysOpen,
});

const consolidation = z.strictObject({
  kind: z.literal('consolidation'),
  ...common,
  by: role,
  ladder,
  onOverdue: staysOpen,
});

const approval = z.strictObject({
  kind: z.literal('approval'),
  ...common,
  by: role,
  ...signOffFields,
  ladder,
  onOverdue: staysOpen,
});

const publication = z.strictObject({
  kind: z.literal('publication'),
  ...common,
  by: role,
  ladder,
  onOverdue: staysOpen,
});

export const step = z.discriminatedUnion('kind', [
  selfEvaluation,
  review,
  consolidation,
  approval,
  publication,
]);
export type Step = z.infer<typeof step>;
export type ReviewStep = z.infer<typeof review>;
