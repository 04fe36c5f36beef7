import { Module } from '@nestjs/common';
import { CyclesController } from './cycles.controller.js';
import { CyclesService } from './cycles.service.js';
import { ResultsService } from './results.service.js';

@Module({
  controllers: [CyclesController],
  providers: [CyclesService, ResultsService],
})
export class CyclesModule {}
