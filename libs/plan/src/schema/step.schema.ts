import { z } from 'zod';
import { formRule } from './form.schema.js';
import { id, line, localized, provenance, role, sourced, time } from './vocabulary.js';

/** A day of the period's month or of the next; a month without such a day has its last instead. */
const onDay = z.strictObject({
  day: z.int().min(1).max(31),
  month: z.enum(['THIS', 'NEXT']).default('THIS'),
  at: time.default('24:00'),
  ...sourced,
});

/** So many working days after the actual end of the step before. */
const afterAct = z.strictObject({
  workingDays: z.int().min(0).max(60),
  after: id,
  at: time.default('24:00'),
  ...sourced,
});

export const due = z.union([onDay, afterAct]);
export type Due = z.infer<typeof due>;

/** A moment counted in working days before the day a step is due: -1 is the working day before. */
const reminder = z.strictObject({ workingDays: z.int().min(-60).max(0), at: time });

function rung<May extends 'URGE' | 'TAKE_OVER'>(...may: [May, ...May[]]) {
  const wait = z.strictObject({ workingDays: z.int().min(0).max(60), at: time });
  return z.strictObject({ role, wait, may: z.array(z.enum(may)).min(1) });
}
const ladder = z.array(rung('URGE', 'TAKE_OVER')).min(1);

const common = {
  id,
  clause: line.optional(),
  title: localized,
  provenance: provenance.optional(),
  due,
  reminders: z.array(reminder).default([]),
  form: formRule,
};
/** Silence never decides: what is not done stays open and climbs. */
const staysOpen = z.literal('STAY_OPEN').default('STAY_OPEN');

/** Everybody evaluates themselves; nobody can take that over, so a gap may be declared instead. */
const selfEvaluation = z.strictObject({
  kind: z.literal('self-evaluation'),
  ...common,
  ladder: z.array(rung('URGE')).min(1),
  onOverdue: z.enum(['STAY_OPEN', 'DECLARE_GAP']).default('STAY_OPEN'),
});

/** Everybody is reviewed by who holds `by` towards their unit, but for those who hold `of`. */
const review = z.strictObject({
  kind: z.literal('review'),
  ...common,
  by: role,
  except: z.array(z.strictObject({ of: z.array(role).min(1), by: role })).default([]),
  ladder,
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
  /** Any one of those who hold the role. */
  rule: z.literal('ONE').default('ONE'),
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
