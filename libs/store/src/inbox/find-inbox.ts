import type { PersonId, StreamId, TaskId, TaskState } from '@nenep/contracts';
import { inSlices } from '../in-slices.js';
import { type Page, pageBy, type PageRequest } from '../page.js';
import type { Store } from '../store.js';
import type { InboxCycle } from './inbox-cycle.schema.js';
import type { InboxPlan } from './inbox-plan.schema.js';
import type { InboxStream } from './inbox-stream.schema.js';
import type { InboxTask } from './inbox-task.schema.js';

export interface TasksOf {
  organization: string;
  /** Who may act on them or has; {@link InboxTask.entitled}. */
  person: PersonId;
  state: TaskState;
  cycle?: string | undefined;
  period?: string | undefined;
}

/** The tasks of a person in one state: what is due first comes first, of done ones last. */
export function tasksOf(
  store: Store,
  { organization, person, state, cycle, period }: TasksOf,
  request: PageRequest,
): Promise<Page<InboxTask>> {
  const direction = state === 'DONE' ? -1 : 1;
  const theirs = {
    organization,
    entitled: person,
    state,
    ...(cycle && { cycle }),
    ...(period && { period }),
  };
  return pageBy('dueAt', direction, request, (condition, limit) =>
    store.models.inboxTasks
      .find({ ...theirs, ...condition })
      .sort({ dueAt: direction, _id: direction })
      .limit(limit)
      .lean<InboxTask[]>(),
  );
}

/** All tasks of a cycle, those of one step where it is named; for the overview, unpaged. */
export function tasksOfCycle(store: Store, stream: StreamId, step?: string): Promise<InboxTask[]> {
  return store.models.inboxTasks
    .find({ stream, ...(step !== undefined && { step }) })
    .sort({ step: 1, _id: 1 })
    .lean<InboxTask[]>();
}

/** Those of the tasks that there are, in no order. */
export function tasksByIds(store: Store, ids: TaskId[]): Promise<InboxTask[]> {
  return inSlices(ids, (slice) =>
    store.models.inboxTasks.find({ _id: { $in: slice } }).lean<InboxTask[]>(),
  );
}

export function taskById(store: Store, id: TaskId): Promise<InboxTask | null> {
  return store.models.inboxTasks.findById(id).lean<InboxTask>();
}

export interface CyclesOf {
  organization: string;
  plan?: string | undefined;
  cycle?: string | undefined;
  state?: InboxCycle['state'] | undefined;
}

/** The cycles of an organization, the last opened first. */
export function cycles(
  store: Store,
  { organization, plan, cycle, state }: CyclesOf,
  request: PageRequest,
): Promise<Page<InboxCycle>> {
  const wanted = {
    organization,
    ...(plan && { plan }),
    ...(cycle && { cycle }),
    ...(state && { state }),
  };
  return pageBy('openedAt', -1, request, (condition, limit) =>
    store.models.inboxCycles
      .find({ ...wanted, ...condition })
      .sort({ openedAt: -1, _id: -1 })
      .limit(limit)
      .lean<InboxCycle[]>(),
  );
}

export function cycle(store: Store, stream: StreamId): Promise<InboxCycle | null> {
  return store.models.inboxCycles.findById(stream).lean<InboxCycle>();
}

/** The plans of an organization that a keeper follows or followed. */
export function plans(store: Store, organization: string): Promise<InboxPlan[]> {
  return store.models.inboxPlans.find({ organization }).sort({ _id: 1 }).lean<InboxPlan[]>();
}

export function plan(store: Store, keeper: StreamId): Promise<InboxPlan | null> {
  return store.models.inboxPlans.findById(keeper).lean<InboxPlan>();
}

/** The last fact of a stream that the inbox shows; 0 before the first. */
export async function appliedSequence(store: Store, stream: StreamId): Promise<number> {
  const applied = await store.models.inboxStreams.findById(stream).lean<InboxStream>();
  return applied?.sequence ?? 0;
}
