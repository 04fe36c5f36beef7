import type { Command } from 'commander';
import type { Context } from '../context.js';
import { type Change, changeShape } from '../organization/shapes.js';
import { showDate } from '../output/dates.js';
import { renderExamples } from '../output/help.js';
import { printPages } from '../output/pages.js';
import { renderTable } from '../output/table.js';
import { signedIn } from '../sign-in.js';
import { readOptions, type ReadOptions } from './options.js';

interface ChangesOptions extends ReadOptions {
  organization?: string;
}

/** `organization changes` lists all decisions, `organization pending` those that wait. */
export function addOrganizationChanges(organization: Command, context: Context): void {
  const { say } = context;
  for (const [name, standing] of [['changes'], ['pending', 'PENDING']] as const) {
    const help = name === 'pending' ? 'organizationPending' : 'organizationChanges';
    readOptions(organization.command(name), context)
      .summary(say(`cliHelp.${help}.summary`))
      .description(say(`cliHelp.${help}.description`))
      .option(`--organization <${say('cliHelp.words.id')}>`, say('cliHelp.timeline.organization'))
      .addHelpText(
        'after',
        renderExamples(context, [
          { line: `organization ${name}`, says: say(`cliHelp.${help}.examples.plain`) },
          { line: `organization ${name} --json`, says: say(`cliHelp.${help}.examples.json`) },
        ]),
      )
      .action((_options, command: Command) =>
        list(context, standing, command.optsWithGlobals<ChangesOptions>()),
      );
  }
}

async function list(
  context: Context,
  standing: string | undefined,
  options: ChangesOptions,
): Promise<void> {
  const api = await signedIn(context, options);
  const { organization } = options;
  const render = (changes: Change[]) => renderChanges(context, changes);
  await printPages(
    context,
    api,
    {
      path: '/organization/changes',
      query: { standing, organization },
      shape: changeShape,
      render,
    },
    options,
  );
}

function renderChanges({ say, surroundings }: Context, changes: Change[]): string {
  return renderTable(
    [
      { title: say('cli.columns.id'), value: ({ decision }) => decision },
      { title: say('cli.columns.document'), value: ({ document }) => document.number },
      { title: say('cli.columns.effectiveOn'), value: ({ effectiveOn }) => showDate(effectiveOn) },
      { title: say('cli.columns.state'), value: ({ standingText }) => standingText },
      { title: say('cli.columns.changes'), value: ({ texts }) => texts.join('; '), wraps: true },
      {
        title: say('cli.columns.rerouted'),
        value: ({ told }) => (told ? String(told.tasks) : ''),
        align: 'right',
      },
      { title: say('cli.columns.person'), value: ({ recordedBy }) => recordedBy.name },
    ],
    changes,
    surroundings.stdout.columns,
  );
}
