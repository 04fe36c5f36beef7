import { type MiddlewareConsumer, Module, type NestModule, RequestMethod } from '@nestjs/common';
import { DoorModule } from '../door/door.module.js';
import { V1 } from '../http/paths.js';
import { DecideService } from './decide.service.js';
import { DecisionsController } from './decisions.controller.js';
import { ExpectDecision } from './expect-decision.js';
import { TasksController } from './tasks.controller.js';
import { TasksService } from './tasks.service.js';

@Module({
  imports: [DoorModule],
  controllers: [TasksController, DecisionsController],
  providers: [TasksService, DecideService],
})
export class TasksModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    const decisions = { path: `${V1}/tasks/:task/decisions`, method: RequestMethod.POST };
    consumer.apply(ExpectDecision).forRoutes(decisions);
  }
}
