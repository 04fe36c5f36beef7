import type { Consumption, RecordedEvent } from '@nenep/bus';
import { raiseUnreadable } from '@nenep/store';
import { measureApplying, watchProjector } from '@nenep/telemetry/projector';
import {
  type BeforeApplicationShutdown,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { DiscoveryService } from '@nestjs/core';
import { traceApplying } from './trace-applying.js';
import type { WorldConnections } from './world-connections.js';

export interface Projection {
  /** One word for it, as a reader of the log and wherever it is named. */
  name: string;
  /** Brings what it keeps up to these events; idempotent, and rejects where it could not. */
  apply(events: RecordedEvent[]): Promise<void>;
}

/** Reads the log of one world from its beginning on and keeps a projection of it. */
export class Projector implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger: Logger;
  private reading: Consumption | null = null;

  constructor(
    private readonly connections: WorldConnections,
    private readonly projection: Projection,
  ) {
    this.logger = new Logger(projection.name);
  }

  get name(): string {
    return this.projection.name;
  }

  /** Whether the broker knows it as a reader. */
  isReading(): boolean {
    return this.reading?.reading() ?? false;
  }

  onApplicationBootstrap(): void {
    const { bus, store, world } = this.connections;
    this.reading = bus.consume({
      topic: world.topic,
      reader: this.name,
      onBatch: (events) => this.apply(events),
      onPoison: async ({ message, partition, offset, reason }) => {
        this.logger.error(message);
        await raiseUnreadable(store, { topic: world.topic, partition, offset, reason });
      },
    });
    watchProjector(this.name, () => bus.behind(world.topic, this.name));
    this.logger.log(`Reads ${world.topic} into ${world.database}.`);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.reading?.stop();
  }

  private apply(events: RecordedEvent[]): Promise<void> {
    const recordedAt = events.map((event) => event.recordedAt);
    return measureApplying(this.name, recordedAt, () =>
      traceApplying(this.name, events, () => this.projection.apply(events)),
    );
  }
}

/** All projectors that this process runs. */
export function projectorsIn(discovery: DiscoveryService): Projector[] {
  return discovery
    .getProviders()
    .map(({ instance }: { instance: unknown }) => instance)
    .filter((instance) => instance instanceof Projector);
}
