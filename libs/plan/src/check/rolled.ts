import type { LoadedPlan } from '../loaded.js';
import { expectedOf, type PlannedPeriod } from '../periods/expected.js';
import { datesOf } from '../resolve/dates.js';
import { type Cycle, evaluationsOf } from '../schema/plan.schema.js';
import type { Finding } from './finding.js';

/**
 * Finds steps whose rules name dates in order, and which cross all the same once the dates are
 * rolled, kept apart and set by decisions: each step once, in the first such period.
 */
export function checkRolled(loaded: LoadedPlan): Finding[] {
  return evaluationsOf(loaded.plan).flatMap(({ cycle, index }) => {
    const found = new Map<string, Finding>();
    for (const period of expectedOf(loaded, cycle)) {
      for (const finding of crossingIn(loaded, cycle, index, period)) {
        const key = finding.path.join('.');
        if (!found.has(key)) found.set(key, finding);
      }
    }
    return [...found.values()];
  });
}

interface Dated {
  name: string;
  nominal: string;
  date: string;
}

function crossingIn(
  loaded: LoadedPlan,
  cycle: Cycle,
  index: number,
  period: PlannedPeriod,
): Finding[] {
  const found: Finding[] = [];
  let before: Dated = { name: 'opens', nominal: period.opening, date: period.opening };
  for (const [at, { step, nominal, due }] of datesOf(loaded, cycle, period).entries()) {
    if (!nominal || !due) continue;
    const overrides = period.override?.due?.[step.id] !== undefined;
    if (due < before.date && (overrides || nominal >= before.nominal)) {
      const params = {
        step: step.id,
        date: due,
        before: before.name,
        dateBefore: before.date,
        period: period.id,
      };
      const path = ['cycles', index, 'steps', at, 'due'];
      found.push({ document: 'plan', path, code: 'dates-cross-when-rolled', params });
    }
    before = { name: step.id, nominal, date: due };
  }
  return found;
}
