import { createApi } from '@nenep/api';
import { createBus, type KafkaAddress } from '@nenep/bus';
import { type Instant, timeLapseWorld, type World } from '@nenep/contracts';
import { InboxModule } from '@nenep/inbox';
import { openStore, type Store } from '@nenep/store';
import type { WorldConnections } from '@nenep/projector';
import { TimelineModule } from '@nenep/timeline';
import { WorkerModule } from '@nenep/worker';
import { ConsoleLogger, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { randomBytes } from 'node:crypto';

/** The engines that a time-lapse stands on. */
export interface Engines {
  kafka: KafkaAddress;
  mongodbUri: string;
  /** The executable of Temporal's time-skipping test server. */
  testServer: string;
}

/** A world of its own that runs: its time, its api, what it wrote so far, and how to end it. */
export interface TimeLapseWorld {
  world: World;
  api: string;
  administrator: { username: string; password: string };
  store: Store;
  server: TestWorkflowEnvironment;
  /** The world's time. */
  now(): Promise<Instant>;
  /** Ends what runs; the world stays to be looked at. */
  close(): Promise<void>;
  /** Ends what runs and throws the world away whole. */
  throwAway(): Promise<void>;
}

const quiet = new ConsoleLogger({ json: true, logLevels: ['error', 'fatal'] });

/**
 * Brings up the same workflows, activities, projectors and api as the record's, on a topic, a
 * database and a clock of their own. The clock begins at `begins` and runs on the test server,
 * which skips whatever nobody waits for.
 */
export async function openTimeLapseWorld(
  id: string,
  begins: Instant,
  engines: Engines,
): Promise<TimeLapseWorld> {
  const world = timeLapseWorld(id);
  const bus = createBus({ ...engines.kafka, clientId: 'nenep-time-lapse' });
  await bus.ensureTopic(world.topic);
  const store = await openStore({ uri: engines.mongodbUri, database: world.database });
  await store.ensureIndexes();

  const server = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: engines.testServer } },
  });
  const clockOffset = Date.parse(begins) - (await server.currentTimeMs());
  const temporal = { address: server.address, namespace: 'default' };
  const administrator = {
    username: 'administrator',
    password: randomBytes(18).toString('base64url'),
  };

  const services = await startServices({ world, bus, store }, engines, temporal);
  const api = await createApi({
    mongodbUri: engines.mongodbUri,
    world,
    temporal,
    clockOffset,
    bootstrap: administrator,
    logs: false,
  });
  await api.listen(0, '127.0.0.1');
  const stop = async () => {
    await api.close();
    await services.close();
    await server.teardown();
  };
  const disconnect = async () => {
    await bus.close();
    await store.close();
  };
  return {
    world,
    api: await api.getUrl(),
    administrator,
    store,
    server,
    now: async () => new Date((await server.currentTimeMs()) + clockOffset).toISOString(),
    close: async () => {
      await stop();
      await disconnect();
    },
    throwAway: async () => {
      await stop();
      await store.drop();
      await bus.deleteTopic(world.topic);
      await disconnect();
    },
  };
}

/** Worker and projectors in one process. */
function startServices(
  connections: WorldConnections,
  { kafka, mongodbUri }: Engines,
  temporal: { address: string; namespace: string },
): Promise<INestApplicationContext> {
  const { world } = connections;
  @Module({
    imports: [
      WorkerModule.forWorld(world, { temporal, kafka, mongodbUri }),
      TimelineModule.forWorld(connections),
      InboxModule.forWorld(connections),
    ],
  })
  class Services {}
  return NestFactory.createApplicationContext(Services, { logger: quiet });
}
