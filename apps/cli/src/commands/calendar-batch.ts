import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { answerJson } from '../calendar/answer-json.js';
import { type Line, linesOf } from '../calendar/json-lines.js';
import type { OpenCalendar } from '../calendar/open-calendar.js';
import type { BatchQuestion } from '../calendar/questions.js';
import { readQuestion } from '../calendar/read-question.js';
import { doubtTexts } from '../calendar/words.js';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { renderExamples } from '../output/help.js';
import { calendarOf, type CalendarOptions, calendarOptions } from './calendar-options.js';

/** Answers are handed on when they are this long, so that few large ones are not piled up. */
const LONGEST_PIECE = 64 * 1024;

interface Count {
  total: number;
  wrong: number;
  refused: number;
}

export function addCalendarBatch(calendar: Command, context: Context): void {
  const { say } = context;
  const question = '{"op":"roll","date":"2021-06-20","direction":"backward"}';
  calendarOptions(calendar.command('batch'), context)
    .summary(say('calendar.help.batch.summary'))
    .description(say('calendar.help.batch.description'))
    .addHelpText(
      'after',
      renderExamples(context, [
        {
          line: `calendar batch <<< '${question}'`,
          says: say('calendar.help.batch.examples.roll'),
        },
        {
          line: 'calendar batch --official < questions.jsonl > answers.jsonl',
          says: say('calendar.help.batch.examples.file'),
        },
      ]),
    )
    .action((_options, command: Command) => batch(context, command.optsWithGlobals()));
}

async function batch(context: Context, options: CalendarOptions): Promise<void> {
  const { stdin, stdout } = context.surroundings;
  const calendar = await calendarOf(context, options);
  const count: Count = { total: 0, wrong: 0, refused: 0 };
  const answers = (lines: AsyncIterable<Line[]>) =>
    answersTo(context, calendar, lines, options, count);
  try {
    await pipeline(stdin.setEncoding('utf8'), linesOf, answers, stdout, { end: false });
  } catch (error) {
    if (!isReaderGone(error)) throw error;
    return;
  }
  const number = count.wrong + count.refused;
  if (number === 0) return;
  throw new Failure(count.wrong > 0 ? EXIT.INVALID : EXIT.REFUSED, {
    title: context.say('calendar.failures.unanswered.title', { number, total: count.total }),
    remedy: context.say('calendar.failures.unanswered.remedy'),
  });
}

async function* answersTo(
  context: Context,
  calendar: OpenCalendar,
  pieces: AsyncIterable<Line[]>,
  options: CalendarOptions,
  count: Count,
): AsyncGenerator<string> {
  for await (const lines of pieces) {
    let piece = '';
    for (const line of lines) {
      if (line.text?.trim() === '') continue;
      count.total += 1;
      piece += `${JSON.stringify(await answerTo(context, calendar, line, options, count))}\n`;
      if (piece.length < LONGEST_PIECE) continue;
      yield piece;
      piece = '';
    }
    if (piece !== '') yield piece;
  }
}

async function answerTo(
  context: Context,
  calendar: OpenCalendar,
  { number, text }: Line,
  { official }: CalendarOptions,
  count: Count,
): Promise<object> {
  const read = readQuestion(context, number === 1 ? withoutMark(text) : text);
  if ('fault' in read) {
    count.wrong += 1;
    return faultJson(context, number, read.fault);
  }
  const { question } = read;
  const answer = await asked(context, calendar, question);
  if ('error' in answer) {
    count.wrong += 1;
    return faultJson(context, number, { column: 1, ...answer });
  }
  if (official && answer.doubts.length > 0) {
    count.refused += 1;
    const doubts = doubtTexts(context, answer.doubts).join('; ');
    const error = context.say('calendar.batch.projected', { doubts });
    return {
      ...faultJson(context, number, { column: 1, error, ...idOf(question) }),
      status: answer.status,
    };
  }
  return answerJson(context, question, answer);
}

async function asked(context: Context, calendar: OpenCalendar, question: BatchQuestion) {
  try {
    return await calendar.ask(question);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { error: context.say('calendar.batch.noWorkingDay'), ...idOf(question) };
  }
}

/** `error` says what and where by itself; line and column are there for programs as well. */
function faultJson(
  { say }: Context,
  line: number,
  { column, error, id }: { column: number; error: string; id?: string | number },
): object {
  const text = say('calendar.batch.at', { line, column, error });
  return { ...(id !== undefined && { id }), line, column, error: text };
}

function idOf({ id }: BatchQuestion): { id?: string | number } {
  return id === undefined ? {} : { id };
}

/** Some editors put a byte order mark before the first line. */
function withoutMark(text: string | null): string | null {
  return text?.replace(/^\uFEFF/, '') ?? null;
}

/** A reader that has seen enough, like `| head`, is no failure. */
function isReaderGone(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EPIPE' || code === 'ERR_STREAM_PREMATURE_CLOSE';
}
