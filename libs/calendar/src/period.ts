import type { Instant, LocalDate, WorkingCalendar } from '@nenep/contracts';
import { addDays, lastOfMonth, weekday, yearOf } from './date.js';
import { dateAt, instantAt } from './instant.js';

export type PeriodUnit = 'WEEK' | 'HALF_MONTH' | 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR';

/** A period of the calendar, its first and last day included. */
export interface CalendarPeriod {
  /** `2021-w22` (ISO 8601), `2021-05-b`, `2021-05`, `2021-q2`, `2021-h1`, `2021`. */
  id: string;
  from: LocalDate;
  to: LocalDate;
}

/** The period that a date lies in. */
export function periodOf(unit: PeriodUnit, date: LocalDate): CalendarPeriod {
  const month = date.slice(0, 7);
  switch (unit) {
    case 'WEEK':
      return isoWeek(date);
    case 'HALF_MONTH':
      return date <= `${month}-15`
        ? { id: `${month}-a`, from: `${month}-01`, to: `${month}-15` }
        : { id: `${month}-b`, from: `${month}-16`, to: lastOfMonth(month) };
    case 'MONTH':
      return { id: month, from: `${month}-01`, to: lastOfMonth(month) };
    case 'QUARTER':
      return monthsOfYear(date, 3, 'q');
    case 'HALF_YEAR':
      return monthsOfYear(date, 6, 'h');
    case 'YEAR':
      return { ...monthsOfYear(date, 12, ''), id: date.slice(0, 4) };
  }
}

/** The period in which a moment lies on the clocks of the calendar's zone. */
export function periodAt(
  calendar: WorkingCalendar,
  unit: PeriodUnit,
  instant: Instant,
): CalendarPeriod {
  return periodOf(unit, dateAt(calendar, instant));
}

/** The periods that the dates from `from` to `to` lie in, in order. */
export function periodsBetween(unit: PeriodUnit, from: LocalDate, to: LocalDate): CalendarPeriod[] {
  const periods: CalendarPeriod[] = [];
  for (let day = from; day <= to;) {
    const period = periodOf(unit, day);
    periods.push(period);
    day = addDays(period.to, 1);
  }
  return periods;
}

/** When a period begins, and the first moment after it, in the calendar's zone. */
export function periodSpan(
  calendar: WorkingCalendar,
  { from, to }: CalendarPeriod,
): { from: Instant; to: Instant } {
  return { from: instantAt(calendar, from, '00:00'), to: instantAt(calendar, to, '24:00') };
}

/** The n-th of the equal parts of a year, each so many months long. */
function monthsOfYear(date: LocalDate, length: number, letter: string): CalendarPeriod {
  const year = date.slice(0, 4);
  const part = Math.ceil(Number(date.slice(5, 7)) / length);
  const month = (number: number) => `${year}-${String(number).padStart(2, '0')}`;
  return {
    id: `${year}-${letter}${part}`,
    from: `${month((part - 1) * length + 1)}-01`,
    to: lastOfMonth(month(part * length)),
  };
}

/** An ISO week belongs to the year that its Thursday lies in. */
function isoWeek(date: LocalDate): CalendarPeriod {
  const monday = addDays(date, 1 - weekday(date));
  const thursday = addDays(monday, 3);
  const dayOfYear = Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`);
  const week = Math.floor(dayOfYear / (7 * 86_400_000)) + 1;
  const year = String(yearOf(thursday)).padStart(4, '0');
  return { id: `${year}-w${String(week).padStart(2, '0')}`, from: monday, to: addDays(monday, 6) };
}
