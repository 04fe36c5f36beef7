import type { Language } from '@nenep/messages';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../http/answers.js';
import { V1 } from '../http/paths.js';
import { Speech } from '../http/speech.js';
import { Caller, type Principal } from '../session/principal.js';
import {
  timelinePage,
  type TimelinePage,
  timelineQuery,
  type TimelineQuery,
} from './timeline.schema.js';
import { TimelineService } from './timeline.service.js';

@ApiTags('timeline')
@Controller(`${V1}/timeline`)
export class TimelineController {
  constructor(private readonly timeline: TimelineService) {}

  /** What happened, as far as the caller may see it, in the order in which it was recorded. */
  @Get()
  @Answers(200, timelinePage)
  find(
    @Caller() caller: Principal,
    @Query({ schema: timelineQuery }) query: TimelineQuery,
    @Speech() language: Language,
  ): Promise<TimelinePage> {
    return this.timeline.find(caller, query, language);
  }
}
