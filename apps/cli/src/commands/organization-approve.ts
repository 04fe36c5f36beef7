import type { Command } from 'commander';
import { createHash } from 'node:crypto';
import { askUntilKnown } from '../ask-until-known.js';
import type { Context } from '../context.js';
import { takenShape } from '../organization/shapes.js';
import { renderExamples } from '../output/help.js';
import { signedIn } from '../sign-in.js';
import type { CommonOptions } from './options.js';
import { renderTaken } from './organization-change.js';

interface ApproveOptions extends CommonOptions {
  reason?: string;
}

/** `organization approve` and `organization reject`: the word of four eyes. */
export function addOrganizationApprovals(organization: Command, context: Context): void {
  const { say } = context;
  for (const [name, verdict] of [
    ['approve', 'APPROVE'],
    ['reject', 'REJECT'],
  ] as const) {
    organization
      .command(name)
      .summary(say(`cliHelp.organizationVerdicts.${name}.summary`))
      .description(say(`cliHelp.organizationVerdicts.${name}.description`))
      .argument(`<${say('cliHelp.words.id')}>`, say('cliHelp.organizationVerdicts.id'))
      .option(`--reason <${say('cliHelp.words.text')}>`, say('cliHelp.organizationVerdicts.reason'))
      .addHelpText(
        'after',
        renderExamples(context, [
          {
            line: `organization ${name} quyet-dinh-115`,
            says: say(`cliHelp.organizationVerdicts.${name}.example`),
          },
          {
            line: `organization ${name} quyet-dinh-115 --reason "${say('cliHelp.organizationVerdicts.words')}"`,
            says: say('cliHelp.organizationVerdicts.withReason'),
          },
        ]),
      )
      .action((id: string, _options, command: Command) =>
        judge(context, { id, name, verdict }, command.optsWithGlobals()),
      );
  }
}

/** The same word on the same decision has the same id, so that asking again says it once. */
async function judge(
  context: Context,
  { id, name, verdict }: { id: string; name: string; verdict: string },
  options: ApproveOptions,
): Promise<void> {
  const api = await signedIn(context, options);
  const { reason } = options;
  const decision = `${name}-${createHash('sha256').update(id).digest('hex').slice(0, 40)}`;
  const path = `/organization/changes/${encodeURIComponent(id)}/approval`;
  const again = `${context.nenep} organization ${name} ${id}`;
  const taken = await askUntilKnown(context, again, () =>
    api.post(path, { decision, verdict, reason }, takenShape),
  );
  context.print(options.json ? taken.text : renderTaken(context, taken.value));
}
