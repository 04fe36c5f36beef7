import { nextMoment, passEvaluationTime } from '@nenep/domain';
import { condition } from '@temporalio/workflow';
import type { Cycle } from './cycle.js';
import type { RunLimit } from './run-limit.js';

/**
 * Waits for people until the milestone is reached. Meanwhile time reminds them, escalates what is
 * late and declares the gaps that the plan lets pass; it never decides in their place (law 1).
 */
export async function awaitPeople(
  cycle: Cycle,
  limit: RunLimit,
  reached: () => boolean,
): Promise<void> {
  while (!reached()) {
    const now = cycle.clock.now();
    for (const fact of passEvaluationTime(cycle.snapshot, cycle.state, now)) cycle.record.add(fact);
    const wake = nextMoment(cycle.snapshot, cycle.state, now);
    const deadlines = countDeadlines(cycle);
    const awake = () => reached() || limit.reached() || countDeadlines(cycle) !== deadlines;
    if (wake) await condition(awake, cycle.clock.until(wake));
    else await condition(awake);
    await limit.continueWhereReached();
  }
}

/** Grows when work is due at another moment than before: then the next moment is found anew. */
function countDeadlines({ state }: Cycle): number {
  return Object.keys(state.deadlines).length + (state.joined ?? 0);
}
