import type { Command } from 'commander';
import type { Context } from '../context.js';
import { type OnDay, onDayShape } from '../organization/shapes.js';
import { showDate } from '../output/dates.js';
import { renderExamples } from '../output/help.js';
import { markOf } from '../output/marks.js';
import { renderTable } from '../output/table.js';
import { signedIn } from '../sign-in.js';
import { readOptions, type ReadOptions } from './options.js';

interface ShowOptions extends ReadOptions {
  on?: string;
  known?: string;
  organization?: string;
}

export function addOrganizationShow(organization: Command, context: Context): void {
  const { say } = context;
  readOptions(organization.command('show'), context)
    .summary(say('cliHelp.organizationShow.summary'))
    .description(say('cliHelp.organizationShow.description'))
    .option(`--on <${say('cliHelp.words.day')}>`, say('cliHelp.organizationShow.on'))
    .option(`--known <${say('cliHelp.words.day')}>`, say('cliHelp.organizationShow.known'))
    .option(`--organization <${say('cliHelp.words.id')}>`, say('cliHelp.timeline.organization'))
    .addHelpText(
      'after',
      renderExamples(context, [
        {
          line: 'organization show --on 2021-08-30',
          says: say('cliHelp.organizationShow.examples.day'),
        },
        {
          line: 'organization show --on 2021-08-20 --known 2021-08-30',
          says: say('cliHelp.organizationShow.examples.known'),
        },
      ]),
    )
    .action((_options, command: Command) => show(context, command.optsWithGlobals()));
}

async function show(context: Context, options: ShowOptions): Promise<void> {
  const api = await signedIn(context, options);
  const { on, known, organization, world, after } = options;
  const query = { on, known, organization, world, after };
  const shown = await api.get('/organization', onDayShape, query);
  context.print(options.json ? shown.text : renderDay(context, shown.value));
}

function renderDay(context: Context, day: OnDay): string {
  const { say, surroundings } = context;
  const width = surroundings.stdout.columns;
  const names = (people: readonly { name: string }[]) => people.map(({ name }) => name).join(', ');
  const title = say('cli.organization.title', { name: day.name, day: showDate(day.on) });
  const held = ({ name, holders }: OnDay['roles'][number]) => `${name}: ${names(holders)}`;
  const units = renderTable(
    [
      { title: say('cli.columns.unit'), value: ({ name }) => name, wraps: true },
      {
        title: say('cli.columns.roles'),
        value: ({ roles }) =>
          roles
            .filter(({ holders }) => holders.length > 0)
            .map(held)
            .join('; '),
        wraps: true,
      },
      { title: say('cli.columns.people'), value: ({ people }) => names(people), wraps: true },
    ],
    day.units,
    width,
  );
  const roles = renderTable(
    [
      { title: say('cli.columns.role'), value: ({ name }) => name, wraps: true },
      { title: say('cli.columns.holders'), value: ({ holders }) => names(holders), wraps: true },
    ],
    day.roles,
    width,
  );
  const delegations = day.delegations.map(({ delegator, delegate, to }) =>
    say('organization.change.DELEGATED', {
      delegator: delegator.name,
      delegate: delegate.name,
      until: to ? showDate(to) : '…',
    }),
  );
  return [
    ...markOf(context, day.world),
    day.known ? `${title} ${say('cli.organization.known', { day: showDate(day.known) })}` : title,
    '',
    roles,
    '',
    units,
    ...(delegations.length > 0 ? ['', ...delegations] : []),
  ].join('\n');
}
