import { weekday } from '@nenep/calendar';
import type { CalendarDay } from '@nenep/contracts';
import type { Command } from 'commander';
import type { CalendarYear, OpenCalendar } from '../calendar/open-calendar.js';
import { statusText, weekdayName } from '../calendar/words.js';
import { daysOffLine, swapsLine, swapsOf } from '../calendar/year-row.js';
import type { Context } from '../context.js';
import { showDate } from '../output/dates.js';
import { renderFields } from '../output/fields.js';
import { renderExamples } from '../output/help.js';
import { renderTable } from '../output/table.js';
import {
  calendarOf,
  type CalendarOptions,
  calendarOptions,
  requireOfficial,
  yearArgument,
} from './calendar-options.js';

export function addCalendarShow(calendar: Command, context: Context): void {
  const { say } = context;
  calendarOptions(calendar.command('show'), context)
    .summary(say('calendar.help.show.summary'))
    .description(say('calendar.help.show.description'))
    .argument(`<${say('calendar.help.words.year')}>`, say('calendar.help.arguments.year'))
    .addHelpText(
      'after',
      renderExamples(context, [
        { line: 'calendar show 2021', says: say('calendar.help.show.examples.year') },
        {
          line: 'calendar show 2021 --calendar plans/tayninh-2021',
          says: say('calendar.help.show.examples.plan'),
        },
      ]),
    )
    .action((text: string, _options, command: Command) =>
      show(context, yearArgument(context, text), command.optsWithGlobals()),
    );
}

async function show(context: Context, number: number, options: CalendarOptions): Promise<void> {
  const calendar = await calendarOf(context, options);
  const year = await calendar.year(number);
  requireOfficial(context, options, year.doubts);
  context.print(
    options.json
      ? JSON.stringify(yearJson(context, calendar, year), null, 2)
      : renderYear(context, calendar, year),
  );
}

function yearJson(context: Context, calendar: OpenCalendar, year: CalendarYear): object {
  const { name, zone, weekend, years } = calendar;
  return {
    calendar: { name, zone, weekend, ...years },
    year: year.year,
    status: year.doubts.length === 0 ? 'OFFICIAL' : 'PROJECTED',
    daysOff: daysOffLine(context, year),
    swaps: swapsOf(year),
    pending: year.pending,
    doubts: year.doubts,
    days: year.days,
  };
}

function renderYear(context: Context, calendar: OpenCalendar, year: CalendarYear): string {
  const fields = renderFields([...ofTheCalendar(context, calendar), ...ofTheYear(context, year)]);
  if (year.days.length === 0) return fields;
  const { columns } = context.surroundings.stdout;
  return `${fields}\n\n${renderTable(dayColumns(context, year), year.days, columns)}`;
}

function ofTheCalendar(context: Context, { name, zone, weekend, years }: OpenCalendar) {
  const { say } = context;
  const off = weekend.map((day) => weekdayName(context, day)).join(', ');
  return [
    [
      say('calendar.fields.calendar'),
      say('calendar.fields.calendarText', { name, zone, weekend: off }),
    ],
    [
      say('calendar.fields.covers'),
      years ? say('calendar.fields.coversYears', years) : say('calendar.fields.coversNothing'),
    ],
  ] as const;
}

function ofTheYear(context: Context, year: CalendarYear) {
  const { say } = context;
  const hasSubstitutes = year.days.some(({ kind }) => kind === 'SUBSTITUTE');
  const open = year.doubts.some(({ kind }) => kind !== 'PROJECTED_DAY');
  return [
    [
      say('calendar.fields.daysOff'),
      daysOffLine(context, year) || say(open ? 'calendar.fields.unknown' : 'calendar.fields.none'),
    ],
    [
      say('calendar.fields.swaps'),
      swapsLine(year) || say(open ? 'calendar.fields.unknown' : 'calendar.fields.none'),
    ],
    [say('calendar.fields.pending'), year.pending.join('; ')],
    [say('calendar.fields.status'), statusText(context, year.doubts)],
    ['', hasSubstitutes ? say('calendar.fields.substituteMark') : ''],
  ] as const;
}

function dayColumns(context: Context, { doubts }: CalendarYear) {
  const { say } = context;
  const open = doubts.some(({ kind }) => kind !== 'PROJECTED_DAY');
  return [
    { title: say('calendar.columns.date'), value: ({ date }: CalendarDay) => showDate(date) },
    {
      title: say('calendar.columns.weekday'),
      value: ({ date }: CalendarDay) => weekdayName(context, weekday(date)),
    },
    {
      title: say('calendar.columns.kind'),
      value: ({ kind }: CalendarDay) => say(`calendar.kinds.${kind}`),
    },
    { title: say('calendar.columns.name'), value: ({ name }: CalendarDay) => name },
    {
      title: say('calendar.columns.status'),
      value: ({ status }: CalendarDay) => say(`calendar.statuses.${open ? 'PROJECTED' : status}`),
    },
    {
      title: say('calendar.columns.source'),
      value: ({ source }: CalendarDay) => source ?? '',
      wraps: true as const,
    },
  ];
}
