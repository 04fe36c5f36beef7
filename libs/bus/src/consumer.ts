import type { Consumer, Kafka } from 'kafkajs';
import { setTimeout as delay } from 'node:timers/promises';
import { bringToReader, type Reader } from './batch.js';
import { type BusLogger, messageOf } from './logger.js';
import { readerGroup } from './topic.js';

export interface ConsumeOptions extends Reader {
  topic: string;
  /** Processes that read as the same reader share the partitions; each reader reads them all. */
  reader: string;
}

export interface Consumption {
  /** Whether it is a member of its group and reads. */
  reading(): boolean;
  /** Ends after the batch at hand, whose offset is committed where it was done. */
  stop(): Promise<void>;
}

const RESTART_MS = 1_000;

/**
 * Reads a topic until it is stopped. kafkajs ends on errors that it takes for final and on long
 * failures of the broker; a new consumer then goes on from the committed offsets.
 */
export function consume(kafka: Kafka, options: ConsumeOptions, logger: BusLogger): Consumption {
  const stopping = new AbortController();
  const stop = new Promise<void>((resolve) => {
    stopping.signal.addEventListener('abort', () => resolve());
  });
  const groupId = readerGroup(options.topic, options.reader);
  let reading = false;

  async function readOnce(): Promise<void> {
    const consumer = createConsumer(kafka, groupId);
    const crash = new Promise<void>((resolve) => consumer.on('consumer.crash', () => resolve()));
    consumer.on('consumer.group_join', () => void (reading = true));
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: [options.topic], fromBeginning: true });
      await consumer.run({
        eachBatchAutoResolve: false,
        eachBatch: (batch) => bringToReader(batch, options, logger),
      });
      await Promise.race([crash, stop]);
    } finally {
      reading = false;
      await consumer.disconnect();
    }
  }

  async function readUntilStopped(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await readOnce();
      } catch (error) {
        logger.error('The reader failed.', { groupId, error: messageOf(error) });
      }
      await Promise.race([delay(RESTART_MS, undefined, { ref: false }), stop]);
    }
  }

  const stopped = readUntilStopped();
  return {
    reading: () => reading,
    stop() {
      stopping.abort();
      return stopped;
    },
  };
}

function createConsumer(kafka: Kafka, groupId: string): Consumer {
  return kafka.consumer({
    groupId,
    allowAutoTopicCreation: false,
    sessionTimeout: 10_000,
    heartbeatInterval: 1_500,
    rebalanceTimeout: 20_000,
    maxWaitTimeInMs: 500,
    retry: { retries: 5, restartOnFailure: () => Promise.resolve(false) },
  });
}
