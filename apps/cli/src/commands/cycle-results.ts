import { toAddress } from '@nenep/contracts';
import type { Command } from 'commander';
import type { Context } from '../context.js';
import { renderZone, showMoment } from '../output/dates.js';
import { renderExamples } from '../output/help.js';
import { printPages } from '../output/pages.js';
import { renderTable } from '../output/table.js';
import { type Result, resultShape } from '../shapes.js';
import { signedIn } from '../sign-in.js';
import { readOptions, type ReadOptions } from './options.js';

export function addCycleResults(cycles: Command, context: Context): void {
  const { say } = context;
  readOptions(
    cycles
      .command('results')
      .argument(`<${say('cliHelp.words.address')}>`, say('cliHelp.cyclesShow.address')),
    context,
  )
    .summary(say('cliHelp.cyclesResults.summary'))
    .description(say('cliHelp.cyclesResults.description'))
    .addHelpText(
      'after',
      renderExamples(context, [
        {
          line: 'cycles results tayninh~2021~monthly-evaluation~2021-05',
          says: say('cliHelp.cyclesResults.examples.plain'),
        },
        {
          line: 'cycles results tayninh~2021~monthly-evaluation~2021-05 --json',
          says: say('cliHelp.cyclesResults.examples.json'),
        },
      ]),
    )
    .action((address: string, _options, command: Command) =>
      list(context, address, command.optsWithGlobals()),
    );
}

async function list(context: Context, address: string, options: ReadOptions): Promise<void> {
  const api = await signedIn(context, options);
  const path = `/cycles/${encodeURIComponent(toAddress(address))}/results`;
  const render = (results: Result[], zone: string) => renderResults(context, results, zone);
  await printPages(context, api, { path, shape: resultShape, render }, options);
}

function renderResults(context: Context, results: Result[], zone: string): string {
  const { say, surroundings } = context;
  const table = renderTable(
    [
      { title: say('cli.columns.person'), value: ({ person }) => person.name },
      { title: say('cli.columns.unit'), value: ({ unitName }) => unitName, wraps: true },
      {
        title: say('cli.columns.points'),
        value: ({ points }) => (points === null ? '–' : String(points)),
        align: 'right',
      },
      { title: say('cli.columns.class'), value: ({ className }) => className ?? '–', wraps: true },
      {
        title: say('cli.columns.publishedAt'),
        value: ({ publishedAt }) => showMoment(publishedAt, zone),
      },
    ],
    results,
    surroundings.stdout.columns,
  );
  const moments = results.map(({ publishedAt }) => publishedAt);
  return [renderZone(context, zone, moments), table].join('\n');
}
