import { FACT_TYPES } from '@nenep/contracts';
import type { Command } from 'commander';
import type { ApiClient } from '../api-client.js';
import type { Context } from '../context.js';
import { dateOrMoment, momentIn } from '../moment.js';
import { renderZone, showMoment } from '../output/dates.js';
import { renderExamples } from '../output/help.js';
import { printPages } from '../output/pages.js';
import { renderTable } from '../output/table.js';
import { type Entry, entryShape, pageShape } from '../shapes.js';
import { signedIn } from '../sign-in.js';
import { type PageOptions, pageOptions } from './options.js';

/** The api's filters that are given on as they are, each an option of the same name. */
const FILTERS = [
  'organization',
  'plan',
  'cycle',
  'period',
  'unit',
  'step',
  'task',
  'clause',
  'type',
  'actor',
  'stream',
  'order',
] as const;

interface TimelineOptions
  extends PageOptions, Partial<Record<(typeof FILTERS)[number] | 'from' | 'to', string>> {}

export function addTimeline(program: Command, context: Context): void {
  const { say } = context;
  const timeline = program
    .command('timeline')
    .summary(say('cliHelp.timeline.summary'))
    .description(say('cliHelp.timeline.description', { types: FACT_TYPES.join(', ') }));
  for (const filter of FILTERS) {
    timeline.option(
      `--${filter} <${say('cliHelp.words.value')}>`,
      say(`cliHelp.timeline.${filter}`),
    );
  }
  timeline
    .option(
      `--from <${say('cliHelp.words.day')}>`,
      say('cliHelp.timeline.from'),
      dateOrMoment(context, '--from'),
    )
    .option(
      `--to <${say('cliHelp.words.day')}>`,
      say('cliHelp.timeline.to'),
      dateOrMoment(context, '--to'),
    );
  pageOptions(timeline, context)
    .addHelpText(
      'after',
      renderExamples(context, [
        { line: 'timeline --period 2021-05', says: say('cliHelp.timeline.examples.period') },
        {
          line: 'timeline --type task.decided --actor cb-012 --limit 20',
          says: say('cliHelp.timeline.examples.person'),
        },
        {
          line: 'timeline --clause II.1b --all --json > II.1b.jsonl',
          says: say('cliHelp.timeline.examples.all'),
        },
      ]),
    )
    .action((_options, command: Command) => list(context, command.optsWithGlobals()));
}

async function list(context: Context, options: TimelineOptions): Promise<void> {
  const api = await signedIn(context, options);
  const filters = Object.fromEntries(FILTERS.map((filter) => [filter, options[filter]]));
  const query = { ...filters, ...(await spanOf(context, api, options)) };
  const render = (entries: Entry[], zone: string) => renderEntries(context, entries, zone);
  await printPages(context, api, { path: '/timeline', query, shape: entryShape, render }, options);
}

/** Days are those of the plan's zone, in which the answer is shown; thus it is asked for first. */
async function spanOf(
  { surroundings }: Context,
  api: ApiClient,
  { from, to, organization, world }: TimelineOptions,
) {
  if (from === undefined && to === undefined) return {};
  const { value } = await api.get('/timeline', pageShape, { organization, world, limit: 1 });
  const zone = value.zone ?? surroundings.zone;
  return {
    from: from && momentIn(zone, from, 'START'),
    to: to && momentIn(zone, to, 'END'),
  };
}

function renderEntries(context: Context, entries: Entry[], zone: string): string {
  const { say, surroundings } = context;
  const table = renderTable(
    [
      {
        title: say('cli.columns.occurredAt'),
        value: ({ occurredAt }) => showMoment(occurredAt, zone),
      },
      { title: say('cli.columns.clause'), value: ({ clause }) => clause },
      { title: say('cli.columns.fact'), value: ({ text }) => text, wraps: true },
      // Written as `--after` takes it.
      {
        title: say('cli.columns.place'),
        value: ({ stream, sequence }) => `${stream}:${sequence}`,
      },
    ],
    entries,
    surroundings.stdout.columns,
  );
  const moments = entries.map(({ occurredAt }) => occurredAt);
  return [renderZone(context, zone, moments), table].join('\n');
}
