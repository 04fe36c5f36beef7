import kafkajs, { type Producer } from 'kafkajs';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { serveParent } from '../child.js';

/** So many messages a second, each sent by itself. */
export interface KafkaWork {
  messages: number;
  perSecond: number;
  bytes: number;
}

const ALL_REPLICAS = -1;

const kafka = new kafkajs.Kafka({
  brokers: (process.env['NENEP_KAFKA_BROKERS'] ?? '').split(','),
  clientId: 'bench',
  logLevel: kafkajs.logLevel.NOTHING,
});
const topic = `bench-${randomUUID()}`;
const received = new Map<string, number>();
const producer = await begin();

/** From handing each message to the producer until the consumer has it, in milliseconds. */
serveParent(async ({ messages, perSecond, bytes }: KafkaWork): Promise<number[]> => {
  const padding = 'x'.repeat(Math.max(0, bytes - 36));
  return Promise.all(
    Array.from({ length: messages }, async (_, index) => {
      await sleep((index / perSecond) * 1_000);
      const id = randomUUID();
      const sent = performance.now();
      await producer.send({ topic, acks: ALL_REPLICAS, messages: [{ value: id + padding }] });
      while (!received.has(id)) await sleep(1);
      return (received.get(id) as number) - sent;
    }),
  );
});

/** Producer and consumer as the product has them, with nothing between. */
async function begin(): Promise<Producer> {
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic, numPartitions: 1 }] });
  await admin.disconnect();
  const consumer = kafka.consumer({ groupId: topic, maxWaitTimeInMs: 500 });
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  await consumer.run({
    eachMessage: ({ message }) => {
      received.set(String(message.value).slice(0, 36), performance.now());
      return Promise.resolve();
    },
  });
  const made = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
  await made.connect();
  return made;
}
