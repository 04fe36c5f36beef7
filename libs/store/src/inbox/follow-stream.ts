import { organizationStream, type StreamId, type TaskKey, toTaskId } from '@nenep/contracts';
import type { ClientSession } from 'mongoose';
import { rawCollection } from '../documents.js';
import type { Store } from '../store.js';
import { appliedSequence, cycleAsKept, organizationShown, plan, tasksByIds } from './find-inbox.js';
import type { InboxCycle } from './inbox-cycle.schema.js';
import type { InboxOrganization } from './inbox-organization.schema.js';
import type { InboxPlan } from './inbox-plan.schema.js';
import type { InboxTask } from './inbox-task.schema.js';

/** What the inbox shows of one stream, as far as the next facts can change it. */
export interface StreamView {
  stream: StreamId;
  /** The last fact applied; 0 before the first. */
  sequence: number;
  cycle: InboxCycle | null;
  plan: InboxPlan | null;
  organization: InboxOrganization | null;
  tasks: ReadonlyMap<TaskKey, InboxTask>;
}

/** Which tasks the next facts can change: by their keys, or all open ones of a step. */
export interface StreamScope {
  tasks: TaskKey[];
  steps: string[];
}

/** What facts made of a stream's view: its documents that changed, from and to which fact. */
export interface StreamChange {
  stream: StreamId;
  from: number;
  to: number;
  cycle: InboxCycle | null;
  plan: InboxPlan | null;
  organization: InboxOrganization | null;
  tasks: InboxTask[];
}

/** Another projector has applied facts of this stream meanwhile; reading it anew is right. */
export class StreamMoved extends Error {
  override readonly name = 'StreamMoved';
  constructor(stream: StreamId) {
    super(`Another projector has moved ${stream} on.`);
  }
}

/**
 * Reads how far a stream was followed, and only then the documents: what another projector writes
 * in between makes saving fail, and is never written over.
 */
export async function loadStream(
  store: Store,
  stream: StreamId,
  scope: StreamScope,
): Promise<StreamView> {
  const sequence = await appliedSequence(store, stream);
  const [itsCycle, itsPlan, organization, tasks] = await Promise.all([
    cycleAsKept(store, stream),
    plan(store, stream),
    stream.endsWith(organizationStream('')) ? organizationShown(store, stream) : null,
    tasksIn(store, stream, scope),
  ]);
  return {
    stream,
    sequence,
    cycle: itsCycle,
    plan: itsPlan,
    organization,
    tasks: new Map(tasks.map((task) => [task.key, task])),
  };
}

/**
 * Writes a change and how far it goes in one transaction, so that a reader who sees the sequence
 * sees all that it brought, and a crash leaves none or all of it. Rejects with
 * {@link StreamMoved}, or as the driver does, where another projector was first.
 */
export async function saveStream(store: Store, change: StreamChange): Promise<void> {
  const { inboxStreams, inboxCycles, inboxPlans, inboxOrganizations, inboxTasks } = store.models;
  await store.transaction(async (session) => {
    const moved = await inboxStreams.updateOne(
      { _id: change.stream, sequence: change.from },
      { $set: { sequence: change.to } },
      { session, upsert: change.from === 0 },
    );
    if (moved.matchedCount + moved.upsertedCount !== 1) throw new StreamMoved(change.stream);
    if (change.cycle) await replaceAll(inboxCycles, [change.cycle], session);
    if (change.plan) await replaceAll(inboxPlans, [change.plan], session);
    if (change.organization) await replaceAll(inboxOrganizations, [change.organization], session);
    await replaceAll(inboxTasks, change.tasks, session);
  });
}

async function replaceAll(
  model: { collection: object },
  documents: { _id: string }[],
  session: ClientSession,
): Promise<void> {
  if (documents.length === 0) return;
  const writes = documents.map((replacement) => ({
    replaceOne: { filter: { _id: replacement._id }, replacement, upsert: true },
  }));
  await rawCollection(model).bulkWrite(writes, { session, ordered: false });
}

async function tasksIn(
  store: Store,
  stream: StreamId,
  { tasks, steps }: StreamScope,
): Promise<InboxTask[]> {
  const ofSteps = { stream, step: { $in: steps }, state: 'OPEN' } as const;
  const found = await Promise.all([
    tasksByIds(
      store,
      tasks.map((key) => toTaskId(stream, key)),
    ),
    steps.length > 0 ? store.models.inboxTasks.find(ofSteps).lean<InboxTask[]>() : [],
  ]);
  return found.flat();
}
