import type { SealedFact } from '@nenep/contracts';
import type { InboxTask, StreamChange, StreamView } from '@nenep/store';
import { follow } from './follow.js';
import { MAY } from './may-2021.fixture.js';

export const NOTHING: StreamView = {
  stream: MAY,
  sequence: 0,
  cycle: null,
  plan: null,
  organization: null,
  tasks: new Map(),
};

/** What the inbox shows after facts. */
export function show(facts: SealedFact[], before: StreamView = NOTHING): StreamView {
  return kept(before, follow(before, facts).change);
}

/** What is in its collections after a change was written. */
export function kept(before: StreamView, change: StreamChange | null): StreamView {
  if (!change) return before;
  const tasks = new Map(before.tasks);
  for (const task of change.tasks) tasks.set(task.key, task);
  return {
    stream: before.stream,
    sequence: change.to,
    cycle: change.cycle ?? before.cycle,
    plan: change.plan ?? before.plan,
    organization: change.organization ?? before.organization,
    tasks,
  };
}

export function task(view: StreamView, key: string): InboxTask {
  const found = view.tasks.get(key);
  if (!found) throw new Error(`There is no task ${key}.`);
  return found;
}

/** Open, done, gaps and overdue of a step. */
export function counts(view: StreamView, id: string) {
  const step = view.cycle?.steps.find((candidate) => candidate.step === id);
  return step && [step.open, step.done, step.gaps, step.overdue];
}

export function step(view: StreamView, id: string) {
  return view.cycle?.steps.find((candidate) => candidate.step === id);
}
