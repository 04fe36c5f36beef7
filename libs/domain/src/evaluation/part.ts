import type { ConsolidateOutput, CycleSnapshot, Fact, Instant, TaskKey } from '@nenep/contracts';
import { cycleFact } from '../cycle/facts.js';
import { stepOfKind } from '../cycle/snapshot.js';
import { type CycleState, isSettled } from '../cycle/state.js';
import { endCounts } from './milestones.js';
import { openSelfEvaluations, reopen } from './tasks.js';

/** What the opening of one part makes known: everybody's first task. `digest` is its snapshot's. */
export function openPart(snapshot: CycleSnapshot, digest: string, now: Instant): Fact[] {
  const opened = {
    people: snapshot.people.length,
    units: snapshot.units.length,
    snapshot: digest,
    steps: snapshot.steps
      .filter(({ kind }) => kind === 'self-evaluation' || kind === 'review')
      .map(({ id, kind }) => ({ step: id, kind })),
  };
  return [
    cycleFact(snapshot, now, 'part.opened', {}, opened),
    ...openSelfEvaluations(snapshot, now),
  ];
}

/** Everybody of the part is reviewed, and what they were given is put together. */
export function reviewedPart(
  snapshot: CycleSnapshot,
  assembled: ConsolidateOutput,
  now: Instant,
): Fact {
  const step = stepOfKind(snapshot, 'review').id;
  return cycleFact(snapshot, now, 'part.reviewed', { step }, assembled);
}

/** A review that the Office sent back from the cycle's own stream opens once more. */
export function sendReviewBack(
  snapshot: CycleSnapshot,
  state: CycleState,
  review: TaskKey,
  now: Instant,
): Fact[] {
  const task = state.tasks[review];
  return task && isSettled(task) ? reopen(snapshot, task, now) : [];
}

export function closePart(snapshot: CycleSnapshot, state: CycleState, now: Instant): Fact {
  const people = snapshot.people.length;
  return cycleFact(snapshot, now, 'part.closed', {}, { people, ...endCounts(state) });
}
