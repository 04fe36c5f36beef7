import type { CalendarQuestion } from '@nenep/calendar';
import { localDate } from '@nenep/contracts';
import { z } from 'zod';
import { YEARS } from './open-calendar.js';

/** About forty years: more is a slip, and would only keep everybody else waiting. */
export const MOST_DAYS = 10_000;

export const dateShape = localDate.refine((date) => {
  return `${YEARS.first}` <= date && date < `${YEARS.last + 1}`;
});
export const daysShape = z.int().min(-MOST_DAYS).max(MOST_DAYS);
export const yearShape = z.coerce.number().int().min(YEARS.first).max(YEARS.last);

/** Given back with the answer, so that a program finds its question again. */
const id = z.union([z.number(), z.string().max(200)]).optional();

/** One line of a batch. */
export const questionShape = z.discriminatedUnion('op', [
  z.strictObject({
    op: z.literal('roll'),
    id,
    date: dateShape,
    direction: z.enum(['forward', 'backward']).default('forward'),
  }),
  z.strictObject({ op: z.literal('add'), id, date: dateShape, days: daysShape }),
  z.strictObject({ op: z.literal('between'), id, from: dateShape, to: dateShape }),
  z.strictObject({ op: z.literal('day'), id, date: dateShape }),
]) satisfies z.ZodType<CalendarQuestion>;
export type BatchQuestion = z.infer<typeof questionShape>;
