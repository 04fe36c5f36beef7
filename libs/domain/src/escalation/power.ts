import type { ActingAs, CycleSnapshot, PersonId, Power } from '@nenep/contracts';
import { holdersOf } from '../cycle/snapshot.js';
import type { Task } from '../cycle/state.js';

/**
 * As whom a person may use a power over a task: as a holder of a rung that was reached and has it.
 * Null where they may not. Nobody has it over what they are to do, or what is about themselves.
 */
export function powerOver(
  snapshot: CycleSnapshot,
  task: Task,
  { actor, power }: { actor: PersonId; power: Power },
): ActingAs | null {
  if (task.subject === actor || task.assignees.includes(actor)) return null;
  const rung = task.powers?.find(
    ({ role, may }) => may.includes(power) && holdersOf(snapshot, role, task.unit).includes(actor),
  );
  return rung ? { role: rung.role, ...(task.unit && { unit: task.unit }) } : null;
}
