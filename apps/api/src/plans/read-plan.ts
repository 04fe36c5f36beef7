import { dateAt } from '@nenep/calendar';
import type { Instant } from '@nenep/contracts';
import type { Language } from '@nenep/messages';
import {
  describeProblem,
  type LoadedPlan,
  loadPlan,
  type PlanProblem,
  rehearse,
} from '@nenep/plan';
import { Problem } from '../problems/problem.js';
import type { PlanProblemShown, PlanToApply } from './plan.schema.js';

/**
 * Reads the files of a plan, as a rehearsal from today where one is asked for. Throws
 * `PLAN_INVALID` with every problem at its file, line and column.
 */
export function readPlan(
  { files, rehearsal }: Pick<PlanToApply, 'files' | 'rehearsal'>,
  now: Instant,
  language: Language,
): { plan: LoadedPlan; warnings: PlanProblemShown[] } {
  const result = loadPlan(files);
  if (!result.ok) {
    const problems = result.problems.map((problem) => problemShown(problem, language));
    throw new Problem('PLAN_INVALID', {
      params: { places: problems.length },
      members: { problems },
    });
  }
  const { plan, warnings } = result;
  return {
    plan: rehearsal ? rehearse(plan, { ...rehearsal, today: dateAt(plan.calendar, now) }) : plan,
    warnings: warnings.map((warning) => problemShown(warning, language)),
  };
}

function problemShown(problem: PlanProblem, language: Language): PlanProblemShown {
  const { severity, code, file, line, column, field } = problem;
  return { severity, code, file, line, column, field, ...describeProblem(problem, language) };
}
