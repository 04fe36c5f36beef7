import { lastOfMonth } from '@nenep/calendar';
import type { LocalDate } from '@nenep/contracts';

/** A month as a number that can be counted with: `0000-01` is 0. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The month of a number, `2021-05`. */
export function monthOf(number: number): string {
  const year = String(Math.floor(number / 12)).padStart(4, '0');
  return `${year}-${String((number % 12) + 1).padStart(2, '0')}`;
}

export function addMonths(month: string, count: number): string {
  return monthOf(monthNumber(month) + count);
}

/** From the first day of a month to the last of the one `count` months on. */
export function monthsFrom(month: string, count: number): { from: LocalDate; to: LocalDate } {
  return { from: `${month}-01`, to: lastOfMonth(addMonths(month, count - 1)) };
}

/** The first month of the working year that a month lies in, where years begin in `yearBegins`. */
export function yearStart(month: string, yearBegins: number): string {
  const number = monthNumber(month);
  return monthOf(number - ((((number - (yearBegins - 1)) % 12) + 12) % 12));
}
