import { addDays, dayOfMonth, yearOf } from '@nenep/calendar';
import type { LocalDate } from '@nenep/contracts';

/** The same date some years later; 29 February becomes the 28th where there is none. */
export function yearsLater(date: LocalDate, years: number): LocalDate {
  const year = String(yearOf(date) + years).padStart(4, '0');
  return dayOfMonth(`${year}${date.slice(4, 7)}`, Number(date.slice(8)));
}

/**
 * The days of a plan some years later. It ends on the same day of the year and begins after as
 * many whole years as the old one lies in: a plan that began late is followed by a whole year.
 */
export function validityLater(
  { from, to }: { from: LocalDate; to: LocalDate },
  years: number,
): { from: LocalDate; to: LocalDate } {
  let whole = 1;
  while (yearsLater(to, -whole) >= from) whole += 1;
  return { from: addDays(yearsLater(to, years - whole), 1), to: yearsLater(to, years) };
}
