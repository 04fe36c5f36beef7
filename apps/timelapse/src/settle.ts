import { RECORDED_QUERY, type StreamId } from '@nenep/contracts';
import { appliedSequence, cycleAsKept, openedStreams, recordedSequence } from '@nenep/store';
import { WorkflowNotFoundError } from '@temporalio/client';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TimeLapseWorld } from './time-lapse-world.js';

/** Beyond this a world that does not settle is broken. */
const PATIENCE_MS = 60_000;

/**
 * Waits until all that the workflows recorded is on the timeline and in the inboxes, so that no
 * day is skipped before everybody could have read of the one before.
 */
export async function settle(world: TimeLapseWorld, keeper: StreamId): Promise<void> {
  const giveUp = Date.now() + PATIENCE_MS;
  while (!(await isSettled(world, keeper))) {
    if (Date.now() > giveUp) throw new Error(`The time-lapse ${world.world.id} does not settle.`);
    await sleep(20);
  }
}

/** Streams that have closed and are read to their end: nothing will ever be added to them. */
const finished = new WeakMap<TimeLapseWorld, Set<StreamId>>();

async function isSettled(world: TimeLapseWorld, keeper: StreamId): Promise<boolean> {
  const done = finished.get(world) ?? new Set();
  finished.set(world, done);
  const streams = [keeper, ...(await openedStreams(world.store))].filter(
    (stream) => !done.has(stream),
  );
  const settled = await Promise.all(streams.map((stream) => isRead(world, stream)));
  return settled.every(Boolean);
}

async function isRead(world: TimeLapseWorld, stream: StreamId): Promise<boolean> {
  const { server, store } = world;
  const [applied, recorded, shown] = await Promise.all([
    appliedSequence(store, stream),
    recordedSequence(store, stream),
    cycleAsKept(store, stream),
  ]);
  if (applied !== recorded) return false;
  // Its last fact is read, and asking a closed workflow would replay the whole of it.
  if (shown?.state === 'CLOSED') {
    finished.get(world)?.add(stream);
    return true;
  }
  const handle = server.client.workflow.getHandle(stream);
  try {
    return (await handle.query<number>(RECORDED_QUERY)) === recorded;
  } catch (error) {
    // Its snapshot is kept a moment before its workflow begins.
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
