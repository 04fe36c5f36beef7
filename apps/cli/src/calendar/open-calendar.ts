import {
  answer,
  type CalendarAnswer,
  type CalendarQuestion,
  type Doubt,
  doubtsOf,
} from '@nenep/calendar';
import { type Country, countryOf } from '@nenep/calendar/fallback';
import type { CalendarDay, WorkingCalendar } from '@nenep/contracts';
import type { LoadedCalendar } from '@nenep/plan';

/** Questions are taken for these years; holidays are projected for no others. */
export const YEARS = { first: 1900, last: 2199 };

/** A year as a calendar has it. */
export interface CalendarYear {
  year: number;
  /** All entries of the year, those that are worked included. */
  days: CalendarDay[];
  doubts: Doubt[];
  pending: string[];
}

/**
 * A calendar that answers for any year: by its table, and outside of it by the rules of its
 * country, which are asked only for the years that a question reaches.
 */
export class OpenCalendar {
  private calendar: WorkingCalendar;
  private readonly countryCode: string | null;
  private readonly pending: LoadedCalendar['pending'];
  private readonly projected = new Set<number>();
  private country: Promise<Country | null> | undefined;

  /** `name` is how whoever asks called it. */
  constructor(
    readonly name: string,
    { calendar, country, pending }: LoadedCalendar,
  ) {
    this.calendar = calendar;
    this.countryCode = country;
    this.pending = pending;
  }

  get zone(): string {
    return this.calendar.zone;
  }

  get weekend(): readonly number[] {
    return this.calendar.weekend;
  }

  /** The first and last year of its table, null where it has none. */
  get years(): { firstYear: number; lastYear: number } | null {
    const { firstYear, lastYear } = this.calendar;
    return firstYear <= lastYear ? { firstYear, lastYear } : null;
  }

  /** Throws `RangeError` where there is no working day within a year of a date. */
  async ask(question: CalendarQuestion): Promise<CalendarAnswer> {
    for (;;) {
      const given = answer(this.calendar, question);
      const { from, to } = given.looked;
      // Days off that are new to the calendar may move the answer, into further years too.
      if (!(await this.project(yearIn(from), yearIn(to)))) return given;
    }
  }

  async year(year: number): Promise<CalendarYear> {
    await this.project(year, year);
    const [from, to] = [`${year}-01-01`, `${year}-12-31`];
    return {
      year,
      days: this.calendar.days.filter(({ date }) => from <= date && date <= to),
      doubts: doubtsOf(this.calendar, from, to),
      pending: this.pending.filter((item) => item.year === year).map(({ name }) => name),
    };
  }

  /** Fills in the days off of years without a table; true where that made a difference. */
  private async project(fromYear: number, toYear: number): Promise<boolean> {
    const years = this.unknownYears(fromYear, toYear);
    if (years.length === 0 || this.countryCode === null) return false;
    const country = await (this.country ??= countryOf(this.countryCode));
    if (!country) return false;
    const days = years.flatMap((year) => {
      this.projected.add(year);
      return country.projectedDays(year, year);
    });
    const all = [...this.calendar.days, ...days];
    this.calendar = {
      ...this.calendar,
      days: all.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    };
    return days.length > 0;
  }

  /** The years of these that neither the table knows nor was asked for already. */
  private unknownYears(fromYear: number, toYear: number): number[] {
    const { firstYear, lastYear } = this.calendar;
    const first = Math.max(fromYear, YEARS.first);
    const length = Math.max(0, Math.min(toYear, YEARS.last) - first + 1);
    return Array.from({ length }, (_, at) => first + at).filter((year) => {
      return (year < firstYear || year > lastYear) && !this.projected.has(year);
    });
  }
}

function yearIn(date: string): number {
  return Number(date.slice(0, 4));
}
