import kafkajs, { type Admin } from 'kafkajs';
import { connectionTo } from './connection.js';
import { consume, type ConsumeOptions, type Consumption } from './consumer.js';
import { type BusLogger, logTo, silent } from './logger.js';
import { behind, type TopicEnds } from './progress.js';
import { createPublisher, type Publisher } from './publisher.js';
import type { KafkaAddress } from './settings.js';
import { deleteTopic, ensureTopic, type EnsuredTopic, insist, type TopicOptions } from './topic.js';

export interface BusOptions extends KafkaAddress {
  /** Who we are, in the broker's logs. */
  clientId: string;
  logger?: BusLogger | undefined;
}

/** The log of record, and the logs of other worlds. */
export interface Bus {
  /** Makes a topic fit for a log of record, or says what of an existing one is not. */
  ensureTopic(topic: string, options?: TopicOptions): Promise<EnsuredTopic>;
  /** Throws a topic away, with how far its readers came; of time-lapse worlds only. */
  deleteTopic(topic: string): Promise<void>;
  publisher(): Publisher;
  /** Begins to read a topic, from its beginning where this reader has not read it before. */
  consume(options: ConsumeOptions): Consumption;
  /** Whether a reader has done all that is on a topic now. */
  caughtUp(topic: string, reader: string): Promise<boolean>;
  /** Where a topic ends now. */
  endsOf(topic: string): Promise<TopicEnds>;
  /**
   * How many messages of a topic a reader has not done yet, of those before `ends`, or before where
   * it ends now. Rejects where Kafka does not say.
   */
  behind(topic: string, reader: string, ends?: TopicEnds): Promise<number>;
  /** Rejects where no broker answers within some seconds. */
  ping(): Promise<void>;
  /** Closes what all these use; publishers and readers close by themselves. */
  close(): Promise<void>;
}

/**
 * After so long without an answer a connection is given up and made anew: its other end may be gone
 * without a word. What takes longer by its nature, such as to join a group, has its own time.
 */
const REQUEST_TIMEOUT_MS = 8_000;

export function createBus({ clientId, logger = silent, ...address }: BusOptions): Bus {
  const kafka = new kafkajs.Kafka({
    ...connectionTo(address),
    clientId,
    requestTimeout: REQUEST_TIMEOUT_MS,
    logLevel: kafkajs.logLevel.WARN,
    logCreator: logTo(logger),
    retry: { retries: 5, initialRetryTime: 100, maxRetryTime: 1_000 },
  });
  let connected: Promise<Admin> | undefined;

  /** One connection for all, made anew after it failed. */
  async function withAdmin<T>(work: (admin: Admin) => Promise<T>): Promise<T> {
    const mine = (connected ??= connectAdmin(kafka));
    try {
      return await work(await mine);
    } catch (error) {
      if (connected === mine) connected = undefined;
      await disconnectAdmin(mine);
      throw error;
    }
  }

  function behindOf(topic: string, reader: string, ends?: TopicEnds): Promise<number> {
    return withAdmin(async (admin) =>
      behind(admin, topic, reader, ends ?? (await admin.fetchTopicOffsets(topic))),
    );
  }

  return {
    ensureTopic: (topic, options = {}) => withAdmin((admin) => ensureTopic(admin, topic, options)),
    deleteTopic: (topic) => withAdmin((admin) => deleteTopic(admin, topic)),
    publisher: () => createPublisher(kafka),
    consume: (options) => consume(kafka, options, logger),
    // Each attempt connects anew: a topic made again has leaders that the old connection ignores.
    caughtUp: (topic, reader) => insist(async () => (await behindOf(topic, reader)) === 0, 200),
    endsOf: (topic) => withAdmin((admin) => admin.fetchTopicOffsets(topic)),
    behind: behindOf,
    ping: () => withAdmin(async (admin) => void (await admin.describeCluster())),
    close: () => disconnectAdmin(connected),
  };
}

async function connectAdmin(kafka: kafkajs.Kafka): Promise<Admin> {
  const admin = kafka.admin();
  await admin.connect();
  return admin;
}

async function disconnectAdmin(connected: Promise<Admin> | undefined): Promise<void> {
  try {
    await (await connected)?.disconnect();
  } catch {
    // It was not connected, or the broker is gone: there is nothing left to close.
  }
}
