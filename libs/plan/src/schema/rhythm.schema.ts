import { z } from 'zod';
import {
  date,
  endsAfterItBegins,
  endsBeforeItBegins,
  id,
  line,
  localized,
  role,
  time,
} from './vocabulary.js';

/** A span of days that a plan names itself, under an id of its own where the date is not enough. */
const givenSpan = z
  .strictObject({ id: id.optional(), from: date, to: date })
  .refine(endsAfterItBegins, endsBeforeItBegins);

/** How often a cycle comes round. Years, halves and quarters follow the plan's `yearBegins`. */
export const every = z
  .union([
    z.enum(['WEEK', 'HALF_MONTH', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'ON_DEMAND']),
    z.strictObject({ weeks: z.int().min(1).max(52), from: date.optional() }),
    z.strictObject({ months: z.int().min(1).max(60), from: date.optional() }),
    z.strictObject({
      years: z.union([z.int().min(1).max(10), z.enum(['ODD', 'EVEN'])]),
      from: date.optional(),
    }),
    /** Some of the months of each quarter, half-year or year: the first two of three. */
    z.strictObject({
      month: z.array(z.int().min(1).max(12)).min(1).max(12),
      of: z.enum(['QUARTER', 'HALF_YEAR', 'YEAR']),
    }),
    /** The plan's whole span in so many parts, `1-of-3`. */
    z.strictObject({ series: z.int().min(2).max(99) }),
    /** Each on its day, or over a span that is given. */
    z.strictObject({
      dates: z
        .array(z.union([date, givenSpan]))
        .min(1)
        .max(400),
    }),
    /** Each time that an event of the plan takes place. */
    z.strictObject({ event: id }),
  ])
  .meta({ id: 'Every' });
export type Every = z.infer<typeof every>;

/** Another date of a step: what a superior has set is taken as it is, and never rolled. */
const givenDate = z.union([date, z.strictObject({ date, at: time.default('24:00') })]);

/** What was decided of one period apart from the rule. */
export const override = z
  .strictObject({
    period: id,
    /** The period is not held. */
    skip: z.literal(true).optional(),
    /** Periods that this one covers as well; they are not held by themselves. */
    merge: z.array(id).min(1).optional(),
    span: z
      .strictObject({ from: date, to: date })
      .refine(endsAfterItBegins, endsBeforeItBegins)
      .optional(),
    opens: date.optional(),
    due: z.record(id, givenDate).optional(),
    /** The superior whose date it is. */
    orderedBy: role.optional(),
    reason: localized,
    reference: line,
  })
  .refine(({ skip, merge, span, opens, due }) => Boolean(skip ?? merge ?? span ?? opens ?? due), {
    error: 'override-empty',
  })
  .refine(({ skip, merge, span, opens, due }) => !skip || !(merge ?? span ?? opens ?? due), {
    error: 'override-of-skipped',
    path: ['skip'],
  });
export type Override = z.infer<typeof override>;
