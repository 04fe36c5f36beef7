import type { Command } from 'commander';
import { ApiProblem } from '../api-problem.js';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { renderDifference } from '../output/difference.js';
import { renderFields } from '../output/fields.js';
import { renderExamples } from '../output/help.js';
import { markOf } from '../output/marks.js';
import { renderPlaces } from '../output/places.js';
import { placesIn, readPlanFiles } from '../plan-files.js';
import { readPiped } from '../prompt.js';
import { type Applied, appliedShape, placesShape } from '../shapes.js';
import { signedIn } from '../sign-in.js';
import type { CommonOptions } from './options.js';

interface ApplyOptions extends CommonOptions {
  dryRun?: true;
  rehearsal?: string;
  name?: string;
  initialPasswordStdin?: true;
}

export function addPlanApply(plan: Command, context: Context): void {
  const { say } = context;
  plan
    .command('apply')
    .summary(say('cliHelp.planApply.summary'))
    .description(say('cliHelp.planApply.description'))
    .argument(`<${say('cliHelp.words.folder')}>`, say('cliHelp.plan.folder'))
    .option('--dry-run', say('cliHelp.planApply.dryRun'))
    .option(`--rehearsal <${say('cliHelp.words.id')}>`, say('cliHelp.planApply.rehearsal'))
    .option(`--name <${say('cliHelp.words.text')}>`, say('cliHelp.planApply.name'))
    .option('--initial-password-stdin', say('cliHelp.planApply.initialPasswordStdin'))
    .addHelpText(
      'after',
      renderExamples(context, [
        {
          line: 'plan apply plans/tayninh-2021 --dry-run',
          says: say('cliHelp.planApply.examples.dryRun'),
        },
        { line: 'plan apply plans/tayninh-2021', says: say('cliHelp.planApply.examples.apply') },
        {
          line: `plan apply plans/tayninh-2021 --rehearsal dien-tap --name "${say('cliHelp.planApply.examples.rehearsalName')}" --initial-password-stdin < mat-khau.txt`,
          says: say('cliHelp.planApply.examples.rehearsal'),
        },
      ]),
    )
    .action((folder: string, _options, command: Command) =>
      apply(context, folder, command.optsWithGlobals()),
    );
}

async function apply(context: Context, folder: string, options: ApplyOptions): Promise<void> {
  const rehearsal = rehearsalOf(context, options);
  const files = await readPlanFiles(context, folder);
  const initialPassword = options.initialPasswordStdin && (await readPiped(context));
  const api = await signedIn(context, options);
  const body = { files, rehearsal, initialPassword };
  const send = (dryRun: boolean) =>
    api.post('/plans', { ...body, dryRun }, appliedShape).catch((error: unknown) => {
      throw error instanceof ApiProblem ? withPlaces(error, folder) : error;
    });
  const checked = await send(true);
  if (!options.json) printDifference(context, checked.value);
  const applied = options.dryRun ? checked : await send(false);
  context.print(options.json ? applied.text : renderApplied(context, folder, applied.value));
}

/** Before anything is changed: what the plan changes of the version in force. */
function printDifference(context: Context, { difference, world }: Applied): void {
  if (!difference) return;
  context.print(
    [...markOf(context, world), ...renderDifference(context, difference), ''].join('\n'),
  );
}

function rehearsalOf({ say }: Context, { rehearsal: organization, name }: ApplyOptions) {
  if (organization === undefined && name === undefined) return undefined;
  if (organization !== undefined && name !== undefined) {
    return { organization, organizationName: { vi: name, en: name } };
  }
  throw new Failure(EXIT.INVALID, {
    title: say('cli.failures.rehearsal.title'),
    remedy: say('cli.failures.rehearsal.remedy'),
  });
}

/** The places that the api found in the files, as paths from here. */
export function withPlaces(problem: ApiProblem, folder: string): Failure {
  const places = placesShape.safeParse(problem.body['problems']);
  if (!places.success) return problem;
  const shown = renderPlaces(placesIn(folder, places.data));
  return new Failure(problem.exitCode, { ...problem.text, places: shown });
}

function renderApplied(context: Context, folder: string, applied: Applied): string {
  const { say } = context;
  const { outcome, organization, plan, title, version, people, periods, warnings, world } = applied;
  const fields = renderFields([
    [say('cli.plan.plan'), `${title} (${plan})`],
    [say('cli.plan.organization'), organization],
    [say('cli.plan.version'), version === null ? '' : String(version)],
    [say('cli.plan.periods'), String(periods)],
    [say('cli.plan.people'), String(people)],
  ]);
  const warned =
    warnings.length === 0
      ? []
      : [
          '',
          say('cli.plan.warnings', { number: warnings.length }),
          ...renderPlaces(placesIn(folder, warnings)),
        ];
  const headline = say(`cli.plan.outcomes.${outcome}`);
  const contained = applied.organizationApplied?.contained ?? [];
  const superseded =
    contained.length === 0
      ? []
      : ['', say('cli.organization.contained', { decisions: contained.join(', ') })];
  return [...markOf(context, world), headline, fields, ...warned, ...superseded].join('\n');
}
