import type { CycleSnapshot, Fact, Instant } from '@nenep/contracts';
import { apply } from '../cycle/apply.js';
import type { CycleState } from '../cycle/state.js';
import { passTime } from '../escalation/deadlines.js';
import { openReviews } from './tasks.js';

/**
 * What the passing of time makes known in an evaluation: where a self-evaluation was declared
 * missing, its reviewer goes on without it. Folded into `state` already.
 */
export function passEvaluationTime(
  snapshot: CycleSnapshot,
  state: CycleState,
  now: Instant,
): Fact[] {
  return passTime(snapshot, state, now).flatMap((fact) => {
    if (fact.type !== 'gap.declared') return [fact];
    const missing = new Set(fact.data.tasks.map((key) => state.tasks[key]?.subject));
    const people = snapshot.people.filter(({ person }) => missing.has(person));
    const opened = openReviews(snapshot, state, now, people, 'GAP');
    opened.forEach((next) => apply(state, next));
    return [fact, ...opened];
  });
}
