import { type Bus, createBus } from '@nenep/bus';
import type { SealedFact, World } from '@nenep/contracts';
import type { WorldConnections } from '@nenep/projector';
import { openStore } from '@nenep/store';
import { type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Bench } from '../bench.js';

/** How a projector took a whole log. */
export interface Projected {
  perSecond: number;
  /** Of each batch, how many events. */
  batches: number[];
}

/** A log of its own, filled; and databases to project it into. */
export interface FilledWorld {
  connections: WorldConnections;
  facts: number;
  drop(): Promise<void>;
}

/** Publishes facts, those of each organization in their order, as a world of its own. */
export async function fillWorld(
  { product }: Bench,
  name: string,
  streams: readonly SealedFact[][],
): Promise<FilledWorld> {
  const world: World = { id: name, kind: 'time-lapse', topic: name, database: name };
  const bus = createBus({ brokers: product.engines.kafka.brokers, clientId: 'bench' });
  await bus.ensureTopic(world.topic);
  const publisher = bus.publisher();
  for (const facts of streams) await publisher.publishFacts(world.topic, facts);
  await publisher.close();
  const store = await openStore({ uri: product.engines.mongodb.uri, database: name });
  await store.ensureIndexes();
  return {
    connections: { world, bus, store },
    facts: streams.reduce((sum, { length }) => sum + length, 0),
    async drop() {
      await store.drop();
      await store.close();
      await bus.deleteTopic(world.topic);
      await bus.close();
    },
  };
}

/** Lets a projector read the world's log to its end, by the clock from its first batch to its last. */
export async function project(
  { connections, facts }: FilledWorld,
  module: (connections: WorldConnections) => DynamicModule,
): Promise<Projected> {
  const watched = watch(connections.bus, facts);
  const reading = module({ ...connections, bus: watched.bus });
  const app = await NestFactory.createApplicationContext(reading, { logger: false });
  try {
    return await watched.done;
  } finally {
    await app.close();
  }
}

/** The bus as it is, its reader's batches counted until all were applied. */
function watch(bus: Bus, facts: number): { bus: Bus; done: Promise<Projected> } {
  let tell: (projected: Projected) => void;
  const done = new Promise<Projected>((resolve) => (tell = resolve));
  const batches: number[] = [];
  let began = 0;
  let left = facts;
  const watched: Bus = {
    ...bus,
    consume: (options) =>
      bus.consume({
        ...options,
        async onBatch(events) {
          began ||= performance.now();
          await options.onBatch(events);
          batches.push(events.length);
          left -= events.length;
          if (left === 0) tell({ perSecond: perSecond(facts, began), batches });
        },
      }),
  };
  return { bus: watched, done };
}

export function perSecond(count: number, began: number): number {
  return count / ((performance.now() - began) / 1_000);
}
