import type { CycleSnapshot, FactOf, NextStep } from '@nenep/contracts';
import { stepAfter, stepOf } from '../cycle/snapshot.js';
import { type CycleState, isSettled, tasksOf } from '../cycle/state.js';

/** What comes after a decision, for the answer that its maker gets. Null after the last step. */
export function nextAfter(
  snapshot: CycleSnapshot,
  state: CycleState,
  { step, task, data }: FactOf<'task.decided'>,
): NextStep | null {
  if (data.target) {
    const target = state.tasks[data.target];
    return target ? { step: target.step, waitsFor: 0, dueAt: target.dueAt } : null;
  }
  const next = stepAfter(snapshot, step ?? '');
  if (!next) return null;
  const opened = tasksOf(state, next.id).find(
    ({ state, subject }) => state === 'OPEN' && subject === data.subject,
  );
  if (opened && task) return { step: next.id, waitsFor: 0, dueAt: opened.dueAt };
  return { step: next.id, waitsFor: unsettled(snapshot, state, step ?? ''), dueAt: next.dueAt };
}

function unsettled(snapshot: CycleSnapshot, state: CycleState, step: string): number {
  const settled = tasksOf(state, step).filter(isSettled).length;
  const expected = stepOf(snapshot, step).by ? 1 : snapshot.people.length;
  return expected - settled;
}
