import { toAddress } from '@nenep/contracts';
import type { Command } from 'commander';
import type { Context } from '../context.js';
import { renderZone, showDate, showMoment } from '../output/dates.js';
import { renderFields } from '../output/fields.js';
import { renderExamples } from '../output/help.js';
import { markOf } from '../output/marks.js';
import { printPages } from '../output/pages.js';
import { renderTable } from '../output/table.js';
import { oneLine } from '../output/text.js';
import { type Cycle, cycleShape, type OneCycle, oneCycleShape } from '../shapes.js';
import { signedIn } from '../sign-in.js';
import { addCycleResults } from './cycle-results.js';
import { type PageOptions, pageOptions, readOptions, type ReadOptions } from './options.js';

interface CyclesOptions extends PageOptions {
  organization?: string;
  plan?: string;
  cycle?: string;
  state?: string;
}

export function addCycles(program: Command, context: Context): void {
  const { say } = context;
  const cycles = program
    .command('cycles')
    .summary(say('cliHelp.cycles.summary'))
    .description(say('cliHelp.cycles.description'))
    // Its options are also those of the commands below it, which must get their own.
    .enablePositionalOptions()
    .option(`--organization <${say('cliHelp.words.id')}>`, say('cliHelp.cycles.organization'))
    .option(`--plan <${say('cliHelp.words.id')}>`, say('cliHelp.cycles.plan'))
    .option(`--cycle <${say('cliHelp.words.cycle')}>`, say('cliHelp.cycles.cycle'))
    .option(`--state <${say('cliHelp.words.state')}>`, say('cliHelp.cycles.state'));
  pageOptions(cycles, context)
    .addHelpText(
      'after',
      renderExamples(context, [
        { line: 'cycles', says: say('cliHelp.cycles.examples.all') },
        { line: 'cycles --state OPEN', says: say('cliHelp.cycles.examples.open') },
        {
          line: 'cycles --plan 2021 --cycle monthly-evaluation',
          says: say('cliHelp.cycles.examples.cycle'),
        },
        {
          line: 'cycles show tayninh~2021~monthly-evaluation~2021-05',
          says: say('cliHelp.cycles.examples.show'),
        },
      ]),
    )
    .action((_options, command: Command) => list(context, command.optsWithGlobals()));

  readOptions(
    cycles
      .command('show')
      .argument(`<${say('cliHelp.words.address')}>`, say('cliHelp.cyclesShow.address')),
    context,
  )
    .summary(say('cliHelp.cyclesShow.summary'))
    .description(say('cliHelp.cyclesShow.description'))
    .addHelpText(
      'after',
      renderExamples(context, [
        {
          line: 'cycles show tayninh~2021~monthly-evaluation~2021-05',
          says: say('cliHelp.cyclesShow.examples.plain'),
        },
        {
          line: 'cycles show tayninh/2021/monthly-evaluation/2021-05 --world tua-nhanh-2021',
          says: say('cliHelp.cyclesShow.examples.world'),
        },
      ]),
    )
    .action((address: string, _options, command: Command) =>
      show(context, address, command.optsWithGlobals()),
    );
  addCycleResults(cycles, context);
}

async function list(context: Context, options: CyclesOptions): Promise<void> {
  const api = await signedIn(context, options);
  const { organization, plan, cycle, state } = options;
  const render = (cycles: Cycle[]) => renderCycles(context, cycles);
  await printPages(
    context,
    api,
    { path: '/cycles', query: { organization, plan, cycle, state }, shape: cycleShape, render },
    options,
  );
}

async function show(context: Context, address: string, options: ReadOptions): Promise<void> {
  const api = await signedIn(context, options);
  const { world, after } = options;
  const path = `/cycles/${encodeURIComponent(toAddress(address))}`;
  const cycle = await api.get(path, oneCycleShape, { world, after });
  context.print(options.json ? cycle.text : renderCycle(context, cycle.value));
}

function renderCycles({ say, surroundings }: Context, cycles: Cycle[]): string {
  return renderTable(
    [
      { title: say('cli.columns.period'), value: ({ period }) => period },
      { title: say('cli.columns.cycle'), value: ({ title }) => title, wraps: true },
      { title: say('cli.columns.state'), value: ({ state }) => say(`cli.cycles.states.${state}`) },
      { title: say('cli.columns.waiting'), value: waitingAt, wraps: true },
      { title: say('cli.columns.address'), value: ({ address }) => address },
    ],
    cycles,
    surroundings.stdout.columns,
  );
}

/** The steps at which tasks wait, and how many. */
function waitingAt({ steps }: Cycle): string {
  return steps
    .filter(({ open }) => open > 0)
    .map(({ name, open }) => `${name} (${open})`)
    .join(', ');
}

function renderCycle(context: Context, cycle: OneCycle): string {
  const { say, surroundings } = context;
  const { people, units, openedAt, closedAt, zone } = cycle;
  const fields = renderFields([
    [say('cli.columns.address'), cycle.address],
    [say('cli.plan.plan'), cycle.plan],
    [say('cli.columns.period'), cycle.period],
    [say('cli.columns.clause'), cycle.clause],
    [say('cli.columns.state'), say(`cli.cycles.states.${cycle.state}`)],
    [say('cli.cycles.openedAt'), showMoment(openedAt, zone)],
    [say('cli.cycles.closedAt'), closedAt ? showMoment(closedAt, zone) : ''],
    [say('cli.cycles.size'), say('cli.cycles.sizeText', { people, units })],
  ]);
  const steps = renderTable(
    [
      { title: say('cli.columns.step'), value: ({ name }) => name },
      {
        title: say('cli.columns.due'),
        value: ({ due }) => (due ? showDate(due) : say('facts.undated')),
      },
      { title: say('cli.columns.open'), value: ({ open }) => `${open}`, align: 'right' },
      { title: say('cli.columns.overdue'), value: ({ overdue }) => `${overdue}`, align: 'right' },
      { title: say('cli.columns.done'), value: ({ done }) => `${done}`, align: 'right' },
      { title: say('cli.columns.gaps'), value: ({ gaps }) => `${gaps}`, align: 'right' },
      { title: say('cli.columns.rolled'), value: ({ rolled }) => rolled.join('; '), wraps: true },
    ],
    cycle.steps,
    surroundings.stdout.columns,
  );
  return [
    ...markOf(context, cycle.world),
    renderZone(context, zone, closedAt ? [openedAt, closedAt] : [openedAt]),
    oneLine(cycle.title),
    fields,
    '',
    steps,
  ].join('\n');
}
