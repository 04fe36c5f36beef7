import type { Bus } from '@nenep/bus';
import { Dependencies, type HealthReport, reportOf } from '@nenep/health';
import { chooseLanguage } from '@nenep/messages';
import type { Store } from '@nenep/store';
import { Controller, Get, Headers, HttpException, Inject } from '@nestjs/common';
import { BUS, STORE } from './tokens.js';
import { WorkerHost } from './worker.host.js';

type Dependency = 'temporal' | 'mongodb' | 'kafka';

/** Whether the process lives, and whether it takes work. */
@Controller('health')
export class HealthController {
  private readonly dependencies: Dependencies<Dependency>;

  constructor(
    @Inject(WorkerHost) host: WorkerHost,
    @Inject(STORE) store: Store,
    @Inject(BUS) bus: Bus,
  ) {
    this.dependencies = new Dependencies<Dependency>({
      temporal: () => host.ping(),
      mongodb: () => store.ping(),
      kafka: () => bus.ping(),
    });
  }

  @Get('live')
  live(): { status: 'up' } {
    return { status: 'up' };
  }

  /** 503 where it takes no work; what it cannot do for now it tries again until it can. */
  @Get('ready')
  async ready(
    @Headers('accept-language') language: string | undefined,
  ): Promise<HealthReport<Dependency>> {
    const states = await this.dependencies.states();
    const report = reportOf('worker', states, ['temporal'], chooseLanguage(language));
    if (report.status === 'down') throw new HttpException(report, 503);
    return report;
  }
}
