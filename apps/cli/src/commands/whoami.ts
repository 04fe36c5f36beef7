import type { Command } from 'commander';
import type { z } from 'zod';
import type { Context } from '../context.js';
import { renderFields } from '../output/fields.js';
import { renderExamples } from '../output/help.js';
import { markOf } from '../output/marks.js';
import { meShape } from '../shapes.js';
import { signedIn } from '../sign-in.js';
import type { CommonOptions } from './options.js';

export function addWhoami(program: Command, context: Context): void {
  const { say } = context;
  program
    .command('whoami')
    .summary(say('cliHelp.whoami.summary'))
    .description(say('cliHelp.whoami.description'))
    .addHelpText(
      'after',
      renderExamples(context, [
        { line: 'whoami', says: say('cliHelp.whoami.examples.plain') },
        { line: 'whoami --json', says: say('cliHelp.whoami.examples.json') },
      ]),
    )
    .action((_options, command: Command) => whoami(context, command.optsWithGlobals()));
}

async function whoami(context: Context, options: CommonOptions): Promise<void> {
  const api = await signedIn(context, options);
  const me = await api.get('/me', meShape);
  context.print(options.json ? me.text : renderMe(context, api.server, me.value));
}

function renderMe(context: Context, server: string, me: z.infer<typeof meShape>): string {
  const { say } = context;
  const fields = renderFields([
    [say('cli.whoami.account'), me.username],
    [say('cli.whoami.person'), me.person?.name ?? ''],
    [say('cli.whoami.organization'), me.organization?.name ?? say('cli.whoami.installation')],
    [say('cli.whoami.positions'), me.positions.map(positionText).join('; ')],
    [say('cli.whoami.grants'), me.grants.join(', ')],
    [say('cli.whoami.server'), server],
  ]);
  return [...markOf(context, me.world), fields].join('\n');
}

/** A position and, in brackets, the units that it is held towards. */
function positionText({ name, units }: z.infer<typeof meShape>['positions'][number]): string {
  return units.length > 0 ? `${name} (${units.join(', ')})` : name;
}
