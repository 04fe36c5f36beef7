import { addDays, isWorkingDay } from '@nenep/calendar';
import type { WorkingCalendar } from '@nenep/contracts';
import type { Finding } from './finding.js';

/** Days off in a row beyond which no date could be rolled to a working day. */
const LONGEST_BREAK = 366;

/** Finds a year and more without a working day: there nothing could ever be due. */
export function checkWorkingDays(calendar: WorkingCalendar): Finding[] {
  if (calendar.days.length < LONGEST_BREAK / 7) return [];
  let since = `${calendar.firstYear - 1}-12-31`;
  for (let date = since; date <= `${calendar.lastYear + 1}-01-01`; date = addDays(date, 1)) {
    if (isWorkingDay(calendar, date)) since = date;
    if (addDays(since, LONGEST_BREAK) >= date) continue;
    const params = { from: addDays(since, 1), to: date };
    return [{ document: 'calendar', path: ['days'], code: 'no-working-day', params }];
  }
  return [];
}

/** Finds years in the table for which it holds no day off at all, as if nobody had looked. */
export function checkTable({ days, firstYear, lastYear }: WorkingCalendar): Finding[] {
  const known = new Set(days.map(({ date }) => Number(date.slice(0, 4))));
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  const empty = years.filter((year) => !known.has(year));
  if (empty.length === 0) return [];
  const params = { value: firstFew(empty) };
  return [
    {
      document: 'calendar',
      path: ['days'],
      severity: 'warning',
      code: 'year-without-days-off',
      params,
    },
  ];
}

function firstFew(years: readonly number[]): string {
  return years.slice(0, 5).join(', ') + (years.length > 5 ? '…' : '');
}
