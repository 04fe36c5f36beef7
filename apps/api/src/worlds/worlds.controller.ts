import { instant, slug } from '@nenep/contracts';
import { worlds } from '@nenep/store';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers } from '../http/answers.js';
import { pageOf } from '../http/common.schema.js';
import { V1 } from '../http/paths.js';
import { Caller, type Principal } from '../session/principal.js';
import { markOf } from './world-mark.js';
import { Worlds } from './worlds.service.js';

const worldListed = z
  .object({ id: slug, title: z.string(), madeAt: instant, simulated: z.literal(true) })
  .meta({ id: 'ListedWorld', description: 'A time-lapse, which can be read by `?world=<id>`.' });
const worldPage = pageOf(worldListed).meta({ id: 'ListedWorldPage' });

@ApiTags('worlds')
@Controller(`${V1}/worlds`)
export class WorldsController {
  constructor(private readonly worlds: Worlds) {}

  /** The worlds beside the one that is served, the last made first. */
  @Get()
  @Answers(200, worldPage)
  async list(@Caller() { organization }: Principal): Promise<z.infer<typeof worldPage>> {
    const { home } = this.worlds;
    const listed = await worlds(home.store);
    return {
      items: listed.map(({ id, title, madeAt }) => ({ id, title, madeAt, simulated: true })),
      next: null,
      world: await markOf(home, organization),
    };
  }
}
