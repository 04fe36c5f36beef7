import type { CycleSnapshot, FactOf, Instant, NextStep } from '@nenep/contracts';
import { dueOfReturned } from '../cycle/due.js';
import { stepAfter, stepOf } from '../cycle/snapshot.js';
import { type CycleState, isSettled, tasksOf } from '../cycle/state.js';

/** What comes after a decision, for the answer that its maker gets. Null after the last step. */
export function nextAfter(
  snapshot: CycleSnapshot,
  state: CycleState,
  { step, task, data, occurredAt }: FactOf<'task.decided'>,
): NextStep | null {
  if (data.target) {
    const [target = ''] = data.target.split('.');
    const dueAt = state.tasks[data.target]?.dueAt ?? dueElsewhere(snapshot, target, occurredAt);
    return { step: target, waitsFor: 0, dueAt };
  }
  const next = stepAfter(snapshot, step ?? '');
  if (!next) return null;
  const opened = tasksOf(state, next.id).find(
    ({ state, subject }) => state === 'OPEN' && subject === data.subject,
  );
  if (opened && task) return { step: next.id, waitsFor: 0, dueAt: opened.dueAt };
  return { step: next.id, waitsFor: unsettled(snapshot, state, step ?? ''), dueAt: next.dueAt };
}

/** A part that has the work counts its date by the same rule. */
function dueElsewhere(snapshot: CycleSnapshot, step: string, now: Instant): Instant {
  return dueOfReturned(snapshot, stepOf(snapshot, step), now).dueAt;
}

function unsettled(snapshot: CycleSnapshot, state: CycleState, step: string): number {
  const settled = tasksOf(state, step).filter(isSettled).length;
  const expected = stepOf(snapshot, step).by ? 1 : snapshot.people.length;
  return expected - settled;
}
