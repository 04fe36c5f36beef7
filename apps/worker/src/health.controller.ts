import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { WorkerHost } from './worker.host.js';

/** Whether the process lives, and whether it takes work. */
@Controller('health')
export class HealthController {
  constructor(@Inject(WorkerHost) private readonly host: WorkerHost) {}

  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  ready(): { status: 'ok' } {
    if (!this.host.isWorking()) throw new ServiceUnavailableException({ status: 'error' });
    return { status: 'ok' };
  }
}
