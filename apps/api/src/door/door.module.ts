import { Module } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import { TEMPORAL } from '../platform/tokens.js';
import { Worlds } from '../worlds/worlds.service.js';
import { answersOfClosedCycle } from './closed-cycle.js';
import { Door } from './door.js';
import { updateSender } from './send-update.js';
import { traceUpdates } from './trace-road.js';
import { watchedSend } from './watched-send.js';

@Module({
  providers: [
    {
      provide: Door,
      inject: [TEMPORAL, Worlds],
      useFactory: (client: Client, { home }: Worlds) =>
        new Door(
          watchedSend(traceUpdates(updateSender(client, answersOfClosedCycle(client, home.store)))),
        ),
    },
  ],
  exports: [Door],
})
export class DoorModule {}
