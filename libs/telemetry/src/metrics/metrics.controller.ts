import { Controller, Get, Header } from '@nestjs/common';
import { registry } from './registry.js';

/** What the process measures, for Prometheus; beside health, on a listener of its own. */
@Controller('metrics')
export class MetricsController {
  @Get()
  @Header('Content-Type', registry.contentType)
  metrics(): Promise<string> {
    return registry.metrics();
  }
}
