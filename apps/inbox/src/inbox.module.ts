import { Projector, type WorldConnections } from '@nenep/projector';
import { standing } from '@nenep/store';
import { watchStanding } from '@nenep/telemetry/late';
import { type DynamicModule, Module } from '@nestjs/common';
import { project } from './project.js';

export const INBOX = 'inbox';

/** Keeps what people see of a world: their tasks, the cycles and the plans. */
@Module({})
export class InboxModule {
  static forWorld(connections: WorldConnections): DynamicModule {
    const projector = new Projector(connections, {
      name: INBOX,
      apply: (events) => project(connections.store, events),
    });
    watchStanding(() => standing(connections.store));
    return { module: InboxModule, providers: [{ provide: INBOX, useValue: projector }] };
  }
}
