import { type TaskId, taskId } from '@nenep/contracts';
import type { Language } from '@nenep/messages';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../http/answers.js';
import { readQuery, type ReadQuery } from '../http/common.schema.js';
import { V1 } from '../http/paths.js';
import { Speech } from '../http/speech.js';
import { Caller, type Principal } from '../session/principal.js';
import {
  task,
  taskPage,
  type TaskPage,
  type TaskShown,
  tasksQuery,
  type TasksQuery,
} from './task.schema.js';
import { TasksService } from './tasks.service.js';

@ApiTags('tasks')
@Controller(`${V1}/tasks`)
export class TasksController {
  constructor(private readonly tasks: TasksService) {}

  /** The caller's tasks, and those they may take over; what is due first comes first. */
  @Get()
  @Answers(200, taskPage)
  mine(
    @Caller() caller: Principal,
    @Query({ schema: tasksQuery }) query: TasksQuery,
    @Speech() language: Language,
  ): Promise<TaskPage> {
    return this.tasks.mine(caller, query, language);
  }

  /** One task: its form, its version, and what the caller may do with it now. */
  @Get(':task')
  @Answers(200, task)
  show(
    @Caller() caller: Principal,
    @Param('task', { schema: taskId }) id: TaskId,
    @Query({ schema: readQuery }) query: ReadQuery,
    @Speech() language: Language,
  ): Promise<TaskShown> {
    return this.tasks.show(caller, id, query, language);
  }
}
