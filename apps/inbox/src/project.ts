import type { RecordedEvent } from '@nenep/bus';
import type { SealedFact, StreamId } from '@nenep/contracts';
import { loadStream, raiseGap, saveStream, type Store } from '@nenep/store';
import { follow } from './projection/follow.js';
import { scopeOf } from './projection/scope.js';

/**
 * Brings what people are shown up to events of the record, each stream by itself. Behind a missing
 * fact a stream stays as it was, with an alarm; the others go on. Idempotent.
 */
export async function project(store: Store, events: readonly RecordedEvent[]): Promise<void> {
  for (const [stream, facts] of byStream(events)) await followStream(store, stream, facts);
}

async function followStream(store: Store, stream: StreamId, facts: SealedFact[]): Promise<void> {
  const view = await loadStream(store, stream, scopeOf(facts));
  const { change, missing } = follow(view, facts);
  if (change) await saveStream(store, change);
  if (missing !== null) await raiseGap(store, stream, missing);
}

function byStream(events: readonly RecordedEvent[]): Map<StreamId, SealedFact[]> {
  const streams = new Map<StreamId, SealedFact[]>();
  for (const { event } of events) {
    const facts = streams.get(event.stream);
    if (facts) facts.push(event);
    else streams.set(event.stream, [event]);
  }
  return streams;
}
