import { eventId, type StreamId } from '@nenep/contracts';
import { type Page, pageBy, type PageRequest } from '../page.js';
import type { Store } from '../store.js';
import type { Alarm, RaisedAlarm } from './alarm.schema.js';

/** Keeps each alarm once; one that was raised before keeps its first moment and finding. */
export async function raiseAlarms(store: Store, alarms: Alarm[]): Promise<void> {
  if (alarms.length === 0) return;
  const at = new Date().toISOString();
  await store.models.integrity.bulkWrite(
    alarms.map((alarm) => ({
      updateOne: {
        filter: { _id: `${alarm.kind} ${alarm.eventId}` },
        update: { $setOnInsert: { ...alarm, at } },
        upsert: true,
      },
    })),
  );
}

/** A message on the topic that is no event; `reason` names what is wrong and holds no content. */
export function raiseUnreadable(
  store: Store,
  {
    topic,
    partition,
    offset,
    reason,
  }: {
    topic: string;
    partition: number;
    offset: number;
    reason: string;
  },
): Promise<void> {
  const eventId = `${topic}/${partition}@${offset}`;
  return raiseAlarms(store, [
    { kind: 'UNREADABLE', eventId, stream: null, sequence: null, expected: null, found: reason },
  ]);
}

/** A fact of a stream that a reader needs and that never came. */
export function raiseGap(store: Store, stream: StreamId, sequence: number): Promise<void> {
  const missing = { eventId: eventId(stream, sequence), stream, sequence };
  return raiseAlarms(store, [{ kind: 'GAP', ...missing, expected: null, found: null }]);
}

/** The alarms, the newest first. */
export function findAlarms(store: Store, request: PageRequest): Promise<Page<RaisedAlarm>> {
  return pageBy('at', -1, request, (condition, limit) =>
    store.models.integrity
      .find(condition)
      .sort({ at: -1, _id: -1 })
      .limit(limit)
      .lean<RaisedAlarm[]>(),
  );
}
