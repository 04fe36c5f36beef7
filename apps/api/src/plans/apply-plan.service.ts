import { keeperStream } from '@nenep/contracts';
import type { Language } from '@nenep/messages';
import { expectedPeriods, type LoadedPlan, toPlanVersion } from '@nenep/plan';
import {
  saveAccountsOf,
  saveOrganization,
  savePeople,
  savePlanVersion,
  setFirstPasswordHash,
  usernameIn,
} from '@nenep/store';
import { Inject, Injectable } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import { Directory } from '../directory/directory.service.js';
import { SETTINGS, TEMPORAL } from '../platform/tokens.js';
import { Problem } from '../problems/problem.js';
import { hashPassword } from '../session/passwords.js';
import { administers, type Principal } from '../session/principal.js';
import type { ApiSettings } from '../settings.js';
import { markWith } from '../worlds/world-mark.js';
import { Worlds } from '../worlds/worlds.service.js';
import { differenceFrom } from './in-force.js';
import { giveOrganization, organizationVersionOf } from './give-organization.js';
import { giveToKeeper } from './keeper.js';
import type { PlanDifferenceShown } from './difference.schema.js';
import type { PlanCompared, PlanName, PlanOutcome, PlanToApply } from './plan.schema.js';
import { readPlan } from './read-plan.js';

/** Puts a plan to work: who is in it, which version it is, and its keeper. */
@Injectable()
export class ApplyPlanService {
  constructor(
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(TEMPORAL) private readonly temporal: Client,
    private readonly worlds: Worlds,
    private readonly directory: Directory,
  ) {}

  /**
   * Applies a plan; the same one again changes nothing. The keeper comes last, so that whatever
   * fails before can be done again.
   */
  async apply(caller: Principal, given: PlanToApply, language: Language): Promise<PlanOutcome> {
    if (!caller.grants.includes('administrator')) throw new Problem('FORBIDDEN');
    const { plan, warnings } = readPlan(given, this.directory.now(), language);
    if (!administers(caller, plan.organization.id)) throw new Problem('FORBIDDEN');
    const { world } = this.worlds.home;
    const isReal = world.kind === 'record' && !plan.rehearsal;
    if (given.initialPassword !== undefined && isReal) {
      throw new Problem('INITIAL_PASSWORD_REFUSED');
    }
    const organization = plan.organization.id;
    const name = { organization, plan: plan.plan.id };
    const difference = await differenceFrom(this.worlds.home.store, name, plan);
    const applied = given.dryRun
      ? { outcome: 'checked' as const, version: null, organizationApplied: null }
      : await this.put(plan, given, caller);
    return {
      ...applied,
      organization,
      plan: plan.plan.id,
      title: plan.plan.title[language],
      digest: plan.digest,
      stream: keeperStream(organization, plan.plan.id),
      people: plan.organization.people.length,
      periods: expectedPeriods(plan).length,
      warnings,
      difference,
      world: markWith(world, plan.rehearsal),
    };
  }

  /** Compares a plan with the version in force of one, which may be that of another year. */
  async compare(
    caller: Principal,
    name: PlanName,
    given: PlanCompared,
    language: Language,
  ): Promise<PlanDifferenceShown> {
    if (!administers(caller, name.organization)) throw new Problem('FORBIDDEN');
    const { plan } = readPlan(given, this.directory.now(), language);
    const difference = await differenceFrom(this.worlds.home.store, name, plan);
    if (!difference) throw new Problem('NOT_FOUND');
    return difference;
  }

  private async put(
    loaded: LoadedPlan,
    { files, initialPassword }: PlanToApply,
    caller: Principal,
  ) {
    const { store } = this.worlds.home;
    const { plan, organization, digest, rehearsal } = loaded;
    await saveOrganization(store, { _id: organization.id, name: organization.name.vi, rehearsal });
    await this.putPeople(loaded, initialPassword);
    const kept = await savePlanVersion(store, {
      organization: organization.id,
      plan: plan.id,
      digest,
      rehearsal,
      files: {
        plan: files.plan.text,
        organization: files.organization.text,
        calendar: files.calendar.text,
      },
      loaded,
      appliedBy: caller.person ?? caller.username,
      appliedAt: this.directory.now(),
    });
    const clockOffset = this.settings.clockOffset ?? 0;
    const organizationApplied = await giveOrganization(this.temporal, {
      version: organizationVersionOf(kept.loaded, kept.version),
      clockOffset,
    });
    const outcome = await giveToKeeper(this.temporal, {
      version: toPlanVersion(kept.loaded, { version: kept.version, firstOpensNow: rehearsal }),
      clockOffset,
    });
    return { outcome, version: kept.version, organizationApplied };
  }

  private async putPeople({ organization }: LoadedPlan, password: string | undefined) {
    const { store } = this.worlds.home;
    const { id, people } = organization;
    await savePeople(
      store,
      id,
      people.map(({ id: person, name, username }) => ({ person, name, username })),
    );
    await saveAccountsOf(
      store,
      id,
      people.map(({ id: person, username, grants }) => ({
        _id: usernameIn(id, username),
        name: username,
        organization: id,
        person,
        grants,
        passwordHash: null,
      })),
    );
    if (password !== undefined) {
      await setFirstPasswordHash(store, id, await hashPassword(password));
    }
  }
}
