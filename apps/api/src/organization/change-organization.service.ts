import { digestOf } from '@nenep/audit';
import { dateAt } from '@nenep/calendar';
import {
  APPROVE_CHANGE_UPDATE,
  CHANGE_ORGANIZATION_UPDATE,
  type OrganizationAnswer,
  type OrganizationApproval,
  type OrganizationChange,
  type OrganizationDecision,
  organizationStream,
} from '@nenep/contracts';
import { peopleIn } from '@nenep/domain';
import { type Language, translate } from '@nenep/messages';
import { saveReason } from '@nenep/store';
import { Inject, Injectable } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import { Directory } from '../directory/directory.service.js';
import type { HeldOrganization } from '../directory/held-organization.js';
import { unitNamesOn, vocabularyOf } from '../directory/vocabulary.js';
import { writtenDate } from '../http/moments.js';
import { TEMPORAL } from '../platform/tokens.js';
import { Problem } from '../problems/problem.js';
import { administers, type Principal } from '../session/principal.js';
import { organizationFor } from '../worlds/organization-for.js';
import { markOf } from '../worlds/world-mark.js';
import { Worlds } from '../worlds/worlds.service.js';
import { askOrganizationKeeper } from './ask-keeper.js';
import { changeText, roleText } from './change-text.js';
import type { ApprovalGiven, ChangeGiven, ChangeTaken } from './organization.schema.js';

type Accepted = Extract<OrganizationAnswer, { outcome: 'accepted' }>;
type Refused = Extract<OrganizationAnswer, { outcome: 'refused' }>;

/** Takes decisions that change the organization, and approvals of those that need one. */
@Injectable()
export class ChangeOrganizationService {
  constructor(
    @Inject(TEMPORAL) private readonly temporal: Client,
    private readonly worlds: Worlds,
    private readonly directory: Directory,
  ) {}

  /** Administrators record; the keeper judges. Rejects with `CHANGE_REFUSED` where it cannot be. */
  async change(
    caller: Principal,
    { organization: asked, reason, ...given }: ChangeGiven,
    language: Language,
  ): Promise<ChangeTaken> {
    const organization = await organizationFor(this.worlds.home, caller, asked);
    if (!administers(caller, organization)) throw new Problem('FORBIDDEN');
    const held = await this.heldBy(organization);
    const decision: OrganizationDecision = {
      ...given,
      digest: digestOf(given),
      actor: actorOf(caller),
      ...(await this.kept(caller, organization, reason)),
    };
    const answer = await askOrganizationKeeper(
      this.temporal,
      organization,
      CHANGE_ORGANIZATION_UPDATE,
      decision,
    );
    const saying = { organization, held, day: given.effectiveOn, language };
    if (answer.outcome === 'refused') throw await this.refusalOf(answer, saying, given.changes);
    return this.taken(answer, saying);
  }

  /** The keeper judges who may; here only people of the organization come so far. */
  async approve(
    caller: Principal,
    of: string,
    { reason, ...given }: ApprovalGiven,
    language: Language,
  ): Promise<ChangeTaken> {
    const { organization, person } = caller;
    if (organization === null || person === null) throw new Problem('FORBIDDEN');
    const held = await this.heldBy(organization);
    const approval: OrganizationApproval = {
      ...given,
      of,
      digest: digestOf({ ...given, of }),
      actor: person,
      ...(await this.kept(caller, organization, reason)),
    };
    const answer = await askOrganizationKeeper(
      this.temporal,
      organization,
      APPROVE_CHANGE_UPDATE,
      approval,
    );
    const day = dateAt(held.loaded.calendar, this.directory.now());
    const saying = { organization, held, day, language };
    if (answer.outcome === 'refused') throw await this.refusalOf(answer, saying, []);
    return this.taken(answer, saying);
  }

  private async heldBy(organization: string): Promise<HeldOrganization> {
    const held = await this.directory.organization(this.worlds.home, organization);
    if (!held) throw new Problem('NOT_FOUND');
    return held;
  }

  /** The words are kept before the decision that refers to them is given (law 6). */
  private async kept(caller: Principal, organization: string, reason: string | undefined) {
    if (reason === undefined) return {};
    const { store } = this.worlds.home;
    return saveReason(store, {
      stream: organizationStream(organization),
      actor: actorOf(caller),
      reason,
      createdAt: this.directory.now(),
    });
  }

  private async taken(
    { decision, sequence, at, standing, vacancies }: Accepted,
    saying: Saying,
  ): Promise<ChangeTaken> {
    const { organization, held, day, language } = saying;
    const words = vocabularyOf(held.loaded, language, unitNamesOn(held, day));
    const vacant = vacancies.map(({ role, unit }) => ({
      role,
      unit: unit ?? null,
      name: roleText({ role, unit }, { language, words }),
    }));
    const next = translate(language, `organization.next.${standing}`, {
      day: writtenDate(day),
      role: words.role(held.register.backdatedBy ?? ''),
    });
    const roles = vacant.map(({ name }) => name).join(', ');
    const warning = translate(language, 'organization.vacant', { day: writtenDate(day), roles });
    return {
      outcome: 'accepted',
      decision,
      stream: organizationStream(organization),
      sequence,
      at,
      standing,
      text: vacant.length > 0 ? `${next} ${warning}` : next,
      vacancies: vacant,
      zone: held.loaded.calendar.zone,
      world: await markOf(this.worlds.home, organization),
    };
  }

  private async refusalOf(
    { code, change, subject }: Refused,
    { organization, held, day, language }: Saying,
    changes: readonly OrganizationChange[],
  ): Promise<Problem> {
    if (code === 'DECISION_ID_REUSED') return new Problem(code);
    const why = translate(language, `organization.refusal.${code}`, {
      subject: subject ?? '',
      role: vocabularyOf(held.loaded, language).role(held.register.backdatedBy ?? ''),
    });
    const members = {
      refusal: code,
      ...(change !== undefined && { change }),
      ...(subject !== undefined && { subject }),
    };
    const isAbout = change === undefined ? undefined : changes[change];
    if (!isAbout) return new Problem(problemOf(code), { params: { why }, members });
    const { home } = this.worlds;
    const nameOf = await this.directory.names(home, organization, peopleIn(changes), language);
    const words = vocabularyOf(held.loaded, language, unitNamesOn(held, day));
    const text = changeText(isAbout, { language, nameOf, words });
    const at = translate(language, 'organization.at', { number: (change ?? 0) + 1, text });
    return new Problem('CHANGE_REFUSED', { params: { why: `${at}. ${why}` }, members });
  }
}

/** About which organization and day, and in which language, an answer speaks. */
interface Saying {
  organization: string;
  held: HeldOrganization;
  day: string;
  language: Language;
}

function problemOf(code: Refused['code']): 'APPROVAL_REFUSED' | 'CHANGE_REFUSED' {
  const isWhose = ['NOT_THE_APPROVER', 'OWN_DECISION', 'CONCERNS_YOU'].includes(code);
  return isWhose ? 'APPROVAL_REFUSED' : 'CHANGE_REFUSED';
}

/** Whoever administers the installation is no person of the organization. */
function actorOf({ person, username }: Principal): string {
  return person ?? username;
}
