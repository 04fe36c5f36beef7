import type { LogEntry, logCreator } from 'kafkajs';

/** Where the bus tells what it notices. It never tells what a message says. */
export interface BusLogger {
  warn(message: string, details: Record<string, string | number>): void;
  error(message: string, details: Record<string, string | number>): void;
}

export const silent: BusLogger = { warn: () => undefined, error: () => undefined };

const KAFKAJS_ERROR_LEVEL = 1;
/** What of a kafkajs log entry is worth telling; the rest may hold stacks and buffers. */
const TOLD = ['broker', 'groupId', 'topic', 'partition', 'retryCount', 'error'];

/** Exactly-once is by event ids and not by the producer, which so may give up and be made anew. */
const EXPECTED = 'Limiting retries for the idempotent producer may invalidate EoS guarantees';

/** Passes the warnings and errors of kafkajs on to a logger of ours. */
export function logTo(logger: BusLogger): logCreator {
  return () =>
    ({ namespace, level, log }: LogEntry) => {
      if (log.message === EXPECTED) return;
      const details = Object.fromEntries(
        TOLD.map((key) => [key, log[key] as unknown]).filter(isTellable),
      );
      const tell = level === KAFKAJS_ERROR_LEVEL ? logger.error : logger.warn;
      tell.call(logger, `Kafka ${namespace}: ${log.message}`, details);
    };
}

function isTellable(entry: [string, unknown] | unknown[]): entry is [string, string | number] {
  return typeof entry[1] === 'string' || typeof entry[1] === 'number';
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
