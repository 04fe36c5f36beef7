import { cycleOfStream, type FactType, type Instant } from '@nenep/contracts';
import { z } from 'zod';
import { type Page, type PageRequest, readCursor, toPage, writeCursor } from '../page.js';
import type { Store } from '../store.js';
import type { TimelineStream } from './timeline-stream.schema.js';
import type { TimelineEntry } from './timeline.schema.js';

/** What a reader asks the timeline of one organization for; all conditions must hold. */
export interface TimelineFilter {
  organization: string;
  plan?: string | undefined;
  cycle?: string | undefined;
  period?: string | undefined;
  unit?: string | undefined;
  step?: string | undefined;
  task?: string | undefined;
  clause?: string | undefined;
  type?: FactType | undefined;
  actor?: string | undefined;
  /** The role in which somebody acted; `SELF` for their own. */
  actingAs?: string | undefined;
  stream?: string | undefined;
  /** Occurred at this instant or later, and before that one. */
  from?: Instant | undefined;
  until?: Instant | undefined;
  /** Only what somebody did, is the subject of, or is asked for, and what their units did. */
  concerning?: { person: string; units: string[] } | undefined;
}

/** `oldest` first follows what happens; `newest` first looks back. */
export type TimelineOrder = 'oldest' | 'newest';

/** The entries in the order in which they were recorded, or its reverse. */
export async function findTimeline(
  store: Store,
  filter: TimelineFilter,
  { limit, cursor, order = 'newest' }: PageRequest & { order?: TimelineOrder | undefined },
): Promise<Page<TimelineEntry>> {
  const beyond = order === 'oldest' ? '$gt' : '$lt';
  const found = await store.models.timeline
    .find({
      ...conditions(filter),
      ...(cursor !== undefined && { offset: { [beyond]: readCursor(cursor, z.int()) } }),
    })
    .sort({ offset: order === 'oldest' ? 1 : -1 })
    .limit(limit + 1)
    .lean<TimelineEntry[]>();
  return toPage(found, limit, cursorBehind);
}

/** The cursor behind an entry: with it the next page begins with what was recorded since. */
export function cursorBehind({ offset }: TimelineEntry): string {
  return writeCursor(offset);
}

/** The entry by its event id, `stream#sequence`. */
export function timelineEntry(store: Store, id: string): Promise<TimelineEntry | null> {
  return store.models.timeline.findById(id).lean<TimelineEntry>();
}

/** The entry that records an accepted decision, once the timeline has it. */
export function findByDecision(
  store: Store,
  stream: string,
  decision: string,
): Promise<TimelineEntry | null> {
  return store.models.timeline.findOne({ stream, 'data.decision': decision }).lean<TimelineEntry>();
}

/**
 * The entries that record decisions on tasks, or send one of them back, in the order in which they
 * were recorded. `stream` has the tasks; where it is a part, its cycle may have sent them back.
 */
export async function decisionsAbout(
  store: Store,
  stream: string,
  tasks: string[],
): Promise<TimelineEntry[]> {
  const { timeline } = store.models;
  const senders = [...new Set([stream, cycleOfStream(stream)])];
  const found = await Promise.all([
    timeline.find({ stream, task: { $in: tasks } }).lean<TimelineEntry[]>(),
    timeline
      .find({ stream: { $in: senders }, 'data.target': { $in: tasks } })
      .lean<TimelineEntry[]>(),
  ]);
  const entries = new Map(found.flat().map((entry) => [entry._id, entry]));
  return [...entries.values()]
    .filter(({ type }) => type === 'task.decided')
    .sort((a, b) => a.offset - b.offset);
}

/** The highest sequence of a stream that the timeline has; 0 before its first entry. */
export async function recordedSequence(store: Store, stream: string): Promise<number> {
  const recorded = await store.models.timelineStreams.findById(stream).lean<TimelineStream>();
  return recorded?.sequence ?? 0;
}

function conditions({ actingAs, from, until, concerning, ...equal }: TimelineFilter) {
  const occurred = { ...(from && { $gte: from }), ...(until && { $lt: until }) };
  return {
    ...Object.fromEntries(Object.entries(equal).filter(([, value]) => value !== undefined)),
    ...(actingAs && { 'actingAs.role': actingAs }),
    ...((from ?? until) && { occurredAt: occurred }),
    ...(concerning && { $or: concerns(concerning) }),
  };
}

/** Every place in which a fact names a person, and the units whose facts are theirs to see. */
function concerns({ person, units }: { person: string; units: string[] }) {
  const places = [
    'actor',
    'data.subject',
    'data.assignees',
    'data.holders',
    'data.tasks.subject',
    'data.tasks.assignees',
  ];
  return [...places.map((place) => ({ [place]: person })), { unit: { $in: units } }];
}
