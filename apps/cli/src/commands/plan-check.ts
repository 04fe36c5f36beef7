import {
  describeProblem,
  expectedPeriods,
  type LoadedPlan,
  loadPlan,
  type PlanProblem,
} from '@nenep/plan';
import type { Command } from 'commander';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { showDate } from '../output/dates.js';
import { renderFields } from '../output/fields.js';
import { renderExamples } from '../output/help.js';
import { renderPlaces } from '../output/places.js';
import { placesIn, readPlanFiles } from '../plan-files.js';
import { sarifLog } from '../sarif/log.js';
import type { CommonOptions } from './options.js';

export function addPlanCheck(plan: Command, context: Context): void {
  const { say } = context;
  plan
    .command('check')
    .summary(say('cliHelp.planCheck.summary'))
    .description(say('cliHelp.planCheck.description'))
    .argument(`<${say('cliHelp.words.folder')}>`, say('cliHelp.plan.folder'))
    .option('--sarif', say('cliHelp.planCheck.sarif'))
    .addHelpText(
      'after',
      renderExamples(context, [
        { line: 'plan check plans/tayninh-2021', says: say('cliHelp.planCheck.examples.folder') },
        { line: 'plan check . --json', says: say('cliHelp.planCheck.examples.json') },
        { line: 'plan check . --sarif', says: say('cliHelp.planCheck.examples.sarif') },
      ]),
    )
    .action((folder: string, _options, command: Command) =>
      check(context, folder, command.optsWithGlobals()),
    );
}

interface CheckOptions extends CommonOptions {
  sarif?: true;
}

async function check(
  context: Context,
  folder: string,
  { json, sarif }: CheckOptions,
): Promise<void> {
  const loaded = loadPlan(await readPlanFiles(context, folder));
  const problems = loaded.ok ? loaded.warnings : loaded.problems;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');

  if (sarif) {
    context.print(JSON.stringify(sarifLog(problems, folder, context.language), null, 2));
  } else if (json) {
    const inWords = (problem: PlanProblem) => ({
      ...problem,
      ...describeProblem(problem, context.language),
    });
    const report = { errors: errors.map(inWords), warnings: warnings.map(inWords) };
    context.print(JSON.stringify(report, null, 2));
  } else {
    const sections = [
      ...listed(context, 'cli.plan.errors', folder, errors),
      ...listed(context, 'cli.plan.warnings', folder, warnings),
      ...(loaded.ok ? [renderPlan(context, loaded.plan)] : []),
    ];
    context.print(sections.join('\n\n'));
  }
  if (loaded.ok) return;
  throw new Failure(EXIT.INVALID, {
    title: context.say('cli.plan.failed'),
    remedy: context.say('cli.plan.failedRemedy'),
  });
}

function listed(
  { say, language }: Context,
  title: 'cli.plan.errors' | 'cli.plan.warnings',
  folder: string,
  problems: PlanProblem[],
): string[] {
  if (problems.length === 0) return [];
  const places = placesIn(
    folder,
    problems.map((problem) => ({ ...problem, ...describeProblem(problem, language) })),
  );
  return [[say(title, { number: problems.length }), ...renderPlaces(places)].join('\n')];
}

function renderPlan({ say, language }: Context, loaded: LoadedPlan): string {
  const { plan, organization } = loaded;
  return renderFields([
    [say('cli.plan.valid'), plan.title[language]],
    [say('cli.plan.organization'), `${organization.name[language]} (${organization.id})`],
    [say('cli.plan.validity'), `${showDate(plan.validity.from)} – ${showDate(plan.validity.to)}`],
    [say('cli.plan.periods'), String(expectedPeriods(loaded).length)],
    [say('cli.plan.people'), String(organization.people.length)],
  ]);
}
