import {
  describeProblem,
  type LoadedPlan,
  loadPlan,
  type PlanFiles,
  type PlanProblem,
} from '@nenep/plan';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { renderPlaces } from '../output/places.js';
import { placesIn, readPlanFiles } from '../plan-files.js';

export interface PlanFolder {
  files: PlanFiles;
  loaded: LoadedPlan;
  warnings: PlanProblem[];
}

/** A plan that is in order, with what it warns of. Throws {@link Failure} naming each fault. */
export async function loadPlanFolder(context: Context, folder: string): Promise<PlanFolder> {
  const { say, language } = context;
  const files = await readPlanFiles(context, folder);
  const result = loadPlan(files);
  if (result.ok) return { files, loaded: result.plan, warnings: result.warnings };
  const places = result.problems
    .filter(({ severity }) => severity === 'error')
    .map((problem) => ({ ...problem, ...describeProblem(problem, language) }));
  throw new Failure(EXIT.INVALID, {
    title: say('cli.plan.failed'),
    places: renderPlaces(placesIn(folder, places)),
    remedy: say('cli.plan.failedRemedy'),
  });
}
