import type { Language } from '@nenep/messages';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../http/answers.js';
import { readQuery, type ReadQuery } from '../http/common.schema.js';
import { V1 } from '../http/paths.js';
import { Speech } from '../http/speech.js';
import { Caller, type Principal } from '../session/principal.js';
import {
  backfillAsked,
  type BackfillAsked,
  backfillReport,
  type BackfillReport,
  orderedOutcome,
  type OrderedOutcome,
  planOrdered,
  type PlanOrdered,
} from './order.schema.js';
import { OrderPlanService } from './order-plan.service.js';
import { planDifference, type PlanDifferenceShown } from './difference.schema.js';
import { ApplyPlanService } from './apply-plan.service.js';
import {
  periodPage,
  type PeriodPage,
  planApplied,
  type PlanCompared,
  planCompared,
  type PlanName,
  planName,
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
    private readonly ordering: OrderPlanService,
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
    @Param({ schema: planName }) name: PlanName,
    @Query({ schema: readQuery }) query: ReadQuery,
    @Speech() language: Language,
  ): Promise<PeriodPage> {
    return this.plans.periods(caller, name, query, language);
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

  /** What a plan says differently from the version in force, and what it would move. */
  @Post(':organization/:plan/difference')
  @Answers(200, planDifference)
  difference(
    @Caller() caller: Principal,
    @Param({ schema: planName }) name: PlanName,
    @Body({ schema: planCompared }) given: PlanCompared,
    @Speech() language: Language,
  ): Promise<PlanDifferenceShown> {
    return this.applying.compare(caller, name, given, language);
  }

  /** Nothing opens until the plan is resumed; cycles that are open run on. */
  @Post(':organization/:plan/pause')
  @Answers(200, orderedOutcome)
  pause(
    @Caller() caller: Principal,
    @Param({ schema: planName }) name: PlanName,
    @Body({ schema: planOrdered }) { reason }: PlanOrdered,
    @Speech() language: Language,
  ): Promise<OrderedOutcome> {
    return this.ordering.order(caller, name, { verb: 'pause', reason }, language);
  }

  /** What came due meanwhile is opened or not as each cycle's `catchUp` says. */
  @Post(':organization/:plan/resume')
  @Answers(200, orderedOutcome)
  resume(
    @Caller() caller: Principal,
    @Param({ schema: planName }) name: PlanName,
    @Body({ schema: planOrdered }) { reason }: PlanOrdered,
    @Speech() language: Language,
  ): Promise<OrderedOutcome> {
    return this.ordering.order(caller, name, { verb: 'resume', reason }, language);
  }

  /** Ends the plan for good: nothing more opens, and the answer lists what is open. */
  @Post(':organization/:plan/end')
  @Answers(200, orderedOutcome)
  end(
    @Caller() caller: Principal,
    @Param({ schema: planName }) name: PlanName,
    @Body({ schema: planOrdered }) { reason }: PlanOrdered,
    @Speech() language: Language,
  ): Promise<OrderedOutcome> {
    return this.ordering.order(caller, name, { verb: 'end', reason }, language);
  }

  /** Opens periods that were missed or skipped; one that was opened is never opened again. */
  @Post(':organization/:plan/backfill')
  @Answers(200, backfillReport)
  backfill(
    @Caller() caller: Principal,
    @Param({ schema: planName }) name: PlanName,
    @Body({ schema: backfillAsked }) asked: BackfillAsked,
    @Speech() language: Language,
  ): Promise<BackfillReport> {
    return this.ordering.backfill(caller, name, asked, language);
  }
}
