import type { LocalDate, WorkingCalendar } from '@nenep/contracts';
import { type Certainty, certaintyOf, type Doubt, doubtsOf } from './certainty.js';
import { addDays, daysBetween } from './date.js';
import { type DayAccount, dayOf } from './day.js';
import { addWorkingDays, roll, workingDaysBetween } from './working-days.js';

/** What can be asked of a calendar; each as the function of that name answers it. */
export type CalendarQuestion =
  | { op: 'roll'; date: LocalDate; direction: 'forward' | 'backward' }
  | { op: 'add'; date: LocalDate; days: number }
  | { op: 'between'; from: LocalDate; to: LocalDate }
  | { op: 'day'; date: LocalDate };

/** An answer with all that it rests on. */
export interface CalendarAnswer {
  /** The date asked for; of `between` its end, of `day` the day itself. */
  date: LocalDate;
  /** Working days, of `add` and `between`. */
  days?: number;
  /** Calendar days, of `between`. */
  calendarDays?: number;
  /** What the calendar says of the date. */
  day: DayAccount;
  /** The days off that were passed, in the order of passing; of `day` none. */
  skipped: DayAccount[];
  /** The first and last date that the answer rests on. */
  looked: { from: LocalDate; to: LocalDate };
  status: Certainty;
  doubts: Doubt[];
}

/** Answers a question. Throws `RangeError` as the functions it asks do. */
export function answer(calendar: WorkingCalendar, question: CalendarQuestion): CalendarAnswer {
  switch (question.op) {
    case 'roll': {
      const { date } = roll(calendar, question.date, question.direction);
      return account(calendar, date, [question.date, date]);
    }
    case 'add': {
      const { days } = question;
      const date = addWorkingDays(calendar, question.date, days);
      return { ...account(calendar, date, after(question.date, date)), days };
    }
    case 'between': {
      const { from, to } = question;
      const days = workingDaysBetween(calendar, from, to);
      const calendarDays = daysBetween(from, to);
      return { ...account(calendar, to, after(from, to)), days, calendarDays };
    }
    case 'day':
      return { ...account(calendar, question.date, [question.date, question.date]), skipped: [] };
  }
}

/** The dates on a way whose start is not counted, which is then not looked at either. */
function after(from: LocalDate, to: LocalDate): [LocalDate, LocalDate] {
  return from === to ? [from, to] : [addDays(from, from < to ? 1 : -1), to];
}

function account(
  calendar: WorkingCalendar,
  date: LocalDate,
  [first, last]: [LocalDate, LocalDate],
): CalendarAnswer {
  const [from, to] = first <= last ? [first, last] : [last, first];
  const doubts = doubtsOf(calendar, from, to);
  return {
    date,
    day: dayOf(calendar, date),
    skipped: daysOff(calendar, first, last),
    looked: { from, to },
    status: certaintyOf(doubts),
    doubts,
  };
}

function daysOff(calendar: WorkingCalendar, first: LocalDate, last: LocalDate): DayAccount[] {
  const distance = daysBetween(first, last);
  const step = distance < 0 ? -1 : 1;
  return Array.from({ length: Math.abs(distance) + 1 }, (_, index) =>
    dayOf(calendar, addDays(first, index * step)),
  ).filter(({ working }) => !working);
}
