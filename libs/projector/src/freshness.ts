import { noteRead } from '@nenep/store';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectorsIn } from './projector.js';
import { CONNECTIONS, type WorldConnections } from './world-connections.js';

const PAUSE_MS = 2_000;

/**
 * Notes of each reader as of when people see the log: a moment, once everything that was in the log
 * then has been read. So the api can say how old its answers are when the log, or a reader, is away.
 */
@Injectable()
export class Freshness implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();

  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(CONNECTIONS) private readonly connections: WorldConnections,
  ) {}

  onApplicationBootstrap(): void {
    for (const { name } of projectorsIn(this.discovery)) void this.keep(name);
  }

  beforeApplicationShutdown(): void {
    this.stopping.abort();
  }

  private async keep(reader: string): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await this.noteOnce(reader);
      } catch {
        // That nothing is noted says it: what people see grows old.
      }
      await this.pause();
    }
  }

  private async noteOnce(reader: string): Promise<void> {
    const { bus, store, world } = this.connections;
    const asOf = new Date().toISOString();
    const ends = await bus.endsOf(world.topic);
    while ((await bus.behind(world.topic, reader, ends)) > 0) {
      if (this.stopping.signal.aborted) return;
      await this.pause();
    }
    await noteRead(store, reader, asOf);
  }

  private async pause(): Promise<void> {
    const { signal } = this.stopping;
    await sleep(PAUSE_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
