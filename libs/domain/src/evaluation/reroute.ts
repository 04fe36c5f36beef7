import type {
  CycleSnapshot,
  Fact,
  FactOf,
  Instant,
  OrganizationNews,
  OrganizationNow,
  PersonId,
} from '@nenep/contracts';
import { apply } from '../cycle/apply.js';
import { currently, differenceTo, isNothing, isSame } from '../cycle/current.js';
import { cycleFact } from '../cycle/facts.js';
import { holdersOf, stepOf } from '../cycle/snapshot.js';
import type { CycleState, Task } from '../cycle/state.js';
import { stoppedApprovals } from './approval.js';

/** What a change of the organization made known; already folded into the state. */
export interface Rerouted {
  facts: Fact[];
  /** How many open tasks went to others. */
  tasks: number;
}

/**
 * The organization changed while the cycle runs: open tasks go to whoever judges or holds their
 * role now, one fact each, and so does what opens from now on. What is done, declared missing or
 * closed stays as it is. `pinned` is the snapshot that the cycle was opened with.
 */
export function changeOrganization(
  pinned: CycleSnapshot,
  state: CycleState,
  news: OrganizationNews,
  now: OrganizationNow,
  at: Instant,
): Rerouted {
  const difference = differenceTo(currently(pinned, state), now);
  if (state.closed || isNothing(difference)) return { facts: [], tasks: 0 };
  const changed = cycleFact(pinned, at, 'organization.changed', {}, { ...news, ...difference });
  apply(state, changed);
  const snapshot = currently(pinned, state);
  const rerouted = Object.values(state.tasks)
    .filter((task) => task.state === 'OPEN')
    .flatMap((task) => reroute(snapshot, task, at));
  rerouted.forEach((fact) => apply(state, fact));
  const stopped = stoppedApprovals(snapshot, state, at);
  return { facts: [changed, ...rerouted, ...stopped], tasks: rerouted.length };
}

function reroute(snapshot: CycleSnapshot, task: Task, at: Instant): FactOf<'task.rerouted'>[] {
  const to = assigneesNow(snapshot, task);
  const takeOver = takeOverNow(snapshot, task);
  const isAsBefore =
    isSame(to, task.assignees) && isSame(takeOver.map(keyOf), task.takeOver.map(keyOf));
  if (isAsBefore) return [];
  const about = { step: task.step, unit: task.unit, task: task.key };
  const { kind, version, subject, assignees: from } = task;
  return [
    cycleFact(snapshot, at, 'task.rerouted', about, {
      kind,
      version,
      ...(subject && { subject }),
      from,
      to,
      takeOver,
    }),
  ];
}

/** Everybody's own work stays their own. */
function assigneesNow(snapshot: CycleSnapshot, task: Task): PersonId[] {
  if (task.kind === 'self-evaluation') return task.assignees;
  const judged = snapshot.people.find(({ person }) => person === task.subject);
  if (judged) return judged.reviewers;
  const { by } = stepOf(snapshot, task.step);
  return by ? holdersOf(snapshot, by, undefined) : task.assignees;
}

/** The rungs that were reached stay reached; whoever holds their roles now may act. */
function takeOverNow(snapshot: CycleSnapshot, { takeOver, unit }: Task): Task['takeOver'] {
  const roles = [...new Set(takeOver.map(({ role }) => role))];
  return roles.flatMap((role) =>
    holdersOf(snapshot, role, unit).map((person) => ({ person, role })),
  );
}

function keyOf({ person, role }: Task['takeOver'][number]): string {
  return `${role} ${person}`;
}
