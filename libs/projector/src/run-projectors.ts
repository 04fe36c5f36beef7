import { createBus } from '@nenep/bus';
import { openStore } from '@nenep/store';
import {
  MetricsController,
  ServiceLogger,
  startTracing,
  stopTracing,
  watchDependencies,
  watchProcess,
} from '@nenep/telemetry';
import { type DynamicModule, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';

import { Freshness } from './freshness.js';
import { HealthController } from './health.controller.js';
import { type ProjectorSettings, readSettings } from './settings.js';
import { CONNECTIONS, type WorldConnections } from './world-connections.js';

/** Closes what the projectors share, after each of them has ended. */
class Connections implements OnApplicationShutdown {
  constructor(private readonly connections: WorldConnections) {}

  async onApplicationShutdown(): Promise<void> {
    await this.connections.bus.close();
    await this.connections.store.close();
    await stopTracing();
  }
}

@Module({})
class ProjectorsModule {
  static of(connections: WorldConnections, projectors: DynamicModule[]): DynamicModule {
    return {
      module: ProjectorsModule,
      imports: [DiscoveryModule, ...projectors],
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: CONNECTIONS, useValue: connections },
        { provide: Connections, useValue: new Connections(connections) },
        Freshness,
      ],
    };
  }
}

/**
 * The process of one or several projectors over the record: settings from the environment, the
 * topic and the database made where they are not there yet, health and metrics on its port, and an
 * orderly end
 * on SIGTERM or SIGINT. Rejects where it cannot start.
 */
export async function runProjectors(
  name: string,
  modules: (connections: WorldConnections) => DynamicModule[],
): Promise<void> {
  const settings = readSettings(process.env);
  const logger = new ServiceLogger();
  Logger.overrideLogger(logger);
  const connections = await connect(name, settings);
  watchProcess();
  startTracing(`nenep-${name}`);
  watchDependencies({
    kafka: () => connections.bus.ping(),
    mongodb: () => connections.store.ping(),
  });
  const projectors = ProjectorsModule.of(connections, modules(connections));
  const app = await NestFactory.create(projectors, { logger });
  app.enableShutdownHooks();
  await app.listen(settings.health.port, settings.health.host);
  logger.log(`Health is at ${await app.getUrl()}/health/ready.`, name);
}

async function connect(
  name: string,
  { kafka, world, mongodbUri, replication }: ProjectorSettings,
): Promise<WorldConnections> {
  const logger = new Logger('bus');
  const bus = createBus({
    ...kafka,
    clientId: `nenep-${name}`,
    logger: {
      warn: (message, details) => logger.warn({ message, ...details }),
      error: (message, details) => logger.error({ message, ...details }),
    },
  });
  const { differences } = await bus.ensureTopic(world.topic, {
    replicationFactor: replication,
  });
  for (const { name: setting, expected, found } of differences) {
    logger.warn(`${world.topic} has ${setting}=${found}, and the record needs ${expected}.`);
  }
  const store = await openStore({ uri: mongodbUri, database: world.database });
  await store.ensureIndexes();
  return { world, bus, store };
}
