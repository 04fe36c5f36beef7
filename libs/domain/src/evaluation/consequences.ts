import type { CycleSnapshot, Fact, FactOf, Instant } from '@nenep/contracts';
import { apply } from '../cycle/apply.js';
import { cycleFact } from '../cycle/facts.js';
import { stepOfKind } from '../cycle/snapshot.js';
import { type CycleState, isSettled, tasksOf } from '../cycle/state.js';
import { stoppedApprovals } from './approval.js';
import { openReviews, openWhole, reopen, reviewTaskKey } from './tasks.js';

/**
 * What follows from a decision, in the order in which it becomes known; already folded into
 * `state` when it is returned.
 */
export function consequencesOf(
  snapshot: CycleSnapshot,
  state: CycleState,
  fact: FactOf<'task.decided'>,
  now: Instant,
): Fact[] {
  const facts = [
    ...completedStep(snapshot, state, fact, now),
    ...openedWork(snapshot, state, fact, now),
  ];
  facts.forEach((followUp) => apply(state, followUp));
  return [...facts, ...stoppedApprovals(snapshot, state, now)];
}

function openedWork(
  snapshot: CycleSnapshot,
  state: CycleState,
  { data }: FactOf<'task.decided'>,
  now: Instant,
): Fact[] {
  switch (data.verb) {
    case 'submit':
      return openReviewOf(snapshot, state, data.subject ?? '', now);
    case 'consolidate':
      return openWhole(snapshot, state, now, stepOfKind(snapshot, 'approval').id, 'READY');
    case 'approve':
      return openWhole(snapshot, state, now, stepOfKind(snapshot, 'publication').id, 'READY');
    case 'return':
      return sendBack(snapshot, state, data.target ?? '', now);
    case 'review':
    case 'publish':
      return [];
  }
}

/** A late self-evaluation finds its review open already: the gap had opened it. */
function openReviewOf(
  snapshot: CycleSnapshot,
  state: CycleState,
  subject: string,
  now: Instant,
): Fact[] {
  if (state.tasks[reviewTaskKey(snapshot, subject)]?.state === 'OPEN') return [];
  const people = snapshot.people.filter(({ person }) => person === subject);
  return openReviews(snapshot, state, now, people, 'READY');
}

function sendBack(
  snapshot: CycleSnapshot,
  state: CycleState,
  target: string,
  now: Instant,
): Fact[] {
  const task = state.tasks[target];
  if (!task) return [];
  if (task.subject) return reopen(snapshot, task, now);
  return openWhole(snapshot, state, now, task.step, 'RETURNED');
}

/** A step is complete once everything in it, or in a unit's part of it, is settled. */
export function completedStep(
  snapshot: CycleSnapshot,
  state: CycleState,
  { step, unit, data }: FactOf<'task.decided'> | FactOf<'task.let-go'>,
  now: Instant,
): Fact[] {
  if (!step || data.verb === 'return') return [];
  const expected = unit ? snapshot.people.filter((person) => person.unit === unit).length : 1;
  const tasks = tasksOf(state, step, unit);
  if (tasks.length < expected || !tasks.every(isSettled)) return [];
  const gaps = tasks.filter(({ state }) => state === 'GAP').length;
  const counts = { decided: tasks.length - gaps, gaps };
  return [cycleFact(snapshot, now, 'step.completed', { step, unit }, counts)];
}
