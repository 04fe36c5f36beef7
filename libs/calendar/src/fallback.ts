import type { CalendarDay, LocalDate } from '@nenep/contracts';
import type Holidays from 'date-holidays';
import type { HolidaysTypes } from 'date-holidays';
import { DateTime } from 'luxon';
import { addDays, weekday, yearOf } from './date.js';

/** A country's week and zone, and its public holidays as a library of rules has them. */
export interface Country {
  /** The first of its zones, by which its holidays are dated. */
  zone: string;
  /** ISO weekdays off, by the Unicode locale data. */
  weekend: number[];
  /** The weekdays off of whole years, never official, in ascending order. */
  projectedDays(fromYear: number, toYear: number): CalendarDay[];
}

/**
 * A country or a part of one as `date-holidays` knows it, by its codes of ISO 3166: `VN`, `US-NY`,
 * `DE-BY`. Null where it knows none. The days follow from rules and not from announcements: no
 * swaps, and substitutes only where a rule fixes them. Not for workflows: a calendar is resolved
 * before one opens. The rules of all countries take a fifth of a second to load, and few need them:
 * they are loaded when first asked for.
 */
export async function countryOf(code: string): Promise<Country | null> {
  const library = await import('date-holidays');
  const [country = '', ...parts] = code.split('-');
  const holidays = new library.default();
  if (!isKnown(holidays, country, parts)) return null;
  holidays.init(...([country, ...parts] as [string]));
  const [zone = 'UTC'] = holidays.getTimezones();
  const weekend = weekendOf(country);
  const inYear = remembered((year) => publicDays(holidays, zone, year));
  return {
    zone,
    weekend,
    projectedDays: (fromYear, toYear) =>
      daysIn(inYear, fromYear, toYear).filter(({ date }) => {
        return !weekend.includes(weekday(date));
      }),
  };
}

function isKnown(holidays: Holidays, country: string, [state, region, ...rest]: string[]): boolean {
  if (rest.length > 0 || !has(holidays.getCountries(), country)) return false;
  if (state === undefined) return true;
  if (!has(holidays.getStates(country), state)) return false;
  return region === undefined || has(holidays.getRegions(country, state), region);
}

function has(names: Record<string, string> | undefined, code: string): boolean {
  return names !== undefined && Object.hasOwn(names, code);
}

/** A year takes some hundredths of a second to work out, above all by the moon. */
function remembered(work: (year: number) => CalendarDay[]): (year: number) => CalendarDay[] {
  const known = new Map<number, CalendarDay[]>();
  return (year) => {
    const days = known.get(year) ?? work(year);
    known.set(year, days);
    return days;
  };
}

/** The days of the years in order, each once; one that begins in a year may end in the next. */
function daysIn(
  inYear: (year: number) => CalendarDay[],
  fromYear: number,
  toYear: number,
): CalendarDay[] {
  const days = new Map<LocalDate, CalendarDay>();
  for (let year = fromYear - 1; year <= toYear; year += 1) {
    for (const day of inYear(year)) {
      const asked = fromYear <= yearOf(day.date) && yearOf(day.date) <= toYear;
      if (asked && !days.has(day.date)) days.set(day.date, day);
    }
  }
  return [...days.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/** The days of the public holidays that begin in a year. */
function publicDays(holidays: Holidays, zone: string, year: number): CalendarDay[] {
  return holidays
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .flatMap((holiday) => datesOf(holiday, zone).map((date) => toDay(date, holiday)));
}

/**
 * The dates whose noon a holiday covers: all of Tết's five days of one record, the day after the
 * sunset at which another begins, and no half day that begins in the afternoon.
 */
function datesOf({ start, end }: HolidaysTypes.Holiday, zone: string): LocalDate[] {
  const dates: LocalDate[] = [];
  const first = DateTime.fromJSDate(start, { zone }).toFormat('yyyy-MM-dd');
  for (let date = first; ; date = addDays(date, 1)) {
    const noon = DateTime.fromISO(`${date}T12:00`, { zone }).toJSDate();
    if (noon >= end) return dates;
    if (noon >= start) dates.push(date);
  }
}

function toDay(date: LocalDate, { name, substitute }: HolidaysTypes.Holiday): CalendarDay {
  return {
    date,
    kind: substitute ? 'SUBSTITUTE' : 'HOLIDAY',
    name,
    status: 'PROJECTED',
    source: 'date-holidays',
  };
}

/** Saturday and Sunday where the runtime's locale data do not say. */
function weekendOf(country: string): number[] {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & WeekData;
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.weekend ?? [6, 7];
}

/** Known to the runtime, as one or the other, and not yet to the compiler. */
interface WeekData {
  getWeekInfo?: () => { weekend: number[] };
  weekInfo?: { weekend: number[] };
}
