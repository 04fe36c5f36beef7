import type { LocalDate, PinnedStep, WorkingCalendar } from '@nenep/contracts';
import { addDays } from './date.js';
import { addWorkingDays, roll } from './working-days.js';

/** A term that begins on a day: so many working days, or so many calendar days and then rolled. */
export type Term = Pick<NonNullable<PinnedStep['after']>, 'workingDays' | 'days' | 'roll'>;

/** The last day of a term that begins on a day; the day itself is never counted. */
export function endOfTerm(
  calendar: WorkingCalendar,
  from: LocalDate,
  { workingDays, days, roll: direction = 'FORWARD' }: Term,
): LocalDate {
  if (days === undefined) return addWorkingDays(calendar, from, workingDays);
  const date = addDays(from, days);
  if (direction === 'NONE') return date;
  return roll(calendar, date, direction === 'FORWARD' ? 'forward' : 'backward').date;
}
