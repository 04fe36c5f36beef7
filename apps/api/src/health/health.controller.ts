import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Client } from '@temporalio/client';
import type { Response } from 'express';
import { z } from 'zod';
import { Answers } from '../http/answers.js';
import { TEMPORAL } from '../platform/tokens.js';
import { Public } from '../session/authentication.guard.js';
import { Worlds } from '../worlds/worlds.service.js';

const PATIENCE_MS = 3_000;

const state = z.enum(['up', 'down']);
const live = z.object({ status: z.literal('up') }).meta({ id: 'Live' });
const ready = z
  .object({ status: state, dependencies: z.object({ mongodb: state, temporal: state }) })
  .meta({ id: 'Ready', description: 'Kafka is not needed to take a decision, nor to read.' });

/** For whoever watches the process: that it lives, and whether it can do its work. */
@ApiTags('health')
@Public()
@Controller('health')
export class HealthController {
  constructor(
    private readonly worlds: Worlds,
    @Inject(TEMPORAL) private readonly temporal: Client,
  ) {}

  @Get('live')
  @Answers(200, live)
  live(): z.infer<typeof live> {
    return { status: 'up' };
  }

  /** 503 where something that the api depends on does not answer. */
  @Get('ready')
  @Answers(200, ready)
  async ready(@Res({ passthrough: true }) response: Response): Promise<z.infer<typeof ready>> {
    const [mongodb, temporal] = await Promise.all([
      stateOf(this.worlds.home.store.ping()),
      stateOf(this.pingTemporal()),
    ]);
    const status = mongodb === 'up' && temporal === 'up' ? 'up' : 'down';
    if (status === 'down') response.status(503);
    return { status, dependencies: { mongodb, temporal } };
  }

  private async pingTemporal(): Promise<void> {
    await this.temporal.withDeadline(Date.now() + PATIENCE_MS, () =>
      this.temporal.workflowService.getSystemInfo({}),
    );
  }
}

async function stateOf(check: Promise<void>): Promise<'up' | 'down'> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('It did not answer in time.')), PATIENCE_MS);
  });
  try {
    await Promise.race([check, patience]);
    return 'up';
  } catch {
    return 'down';
  } finally {
    clearTimeout(timer);
  }
}
