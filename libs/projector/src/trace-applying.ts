import type { RecordedEvent } from '@nenep/bus';
import { inSpans, isTracing } from '@nenep/telemetry';

/** What was recorded longer ago is read again, after a rebuild: its trace ended then. */
const RECENT_MS = 60 * 60 * 1_000;

/** Applies a batch as a place in the trace of every decision that it came from. */
export function traceApplying(
  projector: string,
  events: readonly RecordedEvent[],
  apply: () => Promise<void>,
): Promise<void> {
  if (!isTracing()) return apply();
  const oldest = new Date(Date.now() - RECENT_MS).toISOString();
  const traceparents = events.flatMap(({ traceparent, recordedAt }) =>
    traceparent !== undefined && recordedAt > oldest ? [traceparent] : [],
  );
  if (traceparents.length === 0) return apply();
  const attributes = {
    'messaging.system': 'kafka',
    'messaging.batch.message_count': events.length,
  };
  return inSpans({ name: projector, kind: 'consumer', attributes }, traceparents, apply);
}
