import type { Language } from '@nenep/messages';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../http/answers.js';
import { readQuery, type ReadQuery } from '../http/common.schema.js';
import { V1 } from '../http/paths.js';
import { Speech } from '../http/speech.js';
import { Caller, type Principal } from '../session/principal.js';
import {
  cycle,
  cycleAddress,
  cyclePage,
  type CyclePage,
  type CycleShown,
  cyclesQuery,
  type CyclesQuery,
  resultPage,
  type ResultPage,
} from './cycle.schema.js';
import { CyclesService } from './cycles.service.js';
import { ResultsService } from './results.service.js';

@ApiTags('cycles')
@Controller(`${V1}/cycles`)
export class CyclesController {
  constructor(
    private readonly cycles: CyclesService,
    private readonly results: ResultsService,
  ) {}

  /** The cycles of an organization, the last opened first. */
  @Get()
  @Answers(200, cyclePage)
  list(
    @Caller() caller: Principal,
    @Query({ schema: cyclesQuery }) query: CyclesQuery,
    @Speech() language: Language,
  ): Promise<CyclePage> {
    return this.cycles.list(caller, query, language);
  }

  @Get(':address')
  @Answers(200, cycle)
  show(
    @Caller() caller: Principal,
    @Param('address', { schema: cycleAddress }) address: string,
    @Query({ schema: readQuery }) query: ReadQuery,
    @Speech() language: Language,
  ): Promise<CycleShown> {
    return this.cycles.show(caller, address, query, language);
  }

  /** Published results: one's own, and those of whom one leads. */
  @Get(':address/results')
  @Answers(200, resultPage)
  readResults(
    @Caller() caller: Principal,
    @Param('address', { schema: cycleAddress }) address: string,
    @Query({ schema: readQuery }) query: ReadQuery,
    @Speech() language: Language,
  ): Promise<ResultPage> {
    return this.results.read(caller, address, query, language);
  }
}
