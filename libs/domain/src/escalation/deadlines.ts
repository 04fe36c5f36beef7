import { addWorkingDays, dateAt, instantAt } from '@nenep/calendar';
import type {
  CycleSnapshot,
  Fact,
  Instant,
  LocalDate,
  PersonId,
  PinnedStep,
  Rung,
  WorkingOffset,
} from '@nenep/contracts';
import { apply } from '../cycle/apply.js';
import { cycleFact } from '../cycle/facts.js';
import { holdersOf, stepOf } from '../cycle/snapshot.js';
import { type CycleState, type Deadline, type Task } from '../cycle/state.js';

/** One deadline as time passes it, and where to note what that makes known. */
interface Passing {
  snapshot: CycleSnapshot;
  state: CycleState;
  step: PinnedStep;
  deadline: Deadline;
  now: Instant;
  /** Folds the fact into the state and keeps it. */
  note: (fact: Fact) => void;
}

/**
 * What the passing of time makes known until `now`: reminders, what is overdue, gaps that the plan
 * itself declares, and each rung of the ladder whose wait is over. Folded into `state` already.
 * Silence never decides anything (law 1).
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
    return momentsOf(snapshot, stepOf(snapshot, deadline.step), deadline);
  });
  return moments
    .filter((at) => at > now)
    .reduce<Instant | null>((first, at) => (!first || at < first ? at : first), null);
}

function momentsOf(snapshot: CycleSnapshot, step: PinnedStep, deadline: Deadline): Instant[] {
  const reminders = step.reminders
    .slice(deadline.reminders)
    .map((reminder) => momentOf(snapshot, dayOf(snapshot, deadline), reminder))
    .filter((at) => at > deadline.openedAt);
  const rung = step.ladder[deadline.rungs];
  return [
    ...reminders,
    ...(deadline.overdue ? [] : [overdueFrom(snapshot, step, deadline)]),
    ...(rung ? [momentOf(snapshot, lastDay(snapshot, step, deadline), rung.wait)] : []),
  ];
}

/** Of reminders that time has overtaken only the last is sent: a digest, not a storm. */
function remind({ snapshot, state, step, deadline, now, note }: Passing): void {
  const due = step.reminders.findLastIndex((reminder, index) => {
    const at = momentOf(snapshot, dayOf(snapshot, deadline), reminder);
    return index >= deadline.reminders && at > deadline.openedAt && at <= now;
  });
  if (due < 0 || now >= deadline.dueAt) return;
  const open = Object.values(state.tasks).filter(
    (task) => task.step === step.id && task.dueAt === deadline.dueAt && task.state === 'OPEN',
  );
  if (open.length === 0) return;
  note(
    cycleFact(
      snapshot,
      now,
      'step.reminded',
      { step: step.id },
      {
        dueAt: deadline.dueAt,
        reminder: due,
        open: open.length,
        assignees: [...new Set(open.flatMap(({ assignees }) => assignees))],
      },
    ),
  );
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

function climb(passing: Passing): void {
  const { snapshot, state, step, deadline, now, note } = passing;
  const last = lastDay(snapshot, step, deadline);
  for (const [index, rung] of step.ladder.entries()) {
    if (index < deadline.rungs || momentOf(snapshot, last, rung.wait) > now) continue;
    const open = openTasks(state, deadline);
    if (open.length === 0) return;
    note(rungFact(passing, rung, index, open));
  }
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

function openTasks(state: CycleState, { step, unit, dueAt }: Deadline): Task[] {
  return Object.values(state.tasks).filter(
    (task) =>
      task.state === 'OPEN' && task.step === step && task.unit === unit && task.dueAt === dueAt,
  );
}

/**
 * The moment from which what is not done is overdue, and what is done late: when it is due, or the
 * end of the grace that the plan gives.
 */
export function overdueFrom(
  snapshot: CycleSnapshot,
  step: PinnedStep,
  of: { dueAt: Instant },
): Instant {
  return step.grace ? momentOf(snapshot, dayOf(snapshot, of), step.grace) : of.dueAt;
}

/** The day that a ladder's waits are counted from: the last on which nothing was overdue. */
function lastDay(snapshot: CycleSnapshot, step: PinnedStep, of: { dueAt: Instant }): LocalDate {
  return dayOf(snapshot, { dueAt: overdueFrom(snapshot, step, of) });
}

/** A deadline at 24:00 belongs to the day that ends then, not to the one that begins. */
function dayOf({ calendar }: CycleSnapshot, { dueAt }: { dueAt: Instant }): LocalDate {
  return dateAt(calendar, new Date(Date.parse(dueAt) - 1).toISOString());
}

function momentOf({ calendar }: CycleSnapshot, day: LocalDate, offset: WorkingOffset): Instant {
  return instantAt(calendar, addWorkingDays(calendar, day, offset.workingDays), offset.at);
}
