import { addDays, daysBetween, periodOf } from '@nenep/calendar';
import type { LocalDate } from '@nenep/contracts';
import type { Plan } from '../schema/plan.schema.js';
import type { Every } from '../schema/rhythm.schema.js';
import { addMonths, monthNumber, monthsFrom, yearStart } from './months.js';

/** A period of a cycle: its name, and the days it covers, both included. */
export interface Period {
  id: string;
  from: LocalDate;
  to: LocalDate;
}

/** What of a plan its rhythms are counted from. */
export type RhythmPlan = Pick<Plan, 'validity' | 'yearBegins' | 'events'>;

/** A period may open so long before its beginning or after its end, in months. */
const REACH = 24;

/**
 * Every period of a rhythm that could open while the plan is valid, in order of time; those that
 * open at another time are still among them. Empty for what is held on demand alone.
 */
export function periodsOf(every: Every, plan: RhythmPlan): Period[] {
  if (typeof every === 'string') return named(every, plan);
  if ('weeks' in every) return weeks(every.weeks, every.from ?? plan.validity.from, plan);
  if ('months' in every) {
    const anchor = every.from?.slice(0, 7) ?? yearOfPlan(plan);
    return months(every.months, anchor, plan, (month) => month);
  }
  if ('years' in every) return years(every.years, every.from, plan);
  if ('month' in every) return monthsWithin(every.month, LENGTH[every.of], plan);
  if ('series' in every) return series(every.series, plan);
  if ('dates' in every) return every.dates.map(givenPeriod).toSorted(byBeginning);
  return (plan.events[every.event]?.dates ?? []).map(givenPeriod).toSorted(byBeginning);
}

/** Months of the spans that plans name. */
const LENGTH = { QUARTER: 3, HALF_YEAR: 6, YEAR: 12 } as const;

function named(every: Extract<Every, string>, plan: RhythmPlan): Period[] {
  switch (every) {
    case 'WEEK':
      return weeks(1, plan.validity.from, plan);
    case 'HALF_MONTH':
      return months(1, yearOfPlan(plan), plan, (month) => month).flatMap(halves);
    case 'MONTH':
      return months(1, yearOfPlan(plan), plan, (month) => month);
    case 'QUARTER':
      return months(3, yearOfPlan(plan), plan, (month) => partOfYear(month, 'q', 3, plan));
    case 'HALF_YEAR':
      return months(6, yearOfPlan(plan), plan, (month) => partOfYear(month, 'h', 6, plan));
    case 'YEAR':
      return years(1, undefined, plan);
    case 'ON_DEMAND':
      return [];
  }
}

/** The first month of the working year in which the plan begins. */
function yearOfPlan({ validity, yearBegins }: RhythmPlan): string {
  return yearStart(validity.from.slice(0, 7), yearBegins);
}

function weeks(count: number, anchor: LocalDate, { validity }: RhythmPlan): Period[] {
  const start = periodOf('WEEK', anchor).from;
  const first = -Math.ceil((daysBetween(validity.from, start) + REACH * 31) / 7 / count);
  const last = Math.ceil((daysBetween(start, validity.to) + REACH * 31) / 7 / count);
  return upTo(first, last).map((step) => {
    const from = addDays(start, step * 7 * count);
    return { id: periodOf('WEEK', from).id, from, to: addDays(from, 7 * count - 1) };
  });
}

/** Spans of so many months counted from a month, each named after its first. */
function months(
  count: number,
  anchor: string,
  { validity }: RhythmPlan,
  name: (month: string) => string,
): Period[] {
  const start = monthNumber(anchor);
  const first = Math.floor((monthNumber(validity.from) - REACH - start) / count) - 1;
  const last = Math.ceil((monthNumber(validity.to) + REACH - start) / count);
  return upTo(first, last).map((step) => {
    const month = addMonths(anchor, step * count);
    return { id: name(month), ...monthsFrom(month, count) };
  });
}

function years(
  which: number | 'ODD' | 'EVEN',
  anchor: LocalDate | undefined,
  plan: RhythmPlan,
): Period[] {
  const first = anchor ? yearStart(anchor.slice(0, 7), plan.yearBegins) : yearOfPlan(plan);
  const count = typeof which === 'number' ? which : 1;
  const all = months(12 * count, first, plan, (month) => month.slice(0, 4));
  if (typeof which === 'number') return all;
  return all.filter(({ id }) => Number(id) % 2 === (which === 'ODD' ? 1 : 0));
}

/** `2021-q2`, `2021-h1`: the year is the one in which the working year begins. */
function partOfYear(
  month: string,
  letter: 'q' | 'h',
  length: number,
  { yearBegins }: RhythmPlan,
): string {
  const start = yearStart(month, yearBegins);
  const part = (monthNumber(month) - monthNumber(start)) / length + 1;
  return `${start.slice(0, 4)}-${letter}${part}`;
}

function halves({ from, to }: Period): Period[] {
  return [periodOf('HALF_MONTH', from), periodOf('HALF_MONTH', to)];
}

function monthsWithin(which: readonly number[], length: number, plan: RhythmPlan): Period[] {
  return months(1, yearOfPlan(plan), plan, (month) => month).filter(({ id }) => {
    const start = yearStart(id, plan.yearBegins);
    const place = ((monthNumber(id) - monthNumber(start)) % length) + 1;
    return which.includes(place);
  });
}

/** The plan's span in equal parts: of whole months where it has so many, else of days. */
function series(count: number, { validity }: RhythmPlan): Period[] {
  const { from, to } = validity;
  const year = from.slice(0, 4);
  const days = daysBetween(from, to) + 1;
  const all = monthNumber(to) - monthNumber(from) + 1;
  const whole = from.endsWith('-01') && monthsFrom(to.slice(0, 7), 1).to === to;
  const start = (part: number) =>
    whole && all % count === 0
      ? `${addMonths(from.slice(0, 7), (all / count) * part)}-01`
      : addDays(from, Math.floor((days * part) / count));
  return upTo(0, count - 1).map((part) => ({
    id: `${year}-${String(part + 1).padStart(String(count).length, '0')}-of-${count}`,
    from: start(part),
    to: addDays(start(part + 1), -1),
  }));
}

function givenPeriod(
  given: LocalDate | { id?: string | undefined; from: LocalDate; to: LocalDate },
) {
  if (typeof given === 'string') return { id: given, from: given, to: given };
  return { id: given.id ?? given.from, from: given.from, to: given.to };
}

function byBeginning(a: Period, b: Period): number {
  return a.from < b.from ? -1 : Number(a.from > b.from);
}

function upTo(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
