import type {
  AcceptedWords,
  ConsolidateOutput,
  CycleSnapshot,
  Fact,
  Instant,
  StreamId,
  TaskKind,
} from '@nenep/contracts';
import { cycleFact } from '../cycle/facts.js';
import { sizeOf, stepOfKind } from '../cycle/snapshot.js';
import { type CycleState, isSettled, tasksOf } from '../cycle/state.js';
import { openWhole, reviewTaskKey, selfTaskKey, wholeTaskKey } from './tasks.js';

/** Every person of the snapshot has been judged, and no review has gone back since. */
export function isReviewed(snapshot: CycleSnapshot, state: CycleState): boolean {
  return snapshot.people.every(({ person }) => {
    const review = state.tasks[reviewTaskKey(snapshot, person)];
    return review !== undefined && isSettled(review);
  });
}

export function isApproved(snapshot: CycleSnapshot, state: CycleState): boolean {
  return isDone(snapshot, state, 'approval');
}

export function isPublished(snapshot: CycleSnapshot, state: CycleState): boolean {
  return isDone(snapshot, state, 'publication');
}

/** Which of people's words the consolidation is made of: the last that was accepted of each. */
export function acceptedWords(snapshot: CycleSnapshot, state: CycleState): AcceptedWords[] {
  return snapshot.people.map(({ person, unit }) => {
    const self = state.tasks[selfTaskKey(snapshot, person)]?.decided?.revision;
    const review = state.tasks[reviewTaskKey(snapshot, person)]?.decided?.revision;
    return {
      person,
      unit,
      ...(self && { selfRevision: self }),
      ...(review && { reviewRevision: review }),
    };
  });
}

/** The revision of the table that is put together next, counted as the Office's task is. */
export function nextConsolidation(
  stream: StreamId,
  snapshot: CycleSnapshot,
  state: CycleState,
): string {
  const task = state.tasks[wholeTaskKey(stepOfKind(snapshot, 'consolidation').id)];
  return `${stream}#consolidation-${(task?.version ?? 0) + 1}`;
}

/** What the Office is to consolidate has been put together: the Office's task opens. */
export function openConsolidation(
  snapshot: CycleSnapshot,
  state: CycleState,
  assembled: ConsolidateOutput,
  now: Instant,
): Fact[] {
  const step = stepOfKind(snapshot, 'consolidation').id;
  return [
    cycleFact(snapshot, now, 'consolidation.assembled', { step }, assembled),
    ...openWhole(snapshot, state, now, step, 'READY'),
  ];
}

export function publishedResults(snapshot: CycleSnapshot, revision: string, now: Instant): Fact {
  const step = stepOfKind(snapshot, 'publication').id;
  const { people } = sizeOf(snapshot);
  return cycleFact(snapshot, now, 'results.published', { step }, { revision, people });
}

/** What is to be said of a stream's tasks in the end. */
export interface EndCounts {
  gaps: number;
  late: number;
}

export function endCounts({ tasks }: CycleState): EndCounts {
  const all = Object.values(tasks);
  return {
    gaps: all.filter(({ state }) => state === 'GAP').length,
    late: all.filter(({ decided }) => decided?.late).length,
  };
}

/** `parts` is how each part of a divided cycle ended. */
export function closeCycle(
  snapshot: CycleSnapshot,
  state: CycleState,
  now: Instant,
  parts: readonly EndCounts[] = [],
): Fact {
  const counts = [endCounts(state), ...parts];
  return cycleFact(
    snapshot,
    now,
    'cycle.closed',
    {},
    {
      people: sizeOf(snapshot).people,
      gaps: counts.reduce((sum, { gaps }) => sum + gaps, 0),
      late: counts.reduce((sum, { late }) => sum + late, 0),
    },
  );
}

function isDone(snapshot: CycleSnapshot, state: CycleState, kind: TaskKind): boolean {
  return tasksOf(state, stepOfKind(snapshot, kind).id).some(isSettled);
}
