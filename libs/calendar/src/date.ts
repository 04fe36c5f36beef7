import type { LocalDate } from '@nenep/contracts';

const DAY = 86_400_000;

/**
 * Days since 1970-01-01, the integer all arithmetic here is made of.
 * Throws `RangeError` for what is no date of the Gregorian calendar, like 2021-02-30.
 */
export function epochDay(date: LocalDate): number {
  const day = Date.parse(`${date}T00:00:00.000Z`) / DAY;
  if (Number.isNaN(day) || dateOfEpochDay(day) !== date) {
    throw new RangeError(`${date} is not a calendar date.`);
  }
  return day;
}

/** The date of a whole number of days since 1970-01-01, in the years 0000 to 9999. */
export function dateOfEpochDay(day: number): LocalDate {
  const iso = new Date(day * DAY).toISOString();
  if (iso.length !== 24) throw new RangeError(`Day ${day} lies outside the years 0000 to 9999.`);
  return iso.slice(0, 10);
}

/** The date so many calendar days later; a negative `days` goes back. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfEpochDay(epochDay(date) + days);
}

/** Calendar days from `from` to `to`, negative where `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return epochDay(to) - epochDay(from);
}

/** Negative where `a` is earlier than `b`, zero where they are the same day. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : Number(a > b);
}

/** The ISO weekday: 1 is Monday, 7 Sunday. */
export function weekday(date: LocalDate): number {
  const sinceThursday = epochDay(date) % 7;
  return ((sinceThursday + 10) % 7) + 1;
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** The day of a month, `2021-05` and 20; a month without such a day has its last one instead. */
export function dayOfMonth(month: string, day: number): LocalDate {
  const last = Number(lastOfMonth(month).slice(8));
  return `${month}-${String(Math.min(day, last)).padStart(2, '0')}`;
}

export function lastOfMonth(month: string): LocalDate {
  return addDays(`${nextMonth(month)}-01`, -1);
}

/** The month after, `2021-12` to `2022-01`. */
export function nextMonth(month: string): string {
  return addDays(`${month}-28`, 4).slice(0, 7);
}
