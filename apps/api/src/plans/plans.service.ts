import { keeperStream } from '@nenep/contracts';
import { type DealtWith, ledgerOf } from '@nenep/domain';
import type { Language } from '@nenep/messages';
import { expectedPeriods, omittedPeriods } from '@nenep/plan';
import { type InboxPlan, plan, plans, reasonsBy } from '@nenep/store';
import { Injectable } from '@nestjs/common';
import { Directory } from '../directory/directory.service.js';
import { vocabularyOf } from '../directory/vocabulary.js';
import type { ReadQuery } from '../http/common.schema.js';
import { Problem } from '../problems/problem.js';
import type { Principal } from '../session/principal.js';
import { organizationFor } from '../worlds/organization-for.js';
import { waitFor } from '../worlds/own-writes.js';
import { markOf } from '../worlds/world-mark.js';
import { type OpenWorld, Worlds } from '../worlds/worlds.service.js';
import { pausesOf, periodShown } from './period-shown.js';
import type { PeriodPage, PlanName, PlanPage, PlansQuery } from './plan.schema.js';

/** The plans of an organization, and what became of each period that they say is due. */
@Injectable()
export class PlansService {
  constructor(
    private readonly worlds: Worlds,
    private readonly directory: Directory,
  ) {}

  async list(caller: Principal, query: PlansQuery, language: Language): Promise<PlanPage> {
    const open = await this.worlds.open(query.world);
    const organization = await organizationFor(open, caller, query.organization);
    await waitFor(open.store, 'inbox', query.after);
    const found = await plans(open.store, organization);
    return {
      items: await Promise.all(found.map((each) => this.shown(open, each, language))),
      next: null,
      zone: await this.directory.zone(open, organization),
      world: await markOf(open, organization),
    };
  }

  async periods(
    caller: Principal,
    of: PlanName,
    { world, after }: ReadQuery,
    language: Language,
  ): Promise<PeriodPage> {
    const open = await this.worlds.open(world);
    const organization = await organizationFor(open, caller, of.organization);
    await waitFor(open.store, 'inbox', after);
    const kept = await plan(open.store, keeperStream(organization, of.plan));
    const loaded = kept && (await this.loaded(open, kept));
    if (!loaded) throw new Problem('NOT_FOUND');
    const words = vocabularyOf(loaded, language);
    const planned = { expected: expectedPeriods(loaded), omitted: omittedPeriods(loaded) };
    const lines = ledgerOf(planned, kept.periods, {
      now: this.directory.now(),
      rehearsal: kept.rehearsal,
      pauses: pausesOf(kept.orders),
    });
    return {
      items: lines.map((line) => periodShown(line, kept, { loaded, words, language })),
      version: kept.version,
      orders: await this.orders(open, kept, language),
      next: null,
      zone: words.zone,
      world: await markOf(open, organization),
    };
  }

  private async orders(open: OpenWorld, kept: InboxPlan, language: Language) {
    const { orders = [], organization } = kept;
    const revisions = orders.flatMap(({ revision }) => revision ?? []);
    const reasons = await reasonsBy(open.store, revisions);
    const people = orders.map(({ by }) => by);
    const nameOf = await this.directory.names(open, organization, people, language);
    return orders.map(({ kind, at, by, revision, cycle, periods }) => ({
      order: kind,
      at,
      by: nameOf(by),
      reason: (revision !== undefined && reasons.get(revision)) || null,
      cycle: cycle ?? null,
      periods: periods ?? [],
    }));
  }

  private async shown(open: OpenWorld, kept: InboxPlan, language: Language) {
    const { _id, organization, plan, version, digest, rehearsal, validFrom, validTo } = kept;
    const count = (outcome: DealtWith['outcome']) =>
      kept.periods.filter((period) => period.outcome === outcome).length;
    return {
      organization,
      plan,
      stream: _id,
      title: (await this.loaded(open, kept))?.plan.title[language] ?? plan,
      version,
      digest,
      rehearsal,
      validFrom,
      validTo,
      state: kept.state,
      activatedAt: kept.activatedAt,
      expected: kept.expected,
      opened: count('OPENED'),
      missed: count('MISSED'),
      skipped: count('SKIPPED'),
    };
  }

  private loaded(open: OpenWorld, { organization, plan, version }: InboxPlan) {
    return this.directory.plan(open, { organization, plan, planVersion: version });
  }
}
