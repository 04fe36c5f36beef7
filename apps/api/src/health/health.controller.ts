import { instant } from '@nenep/contracts';
import { Dependencies, reportOf } from '@nenep/health';
import type { Language } from '@nenep/messages';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Client } from '@temporalio/client';
import type { Response } from 'express';
import { z } from 'zod';
import { Answers } from '../http/answers.js';
import { Speech } from '../http/speech.js';
import { TEMPORAL } from '../platform/tokens.js';
import { Public } from '../session/authentication.guard.js';
import { Worlds } from '../worlds/worlds.service.js';

const PATIENCE_MS = 2_000;

const state = z.enum(['up', 'down']);
const live = z.object({ status: z.literal('up') }).meta({ id: 'Live' });
const ready = z
  .object({
    status: state,
    text: z.string(),
    dependencies: z.object({ mongodb: state, temporal: state }),
    explained: z.array(
      z.object({ name: z.enum(['mongodb', 'temporal']), state, since: instant, text: z.string() }),
    ),
  })
  .meta({ id: 'Ready', description: 'Kafka is not needed to take a decision, nor to read.' });

/** For whoever watches the process: that it lives, and whether it can do its work. */
@ApiTags('health')
@Public()
@Controller('health')
export class HealthController {
  private readonly dependencies: Dependencies<'mongodb' | 'temporal'>;

  constructor(worlds: Worlds, @Inject(TEMPORAL) temporal: Client) {
    this.dependencies = new Dependencies({
      mongodb: () => worlds.home.store.ping(),
      temporal: () => ping(temporal),
    });
  }

  @Get('live')
  @Answers(200, live)
  live(): z.infer<typeof live> {
    return { status: 'up' };
  }

  /**
   * 503 where nothing can be served, as without MongoDB. Without Temporal reading is served, so
   * that the api stays in rotation, and says so.
   */
  @Get('ready')
  @Answers(200, ready)
  async ready(
    @Res({ passthrough: true }) response: Response,
    @Speech() language: Language,
  ): Promise<z.infer<typeof ready>> {
    const states = await this.dependencies.states();
    const report = reportOf('api', states, ['mongodb'], language);
    if (report.status === 'down') response.status(503);
    return report;
  }
}

async function ping(temporal: Client): Promise<void> {
  await temporal.withDeadline(Date.now() + PATIENCE_MS, () =>
    temporal.workflowService.getSystemInfo({}),
  );
}
