import { Dependencies, type HealthReport, reportOf } from '@nenep/health';
import { chooseLanguage } from '@nenep/messages';
import { Controller, Get, Headers, HttpException, Inject } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { projectorsIn } from './projector.js';
import { CONNECTIONS, type WorldConnections } from './world-connections.js';

type Dependency = 'mongodb' | 'kafka' | 'reading';

/** Whether the process lives, and whether all that it runs reads the log. */
@Controller('health')
export class HealthController {
  private readonly dependencies: Dependencies<Dependency>;

  constructor(
    @Inject(CONNECTIONS) { store, bus }: WorldConnections,
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
  ) {
    this.dependencies = new Dependencies<Dependency>({
      mongodb: () => store.ping(),
      kafka: () => bus.ping(),
      reading: () => this.assertReading(),
    });
  }

  @Get('live')
  live(): { status: 'up' } {
    return { status: 'up' };
  }

  /** 503 where it reads nothing, or has nowhere to keep what it reads. */
  @Get('ready')
  async ready(
    @Headers('accept-language') language: string | undefined,
  ): Promise<HealthReport<Dependency>> {
    const states = await this.dependencies.states();
    const needed = ['mongodb', 'reading'] as const;
    const report = reportOf('projector', states, needed, chooseLanguage(language));
    if (report.status === 'down') throw new HttpException(report, 503);
    return report;
  }

  private assertReading(): Promise<void> {
    const idle = projectorsIn(this.discovery).find((projector) => !projector.isReading());
    return idle ? Promise.reject(new Error(`${idle.name} does not read.`)) : Promise.resolve();
  }
}
