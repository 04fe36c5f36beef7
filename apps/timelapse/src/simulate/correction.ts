import { type TaskKey, type TaskKind, VERBS } from '@nenep/contracts';
import type { InboxTask } from '@nenep/store';
import { chance } from './chance.js';

/** Whose work a task of a kind may send back. */
const JUDGES: Partial<Record<TaskKind, TaskKind>> = {
  review: 'self-evaluation',
  consolidation: 'review',
  approval: 'consolidation',
};

/**
 * The work that whoever decides a task might send back: by chance one of what it judges and was
 * done. Undefined where it judges nothing, or nothing of it was done. `beside` are tasks of all
 * cycles.
 */
export function workToReturn(
  task: InboxTask,
  beside: readonly InboxTask[],
  seed: string,
): TaskKey | undefined {
  if (!VERBS[task.kind].includes('return')) return undefined;
  const done = beside.filter(
    (other) =>
      other.kind === JUDGES[task.kind] &&
      other.cycle === task.cycle &&
      other.period === task.period &&
      other.state === 'DONE' &&
      (task.subject === undefined || other.subject === task.subject),
  );
  const share = chance('which', seed, task._id, task.version);
  return done[Math.floor(share * done.length)]?.key;
}
