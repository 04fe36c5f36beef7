import { type Fact, type FactOf, POWERS, type TaskKey, type TaskRef } from '@nenep/contracts';
import { mergeNow } from './current.js';
import { APPROVERS, type CycleState, deadlineKey, type Task } from './state.js';

/**
 * Folds one fact into the state: the only way in which a state changes, so that the facts of a
 * stream always give the same state again. Changes the state that it is given.
 */
export function apply(state: CycleState, fact: Fact): void {
  switch (fact.type) {
    case 'cycle.opened':
    case 'part.opened':
      state.opened = true;
      return;
    case 'tasks.opened':
      return fact.data.tasks.forEach((ref) => openTask(state, fact, ref));
    case 'task.decided':
      return decideTask(state, fact);
    case 'task.signed':
      return signTask(state, fact);
    case 'task.stopped':
      taskOf(state, fact.task ?? '').stopped = fact.data.reason;
      return;
    case 'gap.declared':
      return fact.data.tasks.forEach((key) => (taskOf(state, key).state = 'GAP'));
    case 'deadline.extended':
      return extend(state, fact);
    case 'task.let-go':
      taskOf(state, fact.task ?? '').state = 'GAP';
      return;
    case 'step.reminded':
      return remind(state, fact);
    case 'step.overdue':
      deadlineOf(state, fact).overdue = true;
      return;
    case 'step.escalated':
      return escalate(state, fact);
    case 'rung.skipped':
      deadlineOf(state, fact).rungs = fact.data.rung + 1;
      return;
    case 'consolidation.assembled':
    case 'part.reviewed':
      state.assembled = { revision: fact.data.revision, digest: fact.data.digest };
      return;
    case 'organization.changed':
      state.organization = mergeNow(state.organization, fact.data);
      return;
    case 'task.rerouted':
      return reroute(state, fact);
    case 'results.published':
      state.published = true;
      return;
    case 'cycle.closed':
    case 'part.closed':
      state.closed = true;
      return;
    default:
  }
}

function openTask(state: CycleState, fact: FactOf<'tasks.opened'>, ref: TaskRef): void {
  const { formerly } = state.tasks[ref.task] ?? {};
  const task: Task = {
    key: ref.task,
    kind: fact.data.kind,
    step: fact.step ?? '',
    ...(ref.unit && { unit: ref.unit }),
    ...(ref.subject && { subject: ref.subject }),
    assignees: ref.assignees,
    takeOver: [],
    version: ref.version,
    state: 'OPEN',
    dueAt: fact.data.dueAt,
    openedAt: fact.occurredAt,
    ...(formerly && { formerly }),
  };
  state.tasks[ref.task] = task;
  if (task.kind === 'review' && fact.data.because === 'RETURNED') state.assembled = null;
  state.deadlines[deadlineKey(task)] ??= {
    step: task.step,
    ...(task.unit && { unit: task.unit }),
    dueAt: task.dueAt,
    openedAt: task.openedAt,
    reminders: 0,
    rungs: 0,
    overdue: false,
  };
}

function decideTask(state: CycleState, fact: FactOf<'task.decided'>): void {
  const task = taskOf(state, fact.task ?? '');
  task.state = 'DONE';
  task.decided = {
    by: fact.actor,
    at: fact.occurredAt,
    verb: fact.data.verb,
    late: fact.data.late,
    ...(fact.data.revision && { revision: fact.data.revision }),
  };
  if (fact.data.target && !state.tasks[fact.data.target]) sendAway(state, fact.data.target);
}

function signTask(
  state: CycleState,
  { task: key, actor, occurredAt }: FactOf<'task.signed'>,
): void {
  const task = taskOf(state, key ?? '');
  const voice = { hand: actor, holder: actor, choice: 'APPROVE' as const, at: occurredAt };
  const others = (task.voices ?? []).filter(({ holder }) => holder !== actor);
  task.voices = [...others, { ...voice, group: APPROVERS }];
  delete task.stopped;
}

/** A review that another stream has: what was assembled of it counts no more. */
function sendAway(state: CycleState, target: TaskKey): void {
  state.sentBack = [...(state.sentBack ?? []), target];
  state.assembled = null;
}

function remind(state: CycleState, fact: FactOf<'step.reminded'>): void {
  for (const deadline of Object.values(state.deadlines)) {
    if (deadline.step !== fact.step || deadline.dueAt !== fact.data.dueAt) continue;
    deadline.reminders = fact.data.reminder + 1;
  }
}

function escalate(state: CycleState, fact: FactOf<'step.escalated'>): void {
  const { rung, role, holders, may, tasks } = fact.data;
  deadlineOf(state, fact).rungs = rung + 1;
  for (const key of tasks) {
    const task = taskOf(state, key);
    if (may.some((power) => Object.values(POWERS).includes(power))) {
      task.powers = [...(task.powers ?? []), { role, may }];
    }
    if (may.includes('TAKE_OVER')) {
      task.takeOver.push(...holders.map((person) => ({ person, role })));
    }
  }
}

/** The task leaves its deadline for another, which has a ladder of its own. */
function extend(state: CycleState, fact: FactOf<'deadline.extended'>): void {
  const task = taskOf(state, fact.task ?? '');
  const before = state.deadlines[deadlineKey(task)];
  task.dueAt = fact.data.to;
  if (state.deadlines[deadlineKey(task)]) state.joined = (state.joined ?? 0) + 1;
  state.deadlines[deadlineKey(task)] ??= {
    step: task.step,
    ...(task.unit && { unit: task.unit }),
    dueAt: task.dueAt,
    openedAt: before?.openedAt ?? task.openedAt,
    reminders: fact.data.reminders,
    rungs: 0,
    overdue: false,
  };
}

function reroute(state: CycleState, fact: FactOf<'task.rerouted'>): void {
  const task = taskOf(state, fact.task ?? '');
  const { from, to, takeOver } = fact.data;
  const before = from.filter((person) => !to.includes(person));
  task.formerly = [
    ...(task.formerly ?? []).filter(({ person }) => !before.includes(person)),
    ...before.map((person) => ({ person, at: fact.occurredAt })),
  ];
  task.assignees = to;
  task.takeOver = takeOver;
}

function taskOf(state: CycleState, key: string): Task {
  const task = state.tasks[key];
  if (!task) throw new Error(`A fact speaks of the task ${key}, which was never opened.`);
  return task;
}

function deadlineOf(
  state: CycleState,
  fact: FactOf<'step.overdue'> | FactOf<'step.escalated'> | FactOf<'rung.skipped'>,
) {
  const key = deadlineKey({
    step: fact.step ?? '',
    ...(fact.unit && { unit: fact.unit }),
    dueAt: fact.data.dueAt,
  });
  const deadline = state.deadlines[key];
  if (!deadline) throw new Error(`A fact speaks of the deadline ${key}, which was never set.`);
  return deadline;
}
