import type { LocalDate, WorkingCalendar } from '@nenep/contracts';
import { yearOf } from './date.js';
import { instantAt } from './instant.js';

/**
 * The part of a calendar that the dates `from` to `to` rest on, small enough for a snapshot.
 * Beyond the window it knows weekends only; a window outside the known years leaves
 * `firstYear` after `lastYear`, that is: no year is known.
 */
export function pin(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): WorkingCalendar {
  const start = instantAt(calendar, from, '00:00');
  const end = instantAt(calendar, to, '24:00');
  const inForce = calendar.offsets.findLastIndex((offset) => offset.from <= start);
  return {
    ...calendar,
    offsets: calendar.offsets.slice(Math.max(inForce, 0)).filter(({ from }, index) => {
      return index === 0 || from < end;
    }),
    days: calendar.days.filter(({ date }) => from <= date && date <= to),
    firstYear: Math.max(calendar.firstYear, yearOf(from)),
    lastYear: Math.min(calendar.lastYear, yearOf(to)),
  };
}
