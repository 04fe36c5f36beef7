import type { CycleSnapshot, TaskKey } from '@nenep/contracts';
import { partOf, stepOfKind } from '../cycle/snapshot.js';
import type { CycleState, Task } from '../cycle/state.js';
import { selfTaskKey, wholeTaskKey } from './tasks.js';

/**
 * Which work a `return` sends back: a review its self-evaluation, an approval the consolidation, a
 * consolidation the review that it names. Undefined where there is nothing to send back.
 */
export function returnTarget(
  snapshot: CycleSnapshot,
  state: CycleState,
  from: Task,
  named: TaskKey | undefined,
): TaskKey | undefined {
  const key = targetKey(snapshot, from, named);
  if (key === undefined) return undefined;
  const isDone = state.tasks[key]?.state === 'DONE' || isDoneElsewhere(snapshot, key);
  return isDone ? key : undefined;
}

/** What a divided cycle consolidates was reviewed in its parts, or it would not be open. */
function isDoneElsewhere(snapshot: CycleSnapshot, key: TaskKey): boolean {
  const [step, person = ''] = key.split('.');
  if (step !== stepOfKind(snapshot, 'review').id) return false;
  return partOf(snapshot, person) !== undefined;
}

function targetKey(
  snapshot: CycleSnapshot,
  from: Task,
  named: TaskKey | undefined,
): TaskKey | undefined {
  if (from.kind === 'review' && from.subject) return selfTaskKey(snapshot, from.subject);
  if (from.kind === 'approval') return wholeTaskKey(stepOfKind(snapshot, 'consolidation').id);
  const review = stepOfKind(snapshot, 'review').id;
  return named?.startsWith(`${review}.`) ? named : undefined;
}
