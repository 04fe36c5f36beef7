import { type TaskId, taskId } from '@nenep/contracts';
import type { Language } from '@nenep/messages';
import { Body, Controller, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../http/answers.js';
import { worldQuery, type WorldQuery } from '../http/common.schema.js';
import { V1 } from '../http/paths.js';
import { Speech } from '../http/speech.js';
import { Caller, type Principal } from '../session/principal.js';
import { Worlds } from '../worlds/worlds.service.js';
import { DecideService } from './decide.service.js';
import {
  decisionGiven,
  type DecisionGiven,
  decisionTaken,
  type DecisionTaken,
} from './decision.schema.js';

@ApiTags('tasks')
@Controller(`${V1}/tasks`)
export class DecisionsController {
  constructor(
    private readonly worlds: Worlds,
    private readonly decisions: DecideService,
  ) {}

  /**
   * Decides a task. Asked again with the same decision id and content, it answers as the first
   * time; a lost answer is asked for in that way.
   */
  @Post(':task/decisions')
  @Answers(200, decisionTaken)
  decide(
    @Caller() caller: Principal,
    @Param('task', { schema: taskId }) id: TaskId,
    @Body({ schema: decisionGiven }) given: DecisionGiven,
    @Query({ schema: worldQuery }) { world }: WorldQuery,
    @Speech() language: Language,
  ): Promise<DecisionTaken> {
    this.worlds.assertWritable(world);
    return this.decisions.decide(caller, id, given, language);
  }
}
