import type { Admin } from 'kafkajs';
import { readerGroup } from './topic.js';

/** Whether the offsets that a reader has committed reach the end of every partition of a topic. */
export async function caughtUp(admin: Admin, topic: string, reader: string): Promise<boolean> {
  const ends = await admin.fetchTopicOffsets(topic);
  const groupId = readerGroup(topic, reader);
  const groups = await admin.fetchOffsets({ groupId, topics: [topic] });
  const committed = new Map(
    groups[0]?.partitions.map(({ partition, offset }) => [partition, Number(offset)]),
  );
  return ends.every(
    ({ partition, low, high }) => low === high || (committed.get(partition) ?? -1) >= Number(high),
  );
}
