import { openStore } from '@nenep/store';
import { stopTracing, watchDependencies } from '@nenep/telemetry';
import { connectTemporal } from '@nenep/temporal/client';
import {
  type DynamicModule,
  Global,
  Inject,
  Module,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import type { Client } from '@temporalio/client';
import { Directory } from '../directory/directory.service.js';
import type { ApiSettings } from '../settings.js';
import { ReadersWatch } from '../worlds/readers-watch.js';
import { Worlds } from '../worlds/worlds.service.js';
import { SETTINGS, TEMPORAL } from './tokens.js';

/** How long Temporal is asked whether it is there. */
const PATIENCE_MS = 2_000;

/** What everything else stands on: the world that is served, and the engine that runs it. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown, OnModuleInit {
  constructor(
    private readonly worlds: Worlds,
    @Inject(TEMPORAL) private readonly temporal: Client,
  ) {}

  static with(settings: ApiSettings): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: Worlds, useFactory: () => openWorlds(settings) },
        { provide: TEMPORAL, useFactory: () => connectTemporal(settings.temporal) },
        Directory,
        ReadersWatch,
      ],
      exports: [SETTINGS, Worlds, TEMPORAL, Directory, ReadersWatch],
    };
  }

  onModuleInit(): void {
    watchDependencies({
      mongodb: () => this.worlds.home.store.ping(),
      temporal: () =>
        this.temporal.withDeadline(Date.now() + PATIENCE_MS, () =>
          this.temporal.workflowService.getSystemInfo({}),
        ),
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.temporal.connection.close();
    await this.worlds.close();
    await stopTracing();
  }
}

async function openWorlds({ mongodbUri, world }: ApiSettings): Promise<Worlds> {
  const store = await openStore({ uri: mongodbUri, database: world.database });
  await store.ensureIndexes();
  return new Worlds({ world, store }, mongodbUri);
}
