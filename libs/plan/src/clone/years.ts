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
  const begins = yearsLater(to, years - wholeYears({ from, to }));
  return { from: addDays(begins, 1), to: yearsLater(to, years) };
}

/**
 * The days of a parent plan for a later plan under it: its own while they reach as far as the later
 * plan does, else those of the first that follows it, as long as it, and reaches so far.
 */
export function parentLater(
  parent: { from: LocalDate; to: LocalDate },
  reachesTo: LocalDate,
): { from: LocalDate; to: LocalDate } {
  let years = 0;
  while (yearsLater(parent.to, years) < reachesTo) years += wholeYears(parent);
  return years === 0 ? parent : validityLater(parent, years);
}

/** How many years a span lies in, that of its last day being the last. */
function wholeYears({ from, to }: { from: LocalDate; to: LocalDate }): number {
  let whole = 1;
  while (yearsLater(to, -whole) >= from) whole += 1;
  return whole;
}
