import type { LoadedPlan } from '../loaded.js';
import { staffOn } from '../organization.js';
import { expectedOf } from '../periods/expected.js';
import { evaluationsOf } from '../schema/plan.schema.js';
import type { Finding } from './finding.js';

/** A unit is never divided, and the opening of a larger one would be sent in one piece that is too large. */
const LARGEST_UNIT = 5_000;

/** Finds units with more people on a day on which they are evaluated than can be opened at once. */
export function checkUnits(loaded: LoadedPlan): Finding[] {
  return loaded.organization.units.flatMap((unit, index): Finding[] => {
    if (unit.staff.length <= LARGEST_UNIT) return [];
    const date = evaluationsOf(loaded.plan)
      .filter(({ cycle }) => cycle.evaluates.includes(unit.kind))
      .flatMap(({ cycle }) => expectedOf(loaded, cycle))
      .map(({ opening }) => opening)
      .find((opening) => staffOn(unit, opening).length > LARGEST_UNIT);
    if (date === undefined) return [];
    const params = {
      value: unit.id,
      people: staffOn(unit, date).length,
      limit: LARGEST_UNIT,
      date,
    };
    return [
      { document: 'organization', path: ['units', index, 'staff'], code: 'unit-too-large', params },
    ];
  });
}
