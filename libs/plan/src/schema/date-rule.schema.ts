import { z } from 'zod';
import { date, id, sourced, time } from './vocabulary.js';

/** `THIS` is the last month that the period lies in; a number is a month of the period's year. */
const monthOfRule = {
  month: z
    .union([z.enum(['THIS', 'FIRST', 'NEXT', 'PREVIOUS']), z.int().min(1).max(12)])
    .default('THIS'),
  year: z.enum(['THIS', 'NEXT', 'PREVIOUS']).default('THIS'),
};
const nth = (last: number) => z.union([z.int().min(1).max(last), z.literal('LAST')]);

/** From where days are counted: the period itself, a step of the cycle, an event of the plan. */
const anchor = z.union([
  z.enum(['PERIOD_START', 'PERIOD_END', 'OPENING']),
  id,
  z.strictObject({ event: id }),
]);
export type Anchor = z.infer<typeof anchor>;
/** Whether days after a step count from when it was done or from when it was to be done. */
const end = z.enum(['ACTUAL', 'PLANNED']).default('ACTUAL');

/** The ways to name a date of a period; the first is what most plans say. */
function forms<T extends z.ZodRawShape>(more: T) {
  /** "By the nth" includes that day; "before the nth" ends with the day before. */
  const common = { bound: z.enum(['BY', 'BEFORE']).default('BY'), ...more, ...sourced };
  return [
    z.strictObject({ day: nth(31), ...monthOfRule, ...common }),
    z.strictObject({ workingDays: z.int().min(0).max(260), after: anchor, end, ...common }),
    z.strictObject({ workingDays: z.int().min(0).max(260), before: anchor, ...common }),
    z.strictObject({ days: z.int().min(0).max(800), after: anchor, end, ...common }),
    z.strictObject({ days: z.int().min(0).max(800), before: anchor, ...common }),
    z.strictObject({
      workingDay: nth(262),
      of: z.enum(['MONTH', 'QUARTER', 'PERIOD', 'YEAR']).default('MONTH'),
      ...monthOfRule,
      ...common,
    }),
    z.strictObject({
      weekday: z.int().min(1).max(7),
      week: z.enum(['THIS', 'NEXT', 'PREVIOUS']).default('THIS'),
      ...common,
    }),
    z.strictObject({ weekday: z.int().min(1).max(7), nth: nth(5), ...monthOfRule, ...common }),
    z.strictObject({ date, ...common }),
  ] as const;
}

/** A date that stands within another rule, or bounds a span; it has no hour of its own. */
const plainRule = z.union(forms({})).meta({ id: 'DateRule' });
export type PlainRule = z.infer<typeof plainRule>;

/** A rule with its hour, and what becomes of a date that is no working day. */
function ruleAt(hour: string) {
  const more = {
    at: time.default(hour),
    roll: z.enum(['FORWARD', 'BACKWARD', 'NONE']).optional(),
  };
  const several = z.array(plainRule).min(2).max(10);
  return z.union([
    ...forms(more),
    z.strictObject({ earliestOf: several, ...more, ...sourced }),
    z.strictObject({ latestOf: several, ...more, ...sourced }),
  ]);
}

export const due = ruleAt('24:00').meta({ id: 'Due' });
export type Due = z.infer<typeof due>;
/** When a period opens; it does not roll unless it says so. */
export const opening = ruleAt('00:00').meta({ id: 'Opening' });
export type DateRule = Due | PlainRule;

/** The first and last day that a period's figures are taken from. */
export const dataWindow = z
  .strictObject({ from: plainRule, to: plainRule })
  .meta({ id: 'DataWindow' });
