import type { Command } from 'commander';
import type { Context } from '../context.js';
import { renderExamples } from '../output/help.js';
import { markOf } from '../output/marks.js';
import { type Backfill, backfillShape } from '../shapes.js';
import { signedIn } from '../sign-in.js';
import type { CommonOptions } from './options.js';
import { pathOf, readPlanName } from './plan-name.js';

interface BackfillOptions extends CommonOptions {
  cycle: string;
  from: string;
  to: string;
  reason?: string;
}

export function addPlanBackfill(plan: Command, context: Context): void {
  const { say } = context;
  const bounds = '--cycle monthly-evaluation --from 2021-05 --to 2021-07';
  plan
    .command('backfill')
    .summary(say('cliHelp.planBackfill.summary'))
    .description(say('cliHelp.planBackfill.description'))
    .argument(`<${say('cliHelp.words.plan')}>`, say('cliHelp.plan.name'))
    .requiredOption(`--cycle <${say('cliHelp.words.cycle')}>`, say('cliHelp.planBackfill.cycle'))
    .requiredOption(`--from <${say('cliHelp.words.period')}>`, say('cliHelp.planBackfill.from'))
    .requiredOption(`--to <${say('cliHelp.words.period')}>`, say('cliHelp.planBackfill.to'))
    .option(`--reason <${say('cliHelp.words.text')}>`, say('cliHelp.planOrders.reason'))
    .addHelpText(
      'after',
      renderExamples(context, [
        {
          line: `plan backfill tayninh/2021 ${bounds}`,
          says: say('cliHelp.planBackfill.examples.periods'),
        },
        {
          line: 'plan backfill tayninh/2021 --cycle monthly-evaluation --from 2021-05-01 --to 2021-06-30 --json',
          says: say('cliHelp.planBackfill.examples.days'),
        },
      ]),
    )
    .action((name: string, _options, command: Command) =>
      ask(context, name, command.optsWithGlobals()),
    );
}

async function ask(context: Context, name: string, options: BackfillOptions): Promise<void> {
  const path = pathOf(readPlanName(context, name));
  const api = await signedIn(context, options);
  const { cycle, from, to, reason } = options;
  const report = await api.post(`${path}/backfill`, { cycle, from, to, reason }, backfillShape);
  context.print(options.json ? report.text : renderReport(context, name, report.value));
}

function renderReport(context: Context, name: string, { title, periods, world }: Backfill): string {
  const told = periods.map(({ text }) => `- ${text}`);
  const next = context.say('cli.orders.seePeriods', { name });
  return [...markOf(context, world), title, ...told, next].join('\n');
}
