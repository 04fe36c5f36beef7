import { isZone } from '@nenep/calendar/zone';
import { z } from 'zod';
import { date, line } from './vocabulary.js';

const year = z.int().min(1970).max(2199);

export const calendarDocument = z
  .strictObject({
    format: z.literal('nenep/calendar/v1'),
    zone: z.string().refine(isZone, { error: 'unknown-zone' }),
    /** ISO weekdays off; at least one day of the week is worked. */
    weekend: z.array(z.int().min(1).max(7)).max(6),
    firstYear: year,
    lastYear: year,
    days: z.array(
      z.strictObject({
        date,
        kind: z.enum(['HOLIDAY', 'SUBSTITUTE', 'SWAP_OFF', 'SWAP_WORK']),
        name: line,
        status: z.enum(['OFFICIAL', 'PROJECTED']),
        source: line.optional(),
      }),
    ),
  })
  .refine(({ firstYear, lastYear }) => firstYear <= lastYear, {
    error: 'ends-before-it-begins',
    path: ['lastYear'],
  });
export type CalendarTable = z.infer<typeof calendarDocument>;
