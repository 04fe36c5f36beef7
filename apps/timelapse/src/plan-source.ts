import { describeProblem, type LoadedPlan, loadPlan, type PlanFiles } from '@nenep/plan';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A plan as its files say it, and as it was understood. */
export interface PlanSource {
  files: PlanFiles;
  loaded: LoadedPlan;
}

/** Reads a plan's folder. Throws an `Error` that says every problem with its place. */
export async function readPlanFolder(folder: string): Promise<PlanSource> {
  const [plan, organization, calendar] = await Promise.all(
    ['plan.yaml', 'organization.yaml', 'calendar.yaml'].map(async (name) => ({
      name,
      text: await readFile(join(folder, name), 'utf8'),
    })),
  );
  const files = { plan, organization, calendar } as PlanFiles;
  const read = loadPlan(files);
  if (read.ok) return { files, loaded: read.plan };
  const lines = read.problems.map((problem) => {
    const { message, remedy } = describeProblem(problem, 'vi');
    return `${problem.file}:${problem.line}:${problem.column} ${message} ${remedy}`;
  });
  throw new Error([`${folder}:`, ...lines].join('\n'));
}
