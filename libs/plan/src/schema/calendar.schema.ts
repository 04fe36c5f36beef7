import { TABLES } from '@nenep/calendar/tables';
import { isZone } from '@nenep/calendar/zone';
import { z } from 'zod';
import { date, line } from './vocabulary.js';

const year = z.int().min(1970).max(2199);
/** ISO 3166, with a part of the country where its days off differ: `VN`, `US-NY`. */
const country = z
  .string()
  .refine((code) => /^[A-Z]{2}(-[A-Z0-9]{1,8}){0,2}$/.test(code), { error: 'not-a-country' });

const days = z.array(
  z.strictObject({
    date,
    kind: z.enum(['HOLIDAY', 'SUBSTITUTE', 'SWAP_OFF', 'SWAP_WORK']),
    name: line,
    status: z.enum(['OFFICIAL', 'PROJECTED']),
    source: line.optional(),
  }),
);

/** A table of days, written out. */
export const calendarTable = z
  .strictObject({
    format: z.literal('nenep/calendar/v1'),
    zone: z.string().refine(isZone, { error: 'unknown-zone' }),
    /** ISO weekdays off; at least one day of the week is worked. */
    weekend: z.array(z.int().min(1).max(7)).max(6),
    firstYear: year,
    lastYear: year,
    /** Later dates are projected, whatever the table says of them. */
    officialThrough: date.optional(),
    /** Whose rules project the days off of years outside the table. */
    country: country.optional(),
    /** What the authority has yet to fix, for people to read. */
    pending: z.array(z.strictObject({ year, name: line })).optional(),
    days,
  })
  .refine(({ firstYear, lastYear }) => firstYear <= lastYear, {
    error: 'ends-before-it-begins',
    path: ['lastYear'],
  });
export type CalendarTable = z.infer<typeof calendarTable>;

/** The days of a table of the product, and days of one's own beside them or instead. */
export const calendarByTable = z.strictObject({
  format: z.literal('nenep/calendar/v1'),
  table: z.enum(Object.keys(TABLES) as [string, ...string[]]),
  days: days.default([]),
});

export const calendarDocument = z.union([calendarTable, calendarByTable]);
