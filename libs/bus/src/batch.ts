import type { EachBatchPayload } from 'kafkajs';
import { setTimeout as delay } from 'node:timers/promises';
import { NotAnEvent, readEvent, type RecordedEvent } from './event.js';
import { type BusLogger, messageOf } from './logger.js';

/** What a reader does with what it reads. */
export interface Reader {
  /**
   * Takes events of one partition, in their order. Where it rejects it is called again with the
   * same events, for as long as it takes. It must be idempotent: after a crash events come again.
   */
  onBatch(events: RecordedEvent[]): Promise<void>;
  /** Told of a message that is no event before it is passed over; called again where it rejects. */
  onPoison(poison: NotAnEvent): Promise<void>;
}

const HEARTBEAT_MS = 1_000;
const BACKOFF_MS = { first: 100, most: 2_000 };

/**
 * Brings a batch to its reader until it is done, and only then takes it for read. Meanwhile it
 * tells the broker that this reader lives. Where the broker says that the partition is another's
 * now it gives up and rejects; the other gets the same events.
 */
export async function bringToReader(
  payload: EachBatchPayload,
  reader: Reader,
  logger: BusLogger,
): Promise<void> {
  const { topic, partition } = payload.batch;
  let lost: unknown = null;
  const heartbeats = setInterval(() => {
    payload.heartbeat().catch((error: unknown) => (lost = error));
  }, HEARTBEAT_MS);
  try {
    for (let backoff = BACKOFF_MS.first; payload.isRunning(); backoff *= 2) {
      try {
        await deliver(payload, reader);
        payload.resolveOffset(payload.batch.lastOffset());
        return;
      } catch (error) {
        logger.warn('A batch was not done; it is tried again.', {
          topic,
          partition,
          error: messageOf(error),
        });
      }
      await delay(Math.min(backoff, BACKOFF_MS.most));
      if (lost !== null) throw lost;
    }
  } finally {
    clearInterval(heartbeats);
  }
}

async function deliver({ batch }: EachBatchPayload, reader: Reader): Promise<void> {
  const events: RecordedEvent[] = [];
  for (const message of batch.messages) {
    try {
      events.push(readEvent(message, batch.partition));
    } catch (error) {
      if (!(error instanceof NotAnEvent)) throw error;
      await reader.onPoison(error);
    }
  }
  if (events.length > 0) await reader.onBatch(events);
}
