import { createActivities } from '@nenep/activities';
import { type Bus, createBus, type Publisher } from '@nenep/bus';
import type { World } from '@nenep/contracts';
import { openStore, type Store } from '@nenep/store';
import type { WorkerSettings as Hosted } from '@nenep/temporal';
import { MetricsController, stopTracing, watchDependencies } from '@nenep/telemetry';
import {
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { workflowBundle } from './bundle.js';
import { HealthController } from './health.controller.js';
import { CACHED_WORKFLOWS, type WorkerSettings } from './settings.js';
import { BUS, PUBLISHER, STORE } from './tokens.js';
import { HOSTED, WorkerHost } from './worker.host.js';

/** The workflows and activities of one world. */
@Module({})
export class WorkerModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(BUS) private readonly bus: Bus,
    @Inject(PUBLISHER) private readonly publisher: Publisher,
  ) {}

  static forWorld(world: World, settings: WorkerSettings): DynamicModule {
    return {
      module: WorkerModule,
      controllers: [HealthController, MetricsController],
      providers: [
        {
          provide: STORE,
          useFactory: () => openStore({ uri: settings.mongodbUri, database: world.database }),
        },
        {
          provide: BUS,
          useFactory: () => createBus({ ...settings.kafka, clientId: 'nenep-worker' }),
        },
        { provide: PUBLISHER, inject: [BUS], useFactory: (bus: Bus) => bus.publisher() },
        {
          provide: HOSTED,
          inject: [STORE, PUBLISHER],
          useFactory: async (store: Store, publisher: Publisher): Promise<Hosted> => ({
            ...settings.temporal,
            maxCachedWorkflows: settings.cachedWorkflows ?? CACHED_WORKFLOWS,
            workflowBundle: await workflowBundle(),
            activities: createActivities({
              store,
              publisher,
              topic: world.topic,
              peoplePerPart: settings.peoplePerPart,
              now: () => new Date().toISOString(),
            }),
          }),
        },
        WorkerHost,
      ],
    };
  }

  onApplicationBootstrap(): void {
    watchDependencies({ kafka: () => this.bus.ping(), mongodb: () => this.store.ping() });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.publisher.close();
    await this.bus.close();
    await this.store.close();
    await stopTracing();
  }
}
