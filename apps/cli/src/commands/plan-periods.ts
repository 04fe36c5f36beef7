import type { Command } from 'commander';
import type { Context } from '../context.js';
import { renderZone, showMoment } from '../output/dates.js';
import { renderExamples } from '../output/help.js';
import { markOf } from '../output/marks.js';
import { renderTable } from '../output/table.js';
import { type Ledger, ledgerShape } from '../shapes.js';
import { signedIn } from '../sign-in.js';
import { readOptions, type ReadOptions } from './options.js';
import { pathOf, readPlanName } from './plan-name.js';

/** The ledger: what the plan says is due, against what ran. */
export function addPlanPeriods(plan: Command, context: Context): void {
  const { say } = context;
  readOptions(
    plan.command('periods').argument(`<${say('cliHelp.words.plan')}>`, say('cliHelp.plan.name')),
    context,
  )
    .summary(say('cliHelp.planPeriods.summary'))
    .description(say('cliHelp.planPeriods.description'))
    .addHelpText(
      'after',
      renderExamples(context, [
        { line: 'plan periods tayninh/2021', says: say('cliHelp.planPeriods.examples.plain') },
        {
          line: 'plan periods tayninh/2021 --json',
          says: say('cliHelp.planPeriods.examples.json'),
        },
      ]),
    )
    .action((name: string, _options, command: Command) =>
      show(context, name, command.optsWithGlobals()),
    );
}

async function show(context: Context, name: string, options: ReadOptions): Promise<void> {
  const path = pathOf(readPlanName(context, name));
  const api = await signedIn(context, options);
  const { world, after } = options;
  const ledger = await api.get(`${path}/periods`, ledgerShape, { world, after });
  context.print(options.json ? ledger.text : renderLedger(context, ledger.value));
}

function renderLedger(context: Context, { items, orders, zone, world }: Ledger): string {
  const { say, surroundings } = context;
  const width = surroundings.stdout.columns;
  const moments = items.flatMap(({ opensAt, openedAt }) => [opensAt, openedAt ?? opensAt]);
  const periods = renderTable(
    [
      { title: say('cli.columns.period'), value: ({ period }) => period },
      { title: say('cli.columns.cycle'), value: ({ title }) => title, wraps: true },
      { title: say('cli.columns.planned'), value: ({ opensAt }) => showMoment(opensAt, zone) },
      {
        title: say('cli.columns.opened'),
        value: ({ openedAt }) => (openedAt ? showMoment(openedAt, zone) : ''),
      },
      { title: say('cli.columns.state'), value: ({ state }) => say(`cli.periods.${state}`) },
      { title: say('cli.columns.why'), value: ({ text }) => text, wraps: true },
    ],
    items,
    width,
  );
  const ordered =
    orders.length === 0
      ? []
      : [
          '',
          renderTable(
            [
              { title: say('cli.columns.occurredAt'), value: ({ at }) => showMoment(at, zone) },
              {
                title: say('cli.columns.order'),
                value: ({ order, periods }) =>
                  [say(`cli.periods.orders.${order}`), ...periods].join(' '),
              },
              { title: say('cli.columns.person'), value: ({ by }) => by.name },
              {
                title: say('cli.columns.reason'),
                value: ({ reason }) => reason ?? '',
                wraps: true,
              },
            ],
            orders,
            width,
          ),
        ];
  return [...markOf(context, world), renderZone(context, zone, moments), periods, ...ordered].join(
    '\n',
  );
}
