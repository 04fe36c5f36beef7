import { verifyChain } from '@nenep/audit';
import { findAlarms, type Store, type TimelineEntry } from '@nenep/store';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Told } from './caller.js';
import { wholeTimeline } from './told.js';

/** What the timeline says against what callers were told; all empty where the product held. */
export interface Discrepancies {
  /** Told as taken, and not on the timeline under that sequence. */
  lost: string[];
  /** On the timeline more than once. */
  doubled: string[];
  /** Streams whose chain does not hold, and where. */
  broken: string[];
  /** Streams whose facts were recorded in another order than they were numbered. */
  unordered: string[];
  /** Forks and gaps that the projectors raised. */
  alarms: string[];
}

export const NOTHING_WRONG: Discrepancies = {
  lost: [],
  doubled: [],
  broken: [],
  unordered: [],
  alarms: [],
};

/** Waits until every decision that callers were told of is on the timeline, or time is up. */
export async function untilRecorded(
  store: Store,
  organization: string,
  told: readonly Told[],
  patienceMs: number,
): Promise<void> {
  const giveUp = Date.now() + patienceMs;
  while (Date.now() < giveUp) {
    const recorded = new Set((await wholeTimeline(store, organization)).map(({ _id }) => _id));
    if (told.every(({ stream, sequence }) => recorded.has(`${stream}#${sequence}`))) return;
    await sleep(500);
  }
}

/** Compares what callers were told with the timeline of their organization. */
export async function discrepancies(
  store: Store,
  organization: string,
  told: readonly Told[],
): Promise<Discrepancies> {
  const entries = await wholeTimeline(store, organization);
  const decisions = groupBy(
    entries.filter((entry) => ['task.decided', 'task.signed'].includes(entry.type)),
    (entry) => (entry.data as { decision: string }).decision,
  );
  const streams = groupBy(entries, ({ stream }) => stream);
  const { items: alarms } = await findAlarms(store, { limit: 100 });
  return {
    lost: told
      .filter(({ decision, sequence }) => decisions.get(decision)?.[0]?.sequence !== sequence)
      .map(({ decision }) => decision),
    doubled: [...decisions].filter(([, found]) => found.length > 1).map(([decision]) => decision),
    broken: [...streams].flatMap(([stream, facts]) => {
      const fault = verifyChain(inSequence(facts).map(toSealed));
      return fault ? [`${stream} ${fault.kind} at ${fault.sequence}`] : [];
    }),
    unordered: [...streams].filter(([, facts]) => !isOrdered(facts)).map(([stream]) => stream),
    alarms: alarms.map(({ kind, eventId }) => `${kind} ${eventId}`),
  };
}

function inSequence(entries: readonly TimelineEntry[]): TimelineEntry[] {
  return [...entries].sort((a, b) => a.sequence - b.sequence);
}

/** Recorded for the first time in the order of their numbers; a batch sent again changes nothing. */
function isOrdered(entries: readonly TimelineEntry[]): boolean {
  return inSequence(entries).every(
    (entry, index, all) => index === 0 || entry.offset > (all[index - 1]?.offset ?? -1),
  );
}

function toSealed(entry: TimelineEntry) {
  const { _id, recordedAt, partition, offset, ...fact } = entry;
  return fact;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
