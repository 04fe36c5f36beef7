import type {
  CycleSnapshot,
  Fact,
  FactData,
  FactOf,
  Instant,
  PinnedPerson,
  TaskKey,
  TaskRef,
} from '@nenep/contracts';
import { type Due, dueOf, dueOfReturned } from '../cycle/due.js';
import { cycleFact } from '../cycle/facts.js';
import { holdersOf, stepOf, stepOfKind } from '../cycle/snapshot.js';
import type { CycleState, Task } from '../cycle/state.js';

type Because = FactData<'tasks.opened'>['because'];

export function selfTaskKey(snapshot: CycleSnapshot, person: string): TaskKey {
  return `${stepOfKind(snapshot, 'self-evaluation').id}.${person}`;
}

export function reviewTaskKey(snapshot: CycleSnapshot, person: string): TaskKey {
  return `${stepOfKind(snapshot, 'review').id}.${person}`;
}

/** The one task of a step that concerns the whole cycle. */
export function wholeTaskKey(step: string): TaskKey {
  return `${step}.all`;
}

/** Opens everybody's self-evaluation, one fact a unit. */
export function openSelfEvaluations(snapshot: CycleSnapshot, now: Instant): Fact[] {
  const step = stepOfKind(snapshot, 'self-evaluation');
  const due = dueOf(snapshot, step, now);
  return snapshot.units.flatMap(({ unit }) => {
    const tasks = snapshot.people
      .filter((person) => person.unit === unit)
      .map((person) => ({
        task: selfTaskKey(snapshot, person.person),
        version: 1,
        unit,
        subject: person.person,
        assignees: [person.person],
      }));
    return tasks.length ? [opened(snapshot, now, step.id, due, 'OPENING', tasks, unit)] : [];
  });
}

/** Opens the reviews of people of one unit, by whoever judges each of them. */
export function openReviews(
  snapshot: CycleSnapshot,
  state: CycleState,
  now: Instant,
  people: readonly PinnedPerson[],
  because: Because,
): Fact[] {
  const step = stepOfKind(snapshot, 'review');
  const tasks = people.map(({ person, unit, reviewers }) => {
    const task = reviewTaskKey(snapshot, person);
    return { task, version: nextVersion(state, task), unit, subject: person, assignees: reviewers };
  });
  const due = dueOf(snapshot, step, now);
  return [opened(snapshot, now, step.id, due, because, tasks, people[0]?.unit)];
}

/** Opens the one task of a step for the whole cycle, for those who hold its role. */
export function openWhole(
  snapshot: CycleSnapshot,
  state: CycleState,
  now: Instant,
  stepId: string,
  because: Because,
): Fact[] {
  const step = stepOf(snapshot, stepId);
  const task = wholeTaskKey(stepId);
  const due =
    because === 'RETURNED' ? dueOfReturned(snapshot, step, now) : dueOf(snapshot, step, now);
  const assignees = step.by ? holdersOf(snapshot, step.by, undefined) : [];
  const ref = { task, version: nextVersion(state, task), assignees };
  const fact = opened(snapshot, now, stepId, due, because, [ref]);
  return due.dated ? [due.dated, fact] : [fact];
}

/** Opens a person's task once more after it was sent back, for whoever judges them by now. */
export function reopen(snapshot: CycleSnapshot, task: Task, now: Instant): Fact[] {
  const judged = snapshot.people.find(({ person }) => person === task.subject);
  const due = dueOfReturned(snapshot, stepOf(snapshot, task.step), now);
  const ref = {
    task: task.key,
    version: task.version + 1,
    ...(task.unit && { unit: task.unit }),
    ...(task.subject && { subject: task.subject }),
    assignees: (task.kind === 'review' && judged?.reviewers) || task.assignees,
  };
  return [opened(snapshot, now, task.step, due, 'RETURNED', [ref], task.unit)];
}

function nextVersion(state: CycleState, task: TaskKey): number {
  return (state.tasks[task]?.version ?? 0) + 1;
}

function opened(
  snapshot: CycleSnapshot,
  now: Instant,
  step: string,
  { dueAt }: Due,
  because: Because,
  tasks: TaskRef[],
  unit?: string,
): FactOf<'tasks.opened'> {
  const { kind } = stepOf(snapshot, step);
  return cycleFact(snapshot, now, 'tasks.opened', { step, unit }, { kind, dueAt, because, tasks });
}
