import type { Command } from 'commander';
import { askUntilKnown } from '../ask-until-known.js';
import type { Context } from '../context.js';
import { readChange } from '../organization/read-change.js';
import { type Taken, takenShape } from '../organization/shapes.js';
import { renderExamples } from '../output/help.js';
import { markOf } from '../output/marks.js';
import { signedIn } from '../sign-in.js';
import type { CommonOptions } from './options.js';

interface ChangeOptions extends CommonOptions {
  decision?: string;
  organization?: string;
}

/** `organization change FILE`: records a decision. */
export function addOrganizationChange(organization: Command, context: Context): void {
  const { say } = context;
  const file = 'plans/tayninh-2021/changes/nhap-don-vi.yaml';
  organization
    .command('change')
    .summary(say('cliHelp.organizationChange.summary'))
    .description(say('cliHelp.organizationChange.description'))
    .argument(`<${say('cliHelp.words.file')}>`, say('cliHelp.organizationChange.file'))
    .option(`--decision <${say('cliHelp.words.id')}>`, say('cliHelp.organizationChange.decision'))
    .option(`--organization <${say('cliHelp.words.id')}>`, say('cliHelp.timeline.organization'))
    .addHelpText(
      'after',
      renderExamples(context, [
        {
          line: `organization change ${file}`,
          says: say('cliHelp.organizationChange.examples.plain'),
        },
        {
          line: `organization change ${file} --decision quyet-dinh-112 --json`,
          says: say('cliHelp.organizationChange.examples.id'),
        },
      ]),
    )
    .action((path: string, _options, command: Command) =>
      record(context, path, command.optsWithGlobals()),
    );
}

async function record(context: Context, file: string, options: ChangeOptions): Promise<void> {
  const change = await readChange(context, file, options.decision);
  const { organization } = options;
  const body = { ...change, ...(organization && { organization }) };
  const api = await signedIn(context, options);
  const again = `${context.nenep} organization change ${file} --decision ${change.decision}`;
  const taken = await askUntilKnown(context, again, () =>
    api.post('/organization/changes', body, takenShape),
  );
  context.print(options.json ? taken.text : renderTaken(context, taken.value));
}

/** That it is recorded, under which id, and what comes next. */
export function renderTaken(context: Context, taken: Taken): string {
  const { decision, stream, sequence, text, world } = taken;
  const place = `${stream}:${sequence}`;
  return [
    ...markOf(context, world),
    context.say('cli.organization.recorded', { decision, place }),
    text,
  ].join('\n');
}
