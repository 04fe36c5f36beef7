import { Module } from '@nestjs/common';
import { ApplyPlanService } from './apply-plan.service.js';
import { OrderPlanService } from './order-plan.service.js';
import { PlansController } from './plans.controller.js';
import { PlansService } from './plans.service.js';

@Module({
  controllers: [PlansController],
  providers: [PlansService, ApplyPlanService, OrderPlanService],
})
export class PlansModule {}
