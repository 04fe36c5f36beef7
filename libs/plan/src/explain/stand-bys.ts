import type { CycleSnapshot, PersonId, Rung } from '@nenep/contracts';
import { rungAt } from '@nenep/domain';
import type { StandBy } from './ask.js';
import type { DatedStep } from './dates.js';

/** Whom a step climbs to, rung by rung, if it is not done. */
export function standBysOf(snapshot: CycleSnapshot, { step, dueAt }: DatedStep): StandBy[] {
  return step.ladder.flatMap((rung) =>
    [...unitsByHolder(snapshot, rung, step.by === null)].map(([person, units]) => ({
      person,
      cycle: snapshot.cycle,
      period: snapshot.period.id,
      step: step.id,
      role: rung.role,
      may: rung.may,
      at: rungAt(snapshot, step, { dueAt }, rung.wait),
      units,
    })),
  );
}

/** Work of a unit climbs to who holds the role towards it, work of the whole to all who hold it. */
function unitsByHolder(
  { units, holders }: CycleSnapshot,
  { role }: Rung,
  byUnit: boolean,
): Map<PersonId, string[]> {
  const found = new Map<PersonId, string[]>();
  const towardsUnits = units.filter((unit) => unit.holders[role] !== undefined);
  if (!byUnit || towardsUnits.length === 0) {
    for (const person of holders[role] ?? []) found.set(person, []);
    return found;
  }
  for (const { unit, holders } of towardsUnits) {
    for (const person of holders[role] ?? []) {
      found.set(person, [...(found.get(person) ?? []), unit]);
    }
  }
  return found;
}
