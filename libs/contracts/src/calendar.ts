import { z } from 'zod';
import { instant, localDate } from './identifiers.js';

/** What makes a date differ from an ordinary weekday or weekend of its calendar. */
export const calendarDay = z.object({
  date: localDate,
  kind: z.enum(['HOLIDAY', 'SUBSTITUTE', 'SWAP_OFF', 'SWAP_WORK']),
  /** The name shown to people, in the plan's language. */
  name: z.string().min(1),
  /** `PROJECTED` until the authority has announced it. */
  status: z.enum(['OFFICIAL', 'PROJECTED']),
  /** Where the day comes from: a decision, a notice, a law. */
  source: z.string().min(1).optional(),
});
export type CalendarDay = z.infer<typeof calendarDay>;

/**
 * A working calendar with everything its arithmetic needs as data, so that a workflow can pin it:
 * neither a zone database nor a holiday library is asked later (law 8).
 */
export const workingCalendar = z.object({
  zone: z.string().min(1),
  /** UTC offsets in minutes, each valid from its instant on, in ascending order. */
  offsets: z.array(z.object({ from: instant, minutes: z.int() })).min(1),
  /** ISO weekdays off, 1 is Monday and 7 Sunday. */
  weekend: z.array(z.int().min(1).max(7)),
  /** The exceptions, in ascending order of date. */
  days: z.array(calendarDay),
  /** The first and last year whose exceptions are known. */
  firstYear: z.int(),
  lastYear: z.int(),
  /**
   * The last date up to which everything is announced; later ones are projected, whatever the
   * table says of them. Without it only the days marked as projected are.
   */
  officialThrough: localDate.optional(),
});
export type WorkingCalendar = z.infer<typeof workingCalendar>;

/** Why a date is not the one the rule names. */
export const rollReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('WEEKEND'), date: localDate }),
  z.object({ kind: z.literal('DAY_OFF'), date: localDate, name: z.string() }),
  z.object({ kind: z.literal('MINIMUM_GAP'), after: z.string(), workingDays: z.int() }),
  z.object({ kind: z.literal('REPLANNED'), opening: localDate }),
  /** Pulled back: the step may not pass the date of another that is owed to somebody outside. */
  z.object({ kind: z.literal('SERVES'), step: z.string(), due: localDate }),
  /** Decided of this period alone; `ORDERED` by a superior, named by its role. */
  z.object({ kind: z.literal('OVERRIDDEN'), reference: z.string() }),
  z.object({ kind: z.literal('ORDERED'), by: z.string(), reference: z.string() }),
]);
export type RollReason = z.infer<typeof rollReason>;
