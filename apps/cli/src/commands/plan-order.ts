import type { Command } from 'commander';
import type { Context } from '../context.js';
import { renderExamples } from '../output/help.js';
import { markOf } from '../output/marks.js';
import { renderTable } from '../output/table.js';
import { type Ordered, orderedShape } from '../shapes.js';
import { signedIn } from '../sign-in.js';
import type { CommonOptions } from './options.js';
import { pathOf, readPlanName } from './plan-name.js';

const ORDERS = ['pause', 'resume', 'end'] as const;
type Order = (typeof ORDERS)[number];

interface OrderOptions extends CommonOptions {
  reason: string;
}

/** `plan pause`, `plan resume` and `plan end`: one form, three orders. */
export function addPlanOrders(plan: Command, context: Context): void {
  const { say } = context;
  for (const order of ORDERS) {
    plan
      .command(order)
      .summary(say(`cliHelp.planOrders.${order}.summary`))
      .description(say(`cliHelp.planOrders.${order}.description`))
      .argument(`<${say('cliHelp.words.plan')}>`, say('cliHelp.plan.name'))
      .requiredOption(`--reason <${say('cliHelp.words.text')}>`, say('cliHelp.planOrders.reason'))
      .addHelpText(
        'after',
        renderExamples(context, [
          {
            line: `plan ${order} tayninh/2021 --reason "${say(`cliHelp.planOrders.${order}.reason`)}"`,
            says: say(`cliHelp.planOrders.${order}.example`),
          },
          {
            line: `plan ${order} tayninh/2021 --reason "${say(`cliHelp.planOrders.${order}.reason`)}" --json`,
            says: say('cliHelp.planOrders.json'),
          },
        ]),
      )
      .action((name: string, _options, command: Command) =>
        give(context, order, name, command.optsWithGlobals()),
      );
  }
}

async function give(
  context: Context,
  order: Order,
  name: string,
  options: OrderOptions,
): Promise<void> {
  const path = pathOf(readPlanName(context, name));
  const api = await signedIn(context, options);
  const { reason } = options;
  const ordered = await api.post(`${path}/${order}`, { reason }, orderedShape);
  context.print(options.json ? ordered.text : renderOrdered(context, order, ordered.value));
}

function renderOrdered(context: Context, order: Order, { outcome, open, world }: Ordered): string {
  const { say, surroundings } = context;
  const done = say(outcome === 'done' ? `cli.orders.${order}` : 'cli.orders.unchanged');
  const running =
    open.length === 0
      ? [say('cli.orders.nothingOpen')]
      : [
          say('cli.orders.open', { number: open.length }),
          renderTable(
            [
              { title: say('cli.columns.period'), value: ({ period }) => period },
              { title: say('cli.columns.cycle'), value: ({ title }) => title, wraps: true },
              { title: say('cli.columns.address'), value: ({ stream }) => stream },
            ],
            open,
            surroundings.stdout.columns,
          ),
        ];
  return [...markOf(context, world), done, ...running].join('\n');
}
