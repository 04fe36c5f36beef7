import { z } from 'zod';
import { checkSteps } from '../check/steps.js';
import { scale } from './form.schema.js';
import { step } from './step.schema.js';
import {
  constant,
  date,
  endsAfterItBegins,
  endsBeforeItBegins,
  id,
  line,
  localized,
  provenance,
  role,
  sourced,
} from './vocabulary.js';

/** Years that one plan may span. */
const LONGEST = 10;

/** The document that the plan is, as it was issued. */
const issuedDocument = z.strictObject({
  issuer: localized,
  superior: localized,
  number: line,
  place: line,
  issuedOn: date,
  year: z.int().min(1900).max(9999),
  draftingBody: role,
  legalBases: z.array(z.strictObject({ clause: line, text: localized })).min(1),
  signature: z.strictObject({
    /** On behalf of a collective, for the head, by order, by authorization, acting. */
    mode: z.enum(['TM', 'KT', 'TL', 'TUQ', 'Q']),
    body: role,
    position: role,
    name: line,
  }),
  recipients: z.array(z.strictObject({ clause: line, name: localized, role: role.optional() })),
});

/** A position or body. `UNIT`: held towards units, each holder names which. */
const roleRule = z.strictObject({
  name: localized,
  scope: z.enum(['ORGANIZATION', 'UNIT']).default('ORGANIZATION'),
});

const cycleForm = z.strictObject({
  id,
  kind: z.literal('evaluation'),
  clause: line,
  title: localized,
  /** The kinds of unit whose people are evaluated. */
  evaluates: z.array(constant).min(1),
  every: z.literal('MONTH'),
  /** A day of the month; an opening never rolls. */
  opens: z.strictObject({ day: z.int().min(1).max(31), ...sourced }),
  /** What becomes of a period that could not be opened on its day. */
  catchUp: z.enum(['OPEN_REPLANNED', 'OPEN_AS_IS', 'RECORD_MISSED']),
  /** At least so many working days between a step and the one before. */
  minimumGap: z.strictObject({ workingDays: z.int().min(0).max(60), ...sourced }),
  /** Of every number in the cycle that names no other. */
  provenance,
  steps: z.array(step).min(1),
});
export type Cycle = z.infer<typeof cycleForm>;

const cycle = cycleForm.superRefine((value, context) => {
  if (context.issues.length > 0) return;
  for (const { code, path, params } of checkSteps(value)) {
    context.addIssue({ code: 'custom', message: code, path: [...path], params });
  }
});

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
  document: issuedDocument,
  roles: z.record(role, roleRule),
  scales: z.record(id, scale),
  cycles: z.array(cycle).min(1),
});
export type Plan = z.infer<typeof planDocument>;
