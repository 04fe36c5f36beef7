import kafkajs, { type Admin } from 'kafkajs';
import { setTimeout as delay } from 'node:timers/promises';

/** The log of record has so many partitions for good: more would divide an organization's order. */
export const PARTITIONS = 6;

/**
 * Kept for ever; the time is when the broker recorded it. A batch is as large as the input of the
 * activity that sends it can be (2 MB), and its headers.
 */
export const TOPIC_CONFIG: Readonly<Record<string, string>> = {
  'retention.ms': '-1',
  'cleanup.policy': 'delete',
  'message.timestamp.type': 'LogAppendTime',
  'max.message.bytes': String(4 * 1024 * 1024),
};

export interface TopicOptions {
  partitions?: number | undefined;
  /** 1 for a single broker; 3 where there are three. */
  replicationFactor?: number | undefined;
}

/** What of an existing topic is not as the log of record needs it. */
export interface TopicDifference {
  name: string;
  expected: string;
  found: string;
}

export interface EnsuredTopic {
  created: boolean;
  differences: TopicDifference[];
}

/** Makes the topic where it is not there yet; says what differs where it is, and changes nothing. */
export async function ensureTopic(
  admin: Admin,
  topic: string,
  { partitions = PARTITIONS, replicationFactor = 1 }: TopicOptions,
): Promise<EnsuredTopic> {
  const isThere = (await admin.listTopics()).includes(topic);
  const configEntries = Object.entries(TOPIC_CONFIG).map(([name, value]) => ({ name, value }));
  const created =
    !isThere &&
    (await admin.createTopics({
      topics: [{ topic, numPartitions: partitions, replicationFactor, configEntries }],
      waitForLeaders: false,
    }));
  const found = await partitionsOf(admin, topic);
  if (created) return { created, differences: [] };
  const count = { name: 'partitions', expected: String(partitions), found: String(found) };
  const settings = [count, ...(await settingsOf(admin, topic))];
  return { created, differences: settings.filter(({ expected, found }) => expected !== found) };
}

/**
 * Throws a topic away, and how far its readers came with it: one of the same name begins anew.
 * Waits for readers that were killed, whom the broker misses only after their session; rejects
 * where some still read.
 */
export async function deleteTopic(admin: Admin, topic: string): Promise<void> {
  const isThere = (await admin.listTopics()).includes(topic);
  if (isThere) await admin.deleteTopics({ topics: [topic] });
  const { groups } = await admin.listGroups();
  const readers = groups
    .map(({ groupId }) => groupId)
    .filter((groupId) => groupId.startsWith(readerGroup(topic, '')));
  if (readers.length > 0) await insist(() => admin.deleteGroups(readers), 2_000);
}

/** The name by which the broker knows how far a reader has come. */
export function readerGroup(topic: string, reader: string): string {
  return `${topic}.${reader}`;
}

/**
 * Waits until each partition has a leader, and counts them. A broker that has just started, or
 * just made the topic, does not know it for a moment.
 */
function partitionsOf(admin: Admin, topic: string): Promise<number> {
  return insist(async () => {
    const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
    const partitions = topics[0]?.partitions ?? [];
    if (partitions.some(({ leader }) => leader < 0)) throw new Error(`${topic} has no leader.`);
    return partitions.length;
  }, 200);
}

const ATTEMPTS = 8;

/** Tries again what fails for a while; rejects as the last attempt does. */
export async function insist<T>(work: () => Promise<T>, pauseMs: number): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await delay(pauseMs);
    }
  }
}

async function settingsOf(admin: Admin, topic: string): Promise<TopicDifference[]> {
  const { resources } = await admin.describeConfigs({
    resources: [
      {
        type: kafkajs.ConfigResourceTypes.TOPIC,
        name: topic,
        configNames: Object.keys(TOPIC_CONFIG),
      },
    ],
    includeSynonyms: false,
  });
  const found = new Map(
    resources[0]?.configEntries.map(({ configName, configValue }) => [configName, configValue]),
  );
  return Object.entries(TOPIC_CONFIG).map(([name, expected]) => ({
    name,
    expected,
    found: found.get(name) ?? '',
  }));
}
