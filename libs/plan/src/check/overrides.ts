import type { LoadedPlan } from '../loaded.js';
import { everyPeriod } from '../periods/expected.js';
import { type Cycle, evaluationsOf } from '../schema/plan.schema.js';
import { nearest } from '../source/near.js';
import type { Path } from '../source/path.js';
import type { Finding } from './finding.js';

type Found = Omit<Finding, 'document'>;

/** Finds what was decided of periods and steps that the cycle does not have. */
export function checkOverrides(loaded: LoadedPlan): Finding[] {
  return evaluationsOf(loaded.plan).flatMap(({ cycle, index }) => {
    const periods = everyPeriod(loaded, cycle).map(({ id }) => id);
    const found = [...unknownPeriods(cycle, periods), ...unknownSteps(cycle)];
    return found.map(({ path, ...finding }): Finding => {
      return { document: 'plan', path: ['cycles', index, 'overrides', ...path], ...finding };
    });
  });
}

function unknownPeriods({ overrides, every }: Cycle, periods: readonly string[]): Found[] {
  if (every === 'ON_DEMAND') return [];
  const named = overrides.flatMap(({ period, merge = [] }, index): { id: string; path: Path }[] => [
    { id: period, path: [index, 'period'] },
    ...merge.map((id, at) => ({ id, path: [index, 'merge', at] })),
  ]);
  return named
    .filter(({ id }) => !periods.includes(id))
    .map(({ id, path }) => ({ path, code: 'unknown-period', params: withNear(id, periods) }));
}

function unknownSteps({ overrides, steps }: Cycle): Found[] {
  const ids = steps.map(({ id }) => id);
  return overrides.flatMap(({ due = {} }, index) =>
    Object.keys(due)
      .filter((id) => !ids.includes(id))
      .map((id): Found => {
        const path = [index, 'due', id];
        return { path, what: 'key', code: 'unknown-step', params: withNear(id, ids) };
      }),
  );
}

function withNear(value: string, known: readonly string[]): Record<string, string> {
  const near = nearest(value, known);
  return { value, ...(near && { near }) };
}
