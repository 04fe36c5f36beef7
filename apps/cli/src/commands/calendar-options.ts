import type { Doubt } from '@nenep/calendar';
import type { Command } from 'commander';
import type { z } from 'zod';
import { DEFAULT_TABLE, findCalendar } from '../calendar/find-calendar.js';
import { type OpenCalendar, YEARS } from '../calendar/open-calendar.js';
import { dateShape, daysShape, MOST_DAYS, yearShape } from '../calendar/questions.js';
import { doubtTexts } from '../calendar/words.js';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { Failure, type FailureText } from '../failure.js';
import type { CommonOptions } from './options.js';

export interface CalendarOptions extends CommonOptions {
  calendar?: string;
  official?: true;
}

/** Which calendar is asked, and whether a projected answer will do. */
export function calendarOptions(command: Command, { say }: Context): Command {
  return command
    .option(
      `--calendar <${say('calendar.help.words.calendar')}>`,
      say('calendar.help.options.calendar', { table: DEFAULT_TABLE }),
    )
    .option('--official', say('calendar.help.options.official'));
}

export function calendarOf(context: Context, { calendar }: CalendarOptions): Promise<OpenCalendar> {
  return findCalendar(context, calendar ?? DEFAULT_TABLE);
}

/** Throws {@link Failure} where only an official answer will do and there are doubts. */
export function requireOfficial(
  context: Context,
  { official }: CalendarOptions,
  doubts: readonly Doubt[],
): void {
  if (!official || doubts.length === 0) return;
  throw new Failure(EXIT.REFUSED, {
    title: context.say('calendar.failures.projected.title'),
    places: doubtTexts(context, doubts),
    remedy: context.say('calendar.failures.projected.remedy'),
  });
}

export function dateArgument({ say }: Context, text: string): string {
  const years = { firstYear: YEARS.first, lastYear: YEARS.last };
  return argument(dateShape, text, {
    title: say('calendar.failures.date.title', { text }),
    remedy: say('calendar.failures.date.remedy', years),
  });
}

export function daysArgument({ say }: Context, text: string): number {
  const number = /^[+-]?\d+$/.test(text) ? Number(text) : text;
  return argument(daysShape, number, {
    title: say('calendar.failures.days.title', { text }),
    remedy: say('calendar.failures.days.remedy', { most: MOST_DAYS }),
  });
}

export function yearArgument({ say }: Context, text: string): number {
  const years = { firstYear: YEARS.first, lastYear: YEARS.last };
  return argument(yearShape, text, {
    title: say('calendar.failures.year.title', { text }),
    remedy: say('calendar.failures.year.remedy', years),
  });
}

function argument<T>(shape: z.ZodType<T>, given: unknown, wrong: FailureText): T {
  const result = shape.safeParse(given);
  if (result.success) return result.data;
  throw new Failure(EXIT.INVALID, wrong);
}
