import type { Decision, TaskKey, Verb } from '@nenep/contracts';
import type { CycleState } from '../cycle/state.js';

/** Stands for whatever content would have been counted. */
export const DIGEST = 'b'.repeat(64);

/** Makes decisions one after another, each with an id of its own, on tasks as they are by now. */
export function decisionsOn(state: CycleState) {
  let count = 0;
  return (actor: string, task: TaskKey, verb: Verb, more: Partial<Decision> = {}): Decision => {
    count += 1;
    return {
      decision: `decision-${count}`,
      digest: DIGEST,
      task,
      version: state.tasks[task]?.version ?? 1,
      verb,
      actor,
      revision: `revision-${count}`,
      commitment: DIGEST,
      ...more,
    };
  };
}
