import type { Instant, SealedFact, Traces } from '@nenep/contracts';
import kafkajs, { type Kafka, type Producer } from 'kafkajs';
import { toMessage } from './event.js';

export interface Publisher {
  /**
   * Sends facts of one organization in one request, in their order, and resolves when all replicas
   * have them. Rejects after some seconds where Kafka does not answer; sending the same again is
   * then right, for readers take the first of an event id. `traces` become headers of their facts.
   */
  publishFacts(topic: string, facts: readonly SealedFact[], traces?: Traces): Promise<void>;
  /** Sends facts that were recorded before, with the moment when they were: restores a topic. */
  restoreFacts(
    topic: string,
    facts: readonly { event: SealedFact; recordedAt: Instant }[],
  ): Promise<void>;
  close(): Promise<void>;
}

const ALL_REPLICAS = -1;

export function createPublisher(kafka: Kafka): Publisher {
  let connected: Promise<Producer> | undefined;

  /**
   * After a failure the producer is thrown away: an idempotent one that lost count of its
   * sequence, or whose id the broker forgot, never recovers in kafkajs.
   */
  async function send(topic: string, messages: ReturnType<typeof toMessage>[]): Promise<void> {
    if (messages.length === 0) return;
    const mine = (connected ??= connect(kafka));
    try {
      const producer = await mine;
      await producer.send({ topic, messages, acks: ALL_REPLICAS });
    } catch (error) {
      if (connected === mine) connected = undefined;
      await disconnect(mine);
      throw error;
    }
  }

  return {
    publishFacts: (topic, facts, traces) =>
      send(
        topic,
        facts.map((fact) => toMessage(fact, { traceparent: traces?.[fact.sequence] })),
      ),
    restoreFacts: (topic, facts) =>
      send(
        topic,
        facts.map(({ event, recordedAt }) => toMessage(event, { recordedAt })),
      ),
    close: () => disconnect(connected),
  };
}

async function connect(kafka: Kafka): Promise<Producer> {
  const producer = kafka.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
    retry: { retries: 3, initialRetryTime: 100, maxRetryTime: 1_000 },
  });
  await producer.connect();
  return producer;
}

async function disconnect(connected: Promise<Producer> | undefined): Promise<void> {
  try {
    await (await connected)?.disconnect();
  } catch {
    // It was not connected, or the broker is gone: there is nothing left to close.
  }
}
