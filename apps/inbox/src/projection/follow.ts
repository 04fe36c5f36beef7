import type { SealedFact, TaskKey } from '@nenep/contracts';
import type { InboxTask, StreamChange, StreamView } from '@nenep/store';
import { recount } from './counts.js';
import { changesOf } from './projectors.js';

/** Where following a stream came to. */
export interface Followed {
  /** What is to be written; null where nothing is new. */
  change: StreamChange | null;
  /** The fact that is missing before those that came; they are not applied. */
  missing: number | null;
}

/**
 * Applies facts of one stream to its view, in their order: those that it has already are passed
 * over, and behind a missing one it stops, so that nothing is shown that rests on what is unknown.
 */
export function follow(view: StreamView, facts: readonly SealedFact[]): Followed {
  let { sequence, cycle, plan, organization } = view;
  const tasks = new Map(view.tasks);
  const changed = new Map<TaskKey, InboxTask>();
  let missing: number | null = null;

  for (const fact of facts) {
    if (fact.sequence <= sequence) continue;
    if (fact.sequence > sequence + 1) {
      missing = sequence + 1;
      break;
    }
    const changes = changesOf({ cycle, plan, organization, tasks }, fact);
    cycle = changes.cycle ?? cycle;
    plan = changes.plan ?? plan;
    organization = changes.organization ?? organization;
    for (const task of changes.tasks ?? []) {
      cycle &&= recount(cycle, tasks.get(task.key), task, fact.occurredAt);
      tasks.set(task.key, task);
      changed.set(task.key, task);
    }
    sequence = fact.sequence;
  }

  const change = {
    stream: view.stream,
    from: view.sequence,
    to: sequence,
    cycle: cycle === view.cycle ? null : cycle,
    plan: plan === view.plan ? null : plan,
    organization: organization === view.organization ? null : organization,
    tasks: [...changed.values()],
  };
  return { change: sequence > view.sequence ? change : null, missing };
}
