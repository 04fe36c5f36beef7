import type { RecordedEvent } from '@nenep/bus';
import { eventId } from '@nenep/contracts';
import { Projector, type WorldConnections } from '@nenep/projector';
import { appendEntries, type TimelineEntry } from '@nenep/store';
import { type DynamicModule, Module } from '@nestjs/common';

export const TIMELINE = 'timeline';

/** Keeps the verified copy of a world's log, which people and auditors read. */
@Module({})
export class TimelineModule {
  static forWorld(connections: WorldConnections): DynamicModule {
    const projector = new Projector(connections, {
      name: TIMELINE,
      apply: (events) => appendEntries(connections.store, events.map(toEntry)),
    });
    return { module: TimelineModule, providers: [{ provide: TIMELINE, useValue: projector }] };
  }
}

function toEntry({ event, recordedAt, partition, offset }: RecordedEvent): TimelineEntry {
  return { _id: eventId(event.stream, event.sequence), ...event, recordedAt, partition, offset };
}
