import type { LocalDate, WorkingCalendar } from '@nenep/contracts';
import { addDays, yearOf } from './date.js';

/** Why an answer may still change. */
export type Doubt =
  /** A day off that the authority has not announced. */
  | { kind: 'PROJECTED_DAY'; date: LocalDate; name: string }
  /** Nothing is announced for these dates: days off may be added, weekends may be worked. */
  | { kind: 'NOT_ANNOUNCED'; from: LocalDate; to: LocalDate }
  /** The table does not know the days off of these years. */
  | { kind: 'OUTSIDE_TABLE'; fromYear: number; toYear: number };

/** `PROJECTED` where something that was looked at is not announced, or not known. */
export type Certainty = 'OFFICIAL' | 'PROJECTED';

/** What is not certain of the dates from `from` to `to`, both included. */
export function doubtsOf(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): Doubt[] {
  const first = later(from, startOf(calendar.firstYear));
  const last = earlier(to, endOf(calendar.lastYear));
  if (first > last) return outside(yearOf(from), yearOf(to));

  const announcedTo = earlier(last, calendar.officialThrough ?? last);
  const projected = calendar.days.filter(({ date, status }) => {
    return status === 'PROJECTED' && first <= date && date <= announcedTo;
  });
  return [
    ...outside(yearOf(from), yearOf(first) - 1),
    ...projected.map(({ date, name }): Doubt => ({ kind: 'PROJECTED_DAY', date, name })),
    ...unannounced(later(first, addDays(announcedTo, 1)), last),
    ...outside(yearOf(last) + 1, yearOf(to)),
  ];
}

export function certaintyOf(doubts: readonly Doubt[]): Certainty {
  return doubts.length === 0 ? 'OFFICIAL' : 'PROJECTED';
}

function unannounced(from: LocalDate, to: LocalDate): Doubt[] {
  return from <= to ? [{ kind: 'NOT_ANNOUNCED', from, to }] : [];
}

function outside(fromYear: number, toYear: number): Doubt[] {
  return fromYear <= toYear ? [{ kind: 'OUTSIDE_TABLE', fromYear, toYear }] : [];
}

const later = (a: LocalDate, b: LocalDate) => (a > b ? a : b);
const earlier = (a: LocalDate, b: LocalDate) => (a < b ? a : b);
const startOf = (year: number) => `${String(year).padStart(4, '0')}-01-01`;
const endOf = (year: number) => `${String(year).padStart(4, '0')}-12-31`;
