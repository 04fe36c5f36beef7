import { describeProblem, diffPlans, type LoadedPlan, loadPlan } from '@nenep/plan';
import type { Command } from 'commander';
import { ApiProblem } from '../api-problem.js';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { renderDifference } from '../output/difference.js';
import { renderExamples } from '../output/help.js';
import { renderPlaces } from '../output/places.js';
import { placesIn, readPlanFiles } from '../plan-files.js';
import { differenceShape } from '../shapes.js';
import { signedIn } from '../sign-in.js';
import type { CommonOptions } from './options.js';
import { withPlaces } from './plan-apply.js';
import { pathOf, type PlanName, planNameIn } from './plan-name.js';

export function addPlanDiff(plan: Command, context: Context): void {
  const { say } = context;
  plan
    .command('diff')
    .summary(say('cliHelp.planDiff.summary'))
    .description(say('cliHelp.planDiff.description'))
    .argument(`<${say('cliHelp.words.folder')}>`, say('cliHelp.planDiff.one'))
    .argument(`<${say('cliHelp.words.other')}>`, say('cliHelp.planDiff.other'))
    .addHelpText(
      'after',
      renderExamples(context, [
        {
          line: 'plan diff plans/tayninh-2021 ./plans/tayninh-2021',
          says: say('cliHelp.planDiff.examples.folders'),
        },
        {
          line: 'plan diff plans/tayninh-2021 tayninh/2021',
          says: say('cliHelp.planDiff.examples.inForce'),
        },
      ]),
    )
    .action((one: string, other: string, _options, command: Command) =>
      diff(context, one, other, command.optsWithGlobals()),
    );
}

/** A folder against another, old and new; or against what is in force, which it would replace. */
async function diff(
  context: Context,
  one: string,
  other: string,
  options: CommonOptions,
): Promise<void> {
  const name = planNameIn(other);
  const { text, value } = name
    ? await againstInForce(context, one, name, options)
    : await betweenFolders(context, one, other);
  context.print(options.json ? text : renderDifference(context, value).join('\n'));
}

async function againstInForce(
  context: Context,
  folder: string,
  name: PlanName,
  options: CommonOptions,
) {
  const files = await readPlanFiles(context, folder);
  const api = await signedIn(context, options);
  return api
    .post(`${pathOf(name)}/difference`, { files }, differenceShape)
    .catch((error: unknown) => {
      throw error instanceof ApiProblem ? withPlaces(error, folder) : error;
    });
}

async function betweenFolders(context: Context, one: string, other: string) {
  const difference = diffPlans(await load(context, one), await load(context, other));
  return {
    text: JSON.stringify(difference, null, 2),
    value: differenceShape.parse(difference),
  };
}

async function load(context: Context, folder: string): Promise<LoadedPlan> {
  const { say, language } = context;
  const loaded = loadPlan(await readPlanFiles(context, folder));
  if (loaded.ok) return loaded.plan;
  const told = loaded.problems.map((each) => ({ ...each, ...describeProblem(each, language) }));
  throw new Failure(EXIT.INVALID, {
    title: say('cli.plan.failed'),
    remedy: say('cli.plan.failedRemedy'),
    places: renderPlaces(placesIn(folder, told)),
  });
}
