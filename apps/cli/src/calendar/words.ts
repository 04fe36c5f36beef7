import {
  type CalendarAnswer,
  type CalendarQuestion,
  type DayAccount,
  type Doubt,
  weekday,
} from '@nenep/calendar';
import type { Context } from '../context.js';
import { showDate } from '../output/dates.js';

/** More than these make a sentence that nobody reads. */
const MOST_NAMED = 12;

type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export function weekdayName({ say }: Context, day: number): string {
  return say(`calendar.weekdays.d${day as Weekday}`);
}

/** `Chủ nhật 20/06/2021`. */
export function dayAndDate(context: Context, date: string): string {
  const params = { weekday: weekdayName(context, weekday(date)), date: showDate(date) };
  return context.say('calendar.dayAndDate', params);
}

/** Why an answer is the one it is, as one sentence. */
export function reasonOf(
  context: Context,
  { op }: Pick<CalendarQuestion, 'op'>,
  { day, skipped }: CalendarAnswer,
): string {
  if (op === 'add' || op === 'between') return passed(context, skipped);
  const days = skipped.length > 0 ? skipped : [day];
  return shortened(
    context,
    days.map((each) => ofOneDay(context, each)),
  ).join('; ');
}

function ofOneDay(context: Context, { date, working, name }: DayAccount): string {
  const { say } = context;
  const params = { date: showDate(date), weekday: weekdayName(context, weekday(date)) };
  if (name === undefined) {
    return say(working ? 'calendar.reasons.workday' : 'calendar.reasons.weekend', params);
  }
  return say(working ? 'calendar.reasons.workdayNamed' : 'calendar.reasons.named', {
    ...params,
    name,
  });
}

function passed(context: Context, skipped: DayAccount[]): string {
  const { say } = context;
  if (skipped.length === 0) return say('calendar.reasons.nothingPassed');
  const named = skipped.flatMap(({ date, name }) =>
    name === undefined
      ? []
      : [say('calendar.reasons.namedBriefly', { date: showDate(date), name })],
  );
  const number = skipped.length - named.length;
  const weekend = number === 0 ? [] : [say('calendar.reasons.weekendDays', { number })];
  return say('calendar.reasons.passed', {
    days: [...shortened(context, named), ...weekend].join(', '),
  });
}

function shortened({ say }: Context, words: string[]): string[] {
  if (words.length <= MOST_NAMED) return words;
  const number = words.length - MOST_NAMED;
  return [...words.slice(0, MOST_NAMED), say('calendar.reasons.more', { number })];
}

/** `chính thức`, or `dự kiến` with what it is for. */
export function statusText(context: Context, doubts: readonly Doubt[]): string {
  const { say } = context;
  if (doubts.length === 0) return say('calendar.statuses.OFFICIAL');
  return say('calendar.withDoubts', {
    status: say('calendar.statuses.PROJECTED'),
    doubts: doubtTexts(context, doubts).join('; '),
  });
}

export function doubtTexts(context: Context, doubts: readonly Doubt[]): string[] {
  return doubts.map((doubt) => doubtText(context, doubt));
}

function doubtText({ say }: Context, doubt: Doubt): string {
  switch (doubt.kind) {
    case 'PROJECTED_DAY':
      return say('calendar.doubts.PROJECTED_DAY', {
        date: showDate(doubt.date),
        name: doubt.name,
      });
    case 'NOT_ANNOUNCED':
      return say('calendar.doubts.NOT_ANNOUNCED', {
        from: showDate(doubt.from),
        to: showDate(doubt.to),
      });
    case 'OUTSIDE_TABLE': {
      const { fromYear, toYear } = doubt;
      const years = fromYear === toYear ? `${fromYear}` : `${fromYear}–${toYear}`;
      return say('calendar.doubts.OUTSIDE_TABLE', { years });
    }
  }
}
