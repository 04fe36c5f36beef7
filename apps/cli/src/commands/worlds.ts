import type { Command } from 'commander';
import type { Context } from '../context.js';
import { showInstant } from '../output/dates.js';
import { renderExamples } from '../output/help.js';
import { printPages } from '../output/pages.js';
import { renderTable } from '../output/table.js';
import { type WorldListing, worldListingShape } from '../shapes.js';
import { signedIn } from '../sign-in.js';
import type { CommonOptions } from './options.js';

export function addWorlds(program: Command, context: Context): void {
  const { say } = context;
  program
    .command('worlds')
    .summary(say('cliHelp.worlds.summary'))
    .description(say('cliHelp.worlds.description'))
    .addHelpText(
      'after',
      renderExamples(context, [
        { line: 'worlds', says: say('cliHelp.worlds.examples.list') },
        { line: 'cycles --world tua-nhanh-2021', says: say('cliHelp.worlds.examples.look') },
      ]),
    )
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      const api = await signedIn(context, options);
      const render = (worlds: WorldListing[]) => renderWorlds(context, worlds);
      await printPages(
        context,
        api,
        { path: '/worlds', shape: worldListingShape, render },
        options,
      );
    });
}

function renderWorlds(context: Context, worlds: WorldListing[]): string {
  const { say, surroundings } = context;
  return renderTable(
    [
      { title: say('cli.columns.id'), value: ({ id }) => id },
      { title: say('cli.columns.title'), value: ({ title }) => title },
      {
        title: say('cli.columns.madeAt'),
        value: ({ madeAt }) => showInstant(madeAt, surroundings.zone),
      },
    ],
    worlds,
    surroundings.stdout.columns,
  );
}
