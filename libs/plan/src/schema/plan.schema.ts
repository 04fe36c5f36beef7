import { z } from 'zod';
import {
  indicator,
  issuedDocument,
  numberSeries,
  parentPlan,
  retention,
} from './document.schema.js';
import { type Cycle, evaluation } from './evaluation.schema.js';
import { scale } from './form.schema.js';
import { pendingCycle, type PendingCycle } from './pending-cycle.schema.js';
import {
  date,
  endsAfterItBegins,
  endsBeforeItBegins,
  id,
  line,
  localized,
  role,
  sourced,
  time,
} from './vocabulary.js';

export type { Cycle } from './evaluation.schema.js';
export type { PendingCycle } from './pending-cycle.schema.js';

/** Years that one plan may span. */
const LONGEST = 10;

/** A position or body. `UNIT`: held towards units, each holder names which. */
const roleRule = z.strictObject({
  name: localized,
  scope: z.enum(['ORGANIZATION', 'UNIT']).default('ORGANIZATION'),
  clause: line.optional(),
});

/** Something that happens, from which periods and dates may be counted. */
const event = z.strictObject({
  title: localized,
  clause: line.optional(),
  dates: z.array(date).min(1).max(400),
});

/** A clause of the plan's text, known by the words with which it begins. */
const clauseOfText = z.strictObject({ clause: line, text: localized });

/** A clause that says what to strive for and asks nothing that could be carried out. */
const guidingClause = z.strictObject({ clause: line, reason: localized });

export const planDocument = z.strictObject({
  format: z.literal('nenep/plan/v1'),
  id,
  organization: id,
  /** The clause that has the plan run, period after period. */
  clause: line,
  title: localized,
  validity: z
    .strictObject({ from: date, to: date })
    .refine(endsAfterItBegins, endsBeforeItBegins)
    .refine(({ from, to }) => Number(to.slice(0, 4)) - Number(from.slice(0, 4)) <= LONGEST, {
      error: 'validity-too-long',
      path: ['to'],
    }),
  /** The month in which working years begin; quarters and half-years are counted from it. */
  yearBegins: z.int().min(1).max(12).default(1),
  /** Nobody is reminded or told of what is late after `from` and before `to`, over midnight too. */
  quietHours: z.strictObject({ from: time, to: time, ...sourced }).optional(),
  parent: parentPlan.optional(),
  document: issuedDocument,
  /** All clauses of the text, in its order; `coverageOf` tells what carries out each. */
  clauses: z.array(clauseOfText).default([]),
  roles: z.record(role, roleRule),
  events: z.record(id, event).default({}),
  scales: z.record(id, scale),
  numbering: z.array(numberSeries).default([]),
  retention: z.array(retention).default([]),
  indicators: z.array(indicator).default([]),
  guidingText: z.array(guidingClause).default([]),
  cycles: z
    .array(z.discriminatedUnion('kind', [evaluation, pendingCycle]))
    .min(1)
    .max(100),
});
export type Plan = z.infer<typeof planDocument>;

/** The cycles that are run: evaluations, with where they stand in the file. */
export function evaluationsOf(plan: Plan): { cycle: Cycle; index: number }[] {
  return plan.cycles.flatMap((cycle, index) =>
    cycle.kind === 'evaluation' ? [{ cycle, index }] : [],
  );
}

/** A cycle of a kind that nothing runs yet. */
export function isPending(cycle: Plan['cycles'][number]): cycle is PendingCycle {
  return cycle.kind !== 'evaluation';
}
