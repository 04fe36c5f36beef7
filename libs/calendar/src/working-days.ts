import type { LocalDate, RollReason, WorkingCalendar } from '@nenep/contracts';
import { addDays, daysBetween } from './date.js';
import { dayOf } from './day.js';

/** Longer than any run of days off; beyond it the calendar has no working day at all. */
const LONGEST_BREAK = 366;

export function isWorkingDay(calendar: WorkingCalendar, date: LocalDate): boolean {
  return reasonOff(calendar, date) === null;
}

/** The working day that a date became, and why every day that was skipped is none. */
export interface Rolled {
  date: LocalDate;
  reasons: RollReason[];
}

/**
 * The nearest working day on or after the date (`forward`), or on or before it (`backward`): the
 * date itself where it is one. One reason a day skipped, in the order of skipping.
 * Throws `RangeError` where there is no working day within a year.
 */
export function roll(
  calendar: WorkingCalendar,
  date: LocalDate,
  direction: 'forward' | 'backward',
): Rolled {
  const step = direction === 'forward' ? 1 : -1;
  const reasons: RollReason[] = [];
  let day = date;
  for (;;) {
    const reason = reasonOff(calendar, day);
    if (!reason) return { date: day, reasons };
    if (reasons.push(reason) > LONGEST_BREAK) {
      throw new RangeError(`The calendar has no working day within a year of ${date}.`);
    }
    day = addDays(day, step);
  }
}

/**
 * The n-th working day after the date, or before it where `count` is negative. The date itself is
 * never counted, whether it is a working day or not: +1 is the next working day, 0 the date as it
 * is, unrolled.
 */
export function addWorkingDays(
  calendar: WorkingCalendar,
  date: LocalDate,
  count: number,
): LocalDate {
  if (!Number.isInteger(count)) throw new RangeError(`${count} is not a whole number of days.`);
  const [step, direction] = count > 0 ? ([1, 'forward'] as const) : ([-1, 'backward'] as const);
  let day = date;
  for (let left = Math.abs(count); left > 0; left -= 1) {
    day = roll(calendar, addDays(day, step), direction).date;
  }
  return day;
}

/**
 * How many working days `to` lies after `from`, counted as `addWorkingDays` does: `from` is never
 * counted, `to` is where it is a working day; negative where `to` is earlier.
 */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: LocalDate,
  to: LocalDate,
): number {
  const distance = daysBetween(from, to);
  const step = Math.sign(distance);
  let count = 0;
  for (let days = step; Math.abs(days) <= Math.abs(distance) && days !== 0; days += step) {
    if (isWorkingDay(calendar, addDays(from, days))) count += step;
  }
  return count;
}

/** Why a date is no working day, or null where it is one. */
function reasonOff(calendar: WorkingCalendar, date: LocalDate): RollReason | null {
  const { working, name } = dayOf(calendar, date);
  if (working) return null;
  return name === undefined ? { kind: 'WEEKEND', date } : { kind: 'DAY_OFF', date, name };
}
