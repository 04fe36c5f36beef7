import type { Command } from 'commander';
import type { Context } from '../context.js';
import { renderExamples } from '../output/help.js';
import { addOrganizationApprovals } from './organization-approve.js';
import { addOrganizationChange } from './organization-change.js';
import { addOrganizationChanges } from './organization-changes.js';
import { addOrganizationShow } from './organization-show.js';

export function addOrganization(program: Command, context: Context): void {
  const { say } = context;
  const organization = program
    .command('organization')
    .summary(say('cliHelp.organization.summary'))
    .description(say('cliHelp.organization.description'))
    .addHelpText(
      'after',
      renderExamples(context, [
        {
          line: 'organization show --on 2021-08-30',
          says: say('cliHelp.organizationShow.examples.day'),
        },
        { line: 'organization pending', says: say('cliHelp.organizationPending.examples.plain') },
      ]),
    );
  addOrganizationShow(organization, context);
  addOrganizationChange(organization, context);
  addOrganizationChanges(organization, context);
  addOrganizationApprovals(organization, context);
}
