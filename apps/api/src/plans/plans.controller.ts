import { slug } from '@nenep/contracts';
import type { Language } from '@nenep/messages';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../http/answers.js';
import { readQuery, type ReadQuery } from '../http/common.schema.js';
import { V1 } from '../http/paths.js';
import { Speech } from '../http/speech.js';
import { Caller, type Principal } from '../session/principal.js';
import { ApplyPlanService } from './apply-plan.service.js';
import {
  periodPage,
  type PeriodPage,
  planApplied,
  planOutcome,
  type PlanOutcome,
  planPage,
  type PlanPage,
  plansQuery,
  type PlansQuery,
  type PlanToApply,
} from './plan.schema.js';
import { PlansService } from './plans.service.js';

@ApiTags('plans')
@Controller(`${V1}/plans`)
export class PlansController {
  constructor(
    private readonly plans: PlansService,
    private readonly applying: ApplyPlanService,
  ) {}

  @Get()
  @Answers(200, planPage)
  list(
    @Caller() caller: Principal,
    @Query({ schema: plansQuery }) query: PlansQuery,
    @Speech() language: Language,
  ): Promise<PlanPage> {
    return this.plans.list(caller, query, language);
  }

  /** Every period that the plan says is due, and what became of it. */
  @Get(':organization/:plan/periods')
  @Answers(200, periodPage)
  periods(
    @Caller() caller: Principal,
    @Param('organization', { schema: slug }) organization: string,
    @Param('plan', { schema: slug }) plan: string,
    @Query({ schema: readQuery }) query: ReadQuery,
    @Speech() language: Language,
  ): Promise<PeriodPage> {
    return this.plans.periods(caller, { organization, plan }, query, language);
  }

  /** Applies a plan, or only checks it. The same plan again changes nothing. */
  @Post()
  @Answers(200, planOutcome)
  apply(
    @Caller() caller: Principal,
    @Body({ schema: planApplied }) plan: PlanToApply,
    @Speech() language: Language,
  ): Promise<PlanOutcome> {
    return this.applying.apply(caller, plan, language);
  }
}
