import { Module } from '@nestjs/common';
import { DoorModule } from '../door/door.module.js';
import { DecideService } from './decide.service.js';
import { DecisionsController } from './decisions.controller.js';
import { TasksController } from './tasks.controller.js';
import { TasksService } from './tasks.service.js';

@Module({
  imports: [DoorModule],
  controllers: [TasksController, DecisionsController],
  providers: [TasksService, DecideService],
})
export class TasksModule {}
