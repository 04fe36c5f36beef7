import type { CycleSnapshot, TaskKey } from '@nenep/contracts';
import { stepOfKind } from '../cycle/snapshot.js';
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
): Task | undefined {
  const key = targetKey(snapshot, from, named);
  const target = key === undefined ? undefined : state.tasks[key];
  return target?.state === 'DONE' ? target : undefined;
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
