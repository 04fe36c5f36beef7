import type { PersonId, StreamId, TaskId, TaskState } from '@nenep/contracts';
import { inSlices } from '../in-slices.js';
import { type Page, pageBy, type PageRequest } from '../page.js';
import type { Store } from '../store.js';
import type { InboxCycle } from './inbox-cycle.schema.js';
import type { InboxOrganization } from './inbox-organization.schema.js';
import type { InboxPlan } from './inbox-plan.schema.js';
import type { InboxStream } from './inbox-stream.schema.js';
import type { InboxTask } from './inbox-task.schema.js';
import { streamsOf, withParts } from './with-parts.js';

export interface TasksOf {
  organization: string;
  /** Who may act on them or has; {@link InboxTask.entitled}. */
  person: PersonId;
  /** Those that climbed to a rung that the person holds instead, whatever they may do about them. */
  escalated?: boolean | undefined;
  state: TaskState;
  cycle?: string | undefined;
  period?: string | undefined;
}

/** The tasks of a person in one state: what is due first comes first, of done ones last. */
export function tasksOf(
  store: Store,
  { organization, person, escalated, state, cycle, period }: TasksOf,
  request: PageRequest,
): Promise<Page<InboxTask>> {
  const direction = state === 'DONE' ? -1 : 1;
  const theirs = {
    organization,
    ...(escalated ? { 'escalations.holders': person } : { entitled: person }),
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

/** All tasks of a cycle and its parts, those of one step where it is named; unpaged. */
export async function tasksOfCycle(
  store: Store,
  stream: StreamId,
  step?: string,
): Promise<InboxTask[]> {
  const streams = { $in: await streamsOf(store, stream) };
  return store.models.inboxTasks
    .find({ stream: streams, ...(step !== undefined && { step }) })
    .sort({ step: 1, _id: 1 })
    .lean<InboxTask[]>();
}

/** What of a task matters to another task of its cycle. */
export type TaskBeside = Pick<
  InboxTask,
  'kind' | 'key' | 'subject' | 'state' | 'decidedBy' | 'verb' | 'period'
>;

/** The tasks of some steps of a cycle and its parts, which may be very many. */
export async function tasksInSteps(
  store: Store,
  stream: StreamId,
  steps: string[],
): Promise<TaskBeside[]> {
  const fields = { kind: 1, key: 1, subject: 1, state: 1, decidedBy: 1, verb: 1, period: 1 };
  return store.models.inboxTasks
    .find({ stream: { $in: await streamsOf(store, stream) }, step: { $in: steps } }, fields)
    .sort({ step: 1, key: 1 })
    .lean<TaskBeside[]>();
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

/** The cycles of an organization, their parts added up, the last opened first. */
export async function cycles(
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
  const page = await pageBy('openedAt', -1, request, (condition, limit) =>
    store.models.inboxCycles
      .find({ ...wanted, partOf: { $exists: false }, ...condition })
      .sort({ openedAt: -1, _id: -1 })
      .limit(limit)
      .lean<InboxCycle[]>(),
  );
  return { ...page, items: await withParts(store, page.items) };
}

/** A cycle, its parts added up. */
export async function cycle(store: Store, stream: StreamId): Promise<InboxCycle | null> {
  const found = await cycleAsKept(store, stream);
  return found && ((await withParts(store, [found]))[0] ?? null);
}

/** What is kept of one stream, of a cycle or of a part, by itself. */
export function cycleAsKept(store: Store, stream: StreamId): Promise<InboxCycle | null> {
  return store.models.inboxCycles.findById(stream).lean<InboxCycle>();
}

/** An organization as its keeper follows it, by the keeper's stream. */
export function organizationShown(
  { models }: Store,
  stream: StreamId,
): Promise<InboxOrganization | null> {
  return models.inboxOrganizations.findById(stream).lean<InboxOrganization>();
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
