import type { CalendarAnswer, CalendarQuestion } from '@nenep/calendar';
import type { Command } from 'commander';
import { answerJson } from '../calendar/answer-json.js';
import type { OpenCalendar } from '../calendar/open-calendar.js';
import { dayAndDate, reasonOf, statusText } from '../calendar/words.js';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { showDate } from '../output/dates.js';
import { renderFields } from '../output/fields.js';
import { renderExamples } from '../output/help.js';
import {
  calendarOf,
  type CalendarOptions,
  calendarOptions,
  dateArgument,
  daysArgument,
  requireOfficial,
} from './calendar-options.js';

interface RollOptions extends CalendarOptions {
  forward?: true;
  backward?: true;
}

/** The commands that ask a calendar one question. */
export function addCalendarAsk(calendar: Command, context: Context): void {
  addRoll(calendar, context);
  addAdd(calendar, context);
  addBetween(calendar, context);
}

function addRoll(calendar: Command, context: Context): void {
  const { say } = context;
  calendarOptions(calendar.command('roll'), context)
    .summary(say('calendar.help.roll.summary'))
    .description(say('calendar.help.roll.description'))
    .argument(`<${say('calendar.help.words.date')}>`, say('calendar.help.arguments.date'))
    .option('--forward', say('calendar.help.options.forward'))
    .option('--backward', say('calendar.help.options.backward'))
    .addHelpText(
      'after',
      renderExamples(context, [
        {
          line: 'calendar roll 2021-06-20 --backward',
          says: say('calendar.help.roll.examples.backward'),
        },
        { line: 'calendar roll 2021-09-02', says: say('calendar.help.roll.examples.forward') },
      ]),
    )
    .action(async (text: string, _options, command: Command) => {
      const options = command.optsWithGlobals<RollOptions>();
      const date = dateArgument(context, text);
      const direction = directionOf(context, options);
      await ask(context, { op: 'roll', date, direction }, options);
    });
}

function addAdd(calendar: Command, context: Context): void {
  const { say } = context;
  calendarOptions(calendar.command('add'), context)
    .summary(say('calendar.help.add.summary'))
    .description(say('calendar.help.add.description'))
    .argument(`<${say('calendar.help.words.date')}>`, say('calendar.help.arguments.date'))
    .argument(`<${say('calendar.help.words.days')}>`, say('calendar.help.arguments.days'))
    .addHelpText(
      'after',
      renderExamples(context, [
        { line: 'calendar add 2021-04-28 3', says: say('calendar.help.add.examples.later') },
        { line: 'calendar add 2021-06-10 -3', says: say('calendar.help.add.examples.earlier') },
      ]),
    )
    .action(async (text: string, number: string, _options, command: Command) => {
      const date = dateArgument(context, text);
      const days = daysArgument(context, number);
      await ask(context, { op: 'add', date, days }, command.optsWithGlobals());
    });
}

function addBetween(calendar: Command, context: Context): void {
  const { say } = context;
  const dates = '2021-04-28 2021-05-05';
  calendarOptions(calendar.command('between'), context)
    .summary(say('calendar.help.between.summary'))
    .description(say('calendar.help.between.description'))
    .argument(`<${say('calendar.help.words.from')}>`, say('calendar.help.arguments.from'))
    .argument(`<${say('calendar.help.words.to')}>`, say('calendar.help.arguments.to'))
    .addHelpText(
      'after',
      renderExamples(context, [
        { line: `calendar between ${dates}`, says: say('calendar.help.between.examples.plain') },
        {
          line: `calendar between ${dates} --json`,
          says: say('calendar.help.between.examples.json'),
        },
      ]),
    )
    .action(async (first: string, last: string, _options, command: Command) => {
      const [from, to] = [dateArgument(context, first), dateArgument(context, last)];
      await ask(context, { op: 'between', from, to }, command.optsWithGlobals());
    });
}

function directionOf({ say }: Context, options: RollOptions): 'forward' | 'backward' {
  if (options.forward && options.backward) {
    throw new Failure(EXIT.INVALID, {
      title: say('calendar.failures.directions.title'),
      remedy: say('calendar.failures.directions.remedy'),
    });
  }
  return options.backward ? 'backward' : 'forward';
}

async function ask(
  context: Context,
  question: CalendarQuestion,
  options: CalendarOptions,
): Promise<void> {
  const calendar = await calendarOf(context, options);
  const answer = await answered(context, calendar, question);
  requireOfficial(context, options, answer.doubts);
  context.print(
    options.json
      ? JSON.stringify(answerJson(context, question, answer), null, 2)
      : renderAnswer(context, calendar, question, answer),
  );
}

async function answered(
  { say }: Context,
  calendar: OpenCalendar,
  question: CalendarQuestion,
): Promise<CalendarAnswer> {
  try {
    return await calendar.ask(question);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Failure(EXIT.INVALID, {
      title: say('calendar.failures.noWorkingDay.title'),
      remedy: say('calendar.failures.noWorkingDay.remedy'),
    });
  }
}

function renderAnswer(
  context: Context,
  calendar: OpenCalendar,
  question: CalendarQuestion,
  answer: CalendarAnswer,
): string {
  const { say } = context;
  return renderFields([
    [say('calendar.fields.answer'), resultText(context, question, answer)],
    [say('calendar.fields.reason'), reasonOf(context, question, answer)],
    [say('calendar.fields.status'), statusText(context, answer.doubts)],
    [say('calendar.fields.calendar'), `${calendar.name} (${calendar.zone})`],
  ]);
}

function resultText(context: Context, question: CalendarQuestion, answer: CalendarAnswer): string {
  if (question.op !== 'between') return dayAndDate(context, answer.date);
  return context.say('calendar.betweenText', {
    days: answer.days ?? 0,
    calendarDays: answer.calendarDays ?? 0,
    from: showDate(question.from),
    to: showDate(question.to),
  });
}
