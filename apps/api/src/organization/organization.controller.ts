import { decisionId } from '@nenep/contracts';
import type { Language } from '@nenep/messages';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../http/answers.js';
import { V1 } from '../http/paths.js';
import { Speech } from '../http/speech.js';
import { Caller, type Principal } from '../session/principal.js';
import { ChangeOrganizationService } from './change-organization.service.js';
import {
  approvalGiven,
  type ApprovalGiven,
  changeGiven,
  type ChangeGiven,
  changePage,
  type ChangePage,
  changesQuery,
  type ChangesQuery,
  changeTaken,
  type ChangeTaken,
  organizationOnDay,
  type OrganizationOnDay,
  organizationQuery,
  type OrganizationQuery,
} from './organization.schema.js';
import { OrganizationService } from './organization.service.js';

@ApiTags('organization')
@Controller(`${V1}/organization`)
export class OrganizationController {
  constructor(
    private readonly organization: OrganizationService,
    private readonly changing: ChangeOrganizationService,
  ) {}

  /** Who works where and who holds what on a day, as it is known now or was known on another. */
  @Get()
  @Answers(200, organizationOnDay)
  show(
    @Caller() caller: Principal,
    @Query({ schema: organizationQuery }) query: OrganizationQuery,
    @Speech() language: Language,
  ): Promise<OrganizationOnDay> {
    return this.organization.onDay(caller, query, language);
  }

  /** The decisions that change the organization, and what became of each. */
  @Get('changes')
  @Answers(200, changePage)
  changes(
    @Caller() caller: Principal,
    @Query({ schema: changesQuery }) query: ChangesQuery,
    @Speech() language: Language,
  ): Promise<ChangePage> {
    return this.organization.changes(caller, query, language);
  }

  /** Records a decision. One whose day has passed waits for somebody else's approval. */
  @Post('changes')
  @Answers(200, changeTaken)
  change(
    @Caller() caller: Principal,
    @Body({ schema: changeGiven }) given: ChangeGiven,
    @Speech() language: Language,
  ): Promise<ChangeTaken> {
    return this.changing.change(caller, given, language);
  }

  /** Approves or rejects a decision that waits; for holders of the role that is named for it. */
  @Post('changes/:decision/approval')
  @Answers(200, changeTaken)
  approve(
    @Caller() caller: Principal,
    @Param('decision', { schema: decisionId }) decision: string,
    @Body({ schema: approvalGiven }) given: ApprovalGiven,
    @Speech() language: Language,
  ): Promise<ChangeTaken> {
    return this.changing.approve(caller, decision, given, language);
  }
}
