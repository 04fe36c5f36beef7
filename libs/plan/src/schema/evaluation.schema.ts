import { z } from 'zod';
import { checkSteps } from '../check/steps.js';
import { dataWindow, opening } from './date-rule.schema.js';
import { pendingCycleFields } from './pending-fields.schema.js';
import { every, override } from './rhythm.schema.js';
import { step } from './step.schema.js';
import {
  constant,
  date,
  id,
  line,
  localized,
  provenance,
  sourced,
  workingDays,
} from './vocabulary.js';

/** An evaluation: the people of some units assess themselves, are reviewed, and learn the result. */
const evaluationForm = z.strictObject({
  id,
  kind: z.literal('evaluation'),
  clause: line,
  /** Other clauses that it carries out as well. */
  clauses: z.array(line).optional(),
  title: localized,
  /** The kinds of unit whose people are evaluated. */
  evaluates: z.array(constant).min(1),
  /** Units of those kinds whose people are not evaluated. */
  exempt: z.array(z.strictObject({ unit: id, reason: localized, ...sourced })).default([]),
  /** Only units of so many people, on a day or on that of the opening. */
  headcount: z
    .strictObject({ on: date.optional(), atLeast: z.int().min(1), ...sourced })
    .optional(),
  every,
  opens: opening,
  dataWindow: dataWindow.optional(),
  overrides: z.array(override).default([]),
  /** Between an opening and the next, as planned. */
  spacing: z
    .strictObject({
      atLeast: z.int().min(1).max(800).optional(),
      atMost: z.int().min(1).max(800).optional(),
      ...sourced,
    })
    .optional(),
  /** What becomes of a period that could not be opened on its day. */
  catchUp: z.enum(['OPEN_REPLANNED', 'OPEN_AS_IS', 'RECORD_MISSED']),
  /** At least so many working days between a step and the one before. */
  minimumGap: workingDays,
  /** Of every number in the cycle that names no other. */
  provenance,
  steps: z.array(step).min(1),
  ...pendingCycleFields,
});
export type Cycle = z.infer<typeof evaluationForm>;

export const evaluation = evaluationForm.superRefine((value, context) => {
  if (context.issues.length > 0) return;
  for (const { code, path, params } of checkSteps(value)) {
    context.addIssue({ code: 'custom', message: code, path: [...path], params });
  }
});
