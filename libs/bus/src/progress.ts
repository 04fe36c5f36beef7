import type { Admin } from 'kafkajs';
import { readerGroup } from './topic.js';

/** Where each partition of a topic begins and ends, at a moment. */
export type TopicEnds = { partition: number; low: string; high: string }[];

/** How many messages before these ends a reader has not done, as far as it has committed. */
export async function behind(
  admin: Admin,
  topic: string,
  reader: string,
  ends: TopicEnds,
): Promise<number> {
  const groupId = readerGroup(topic, reader);
  const groups = await admin.fetchOffsets({ groupId, topics: [topic] });
  const committed = new Map(
    groups[0]?.partitions.map(({ partition, offset }) => [partition, Number(offset)]),
  );
  return ends.reduce((sum, { partition, low, high }) => {
    const next = Math.max(Number(low), committed.get(partition) ?? 0);
    return sum + Math.max(0, Number(high) - next);
  }, 0);
}
