import type { CycleSnapshot, Fact, Instant, PersonId, PinnedStep, Rung } from '@nenep/contracts';
import { cycleFact } from '../cycle/facts.js';
import { holdersOf } from '../cycle/snapshot.js';
import type { Deadline, Task } from '../cycle/state.js';
import { givenFrom, rungAt } from './moments.js';
import { openTasks, type Passing } from './passing.js';
import { isDisturbing } from './quiet.js';

/** Reaches each rung whose wait is over, in the order of the plan. */
export function climb(passing: Passing): void {
  const { snapshot, state, step, deadline, now, note } = passing;
  if (isDisturbing(snapshot, now)) return;
  for (const [index, rung] of step.ladder.entries()) {
    if (index < deadline.rungs) continue;
    if (rungAt(snapshot, step, deadline, rung.wait) > now) return;
    const open = openTasks(state, deadline);
    if (open.length === 0) return;
    note(rungFact(passing, rung, index, open));
  }
}

/** When the next rung is reached; where people rest by then, once they are back. */
export function rungToCome(
  snapshot: CycleSnapshot,
  step: PinnedStep,
  deadline: Deadline,
  now: Instant,
): Instant[] {
  const rung = step.ladder[deadline.rungs];
  if (!rung) return [];
  const at = rungAt(snapshot, step, deadline, rung.wait);
  return [at > now ? at : givenFrom(snapshot, rung.wait, now)];
}

function rungFact(
  { snapshot, step, deadline, now }: Passing,
  rung: Rung,
  index: number,
  open: Task[],
): Fact {
  const about = { step: step.id, unit: deadline.unit };
  const reached = { dueAt: deadline.dueAt, rung: index, role: rung.role };
  const holders = holdersBeyond(holdersOf(snapshot, rung.role, deadline.unit), open);
  if (holders.length === 0) {
    const skipped = { ...reached, reason: 'NOBODY_HOLDS' as const };
    return cycleFact(snapshot, now, 'rung.skipped', about, skipped);
  }
  return cycleFact(snapshot, now, 'step.escalated', about, {
    ...reached,
    holders,
    may: rung.may,
    open: open.length,
    tasks: open.map(({ key }) => key),
  });
}

/** Nothing climbs to somebody whose own silence is all there is. */
function holdersBeyond(holders: readonly PersonId[], open: readonly Task[]): PersonId[] {
  return holders.filter((person) => open.some(({ assignees }) => !assignees.includes(person)));
}
