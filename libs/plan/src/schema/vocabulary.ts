import { localDate, localTime, roleName, slug } from '@nenep/contracts';
import { z } from 'zod';
import type { ProblemCode } from '../problems.js';

/**
 * A word of the contracts as a plan file may write it. What is not one is reported under `code`,
 * a key of the catalogue, instead of as a pattern that nobody can read.
 */
function word(shape: z.ZodType, code: ProblemCode) {
  const { pattern } = z.toJSONSchema(shape);
  return z
    .string()
    .refine((value) => shape.safeParse(value).success, { error: code, abort: true })
    .meta({ pattern });
}

export const id = word(slug, 'not-an-id');
/** A name in capitals: a role, a kind of unit, a class. */
export const constant = word(roleName, 'not-a-constant');
export const role = constant;
export const time = word(localTime, 'not-a-time');
/** A date of the calendar, in years that plans and their histories reach. */
export const date = z
  .string()
  .superRefine((value, context) => {
    const code = dateFault(value);
    if (code) context.addIssue({ code: 'custom', message: code, continue: false });
  })
  .meta({ pattern: String.raw`^\d{4}-\d{2}-\d{2}$` });

function dateFault(value: string): ProblemCode | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return 'not-a-date';
  if (!localDate.safeParse(value).success) return 'impossible-date';
  return value >= '1900' && value < '2200' ? null : 'date-out-of-range';
}

/** One line of text. */
export const line = z.string().min(1).max(500);

/** A text that people read, in both languages. */
export const localized = z.strictObject({ vi: line, en: line }).meta({ id: 'Localized' });
export type Localized = z.infer<typeof localized>;

/**
 * Where a number comes from: the plan's own text, a law, a decision taken since, or only a default
 * that whoever activates the plan has yet to confirm.
 */
export const provenance = z.enum(['SEED', 'LAW', 'LOCAL_DECISION', 'DEFAULT']);

/** The provenance of one rule, where it is not that of the step or cycle around it. */
export const sourced = { provenance: provenance.optional(), reference: line.optional() };

/** A number of working days, with where it comes from. */
export const workingDays = z
  .strictObject({ workingDays: z.int().min(0).max(60), ...sourced })
  .meta({ id: 'WorkingDays' });

/** Days on which something holds, both included; without an end it holds on. */
export const validity = { from: date.optional(), to: date.optional() };

export function endsAfterItBegins(span: {
  from?: string | undefined;
  to?: string | undefined;
}): boolean {
  return !span.from || !span.to || span.from <= span.to;
}
export const endsBeforeItBegins = { error: 'ends-before-it-begins', path: ['to'] };
