import type { LoadedPlan } from '../loaded.js';
import { everyPeriod, expectedOf, omittedOf } from '../periods/expected.js';
import { type Cycle, evaluationsOf } from '../schema/plan.schema.js';
import type { Path } from '../source/path.js';
import type { Finding } from './finding.js';

/** Finds periods that the plan names and that open outside its validity, where none would open. */
export function checkOutside(loaded: LoadedPlan): Finding[] {
  const { from, to } = loaded.plan.validity;
  return evaluationsOf(loaded.plan).flatMap(({ cycle, index }) => {
    const held = [...expectedOf(loaded, cycle), ...omittedOf(loaded, cycle)];
    const ids = new Set(held.map(({ id }) => id));
    const planned = everyPeriod(loaded, cycle);
    return namedPeriods(cycle).flatMap(({ period, path }): Finding[] => {
      const outside = planned.find(({ id, from }) => id === period || from === period);
      if (!outside || ids.has(outside.id)) return [];
      const params = { value: outside.id, date: outside.opening, from, to };
      return [
        { document: 'plan', path: ['cycles', index, ...path], code: 'period-outside', params },
      ];
    });
  });
}

/** The periods that a cycle gives dates of their own, and those of which something was decided. */
function namedPeriods({ every, overrides }: Cycle): { period: string; path: Path }[] {
  const given = typeof every === 'object' && 'dates' in every ? every.dates : [];
  return [
    ...given.map((span, at) => {
      const period = typeof span === 'string' ? span : (span.id ?? span.from);
      return { period, path: ['every', 'dates', at] };
    }),
    ...overrides.map(({ period }, at) => ({ period, path: ['overrides', at, 'period'] })),
  ];
}
