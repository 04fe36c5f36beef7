import { after, type Page, type PageRequest, toPage } from '../page.js';
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

/** The alarms, the newest first. */
export async function findAlarms(
  store: Store,
  { limit, cursor }: PageRequest,
): Promise<Page<RaisedAlarm>> {
  const found = await store.models.integrity
    .find(after(cursor, 'at', -1))
    .sort({ at: -1, _id: -1 })
    .limit(limit + 1)
    .lean<RaisedAlarm[]>();
  return toPage(found, limit, (alarm) => [alarm.at, alarm._id]);
}
