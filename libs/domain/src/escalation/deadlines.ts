import type { CycleSnapshot, Fact, Instant } from '@nenep/contracts';
import { apply } from '../cycle/apply.js';
import { cycleFact } from '../cycle/facts.js';
import { stepOf } from '../cycle/snapshot.js';
import type { CycleState } from '../cycle/state.js';
import { climb, rungToCome } from './ladder.js';
import { overdueFrom } from './moments.js';
import { openTasks, type Passing } from './passing.js';
import { remind, remindersToCome } from './reminders.js';

/**
 * What the passing of time makes known until `now`: reminders, what is overdue, gaps that the plan
 * itself declares, and each rung of the ladder whose wait is over. Folded into `state` already.
 * Silence never decides anything (law 1), and nobody is disturbed while they rest.
 */
export function passTime(snapshot: CycleSnapshot, state: CycleState, now: Instant): Fact[] {
  const facts: Fact[] = [];
  const note = (fact: Fact) => {
    apply(state, fact);
    facts.push(fact);
  };
  for (const deadline of Object.values(state.deadlines)) {
    const step = stepOf(snapshot, deadline.step);
    const passing: Passing = { snapshot, state, step, deadline, now, note };
    remind(passing);
    if (now < overdueFrom(snapshot, step, deadline)) continue;
    becomeOverdue(passing);
    climb(passing);
  }
  return facts;
}

/** The next moment after `now` at which time alone makes something known; null where none does. */
export function nextMoment(
  snapshot: CycleSnapshot,
  state: CycleState,
  now: Instant,
): Instant | null {
  const moments = Object.values(state.deadlines).flatMap((deadline) => {
    if (openTasks(state, deadline).length === 0) return [];
    const step = stepOf(snapshot, deadline.step);
    return [
      ...remindersToCome(snapshot, step, deadline, now),
      ...(deadline.overdue ? [] : [overdueFrom(snapshot, step, deadline)]),
      ...rungToCome(snapshot, step, deadline, now),
    ];
  });
  return moments
    .filter((at) => at > now)
    .reduce<Instant | null>((first, at) => (!first || at < first ? at : first), null);
}

function becomeOverdue({ snapshot, state, step, deadline, now, note }: Passing): void {
  const open = openTasks(state, deadline);
  if (deadline.overdue || open.length === 0) return;
  const about = { step: step.id, unit: deadline.unit };
  const tasks = open.map(({ key }) => key);
  const { dueAt } = deadline;
  note(cycleFact(snapshot, now, 'step.overdue', about, { dueAt, open: open.length, tasks }));
  if (step.onOverdue !== 'DECLARE_GAP') return;
  const neverDone = open.filter(({ version }) => version === 1).map(({ key }) => key);
  if (neverDone.length > 0) {
    note(cycleFact(snapshot, now, 'gap.declared', about, { tasks: neverDone }));
  }
}
