import { keeperStream } from '@nenep/contracts';
import { type Language, translate } from '@nenep/messages';
import { expectedPeriods } from '@nenep/plan';
import { type InboxPeriod, type InboxPlan, plan, plans } from '@nenep/store';
import { Injectable } from '@nestjs/common';
import { Directory } from '../directory/directory.service.js';
import { vocabularyOf } from '../directory/vocabulary.js';
import { writtenPeriod } from '../http/moments.js';
import type { ReadQuery } from '../http/common.schema.js';
import { Problem } from '../problems/problem.js';
import type { Principal } from '../session/principal.js';
import { organizationFor } from '../worlds/organization-for.js';
import { waitFor } from '../worlds/own-writes.js';
import { markOf } from '../worlds/world-mark.js';
import { type OpenWorld, Worlds } from '../worlds/worlds.service.js';
import type { PeriodPage, PlanPage, PlansQuery } from './plan.schema.js';

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
    of: { organization: string; plan: string },
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
    return {
      items: expectedPeriods(loaded).map(({ cycle, period, clause, opensAt }) => ({
        cycle,
        title: words.cycle(cycle),
        period,
        clause,
        opensAt,
        ...becameOf(
          kept.periods.find((each) => each.cycle === cycle && each.period === period),
          words.cycle(cycle),
          language,
        ),
      })),
      next: null,
      zone: words.zone,
      world: await markOf(open, organization),
    };
  }

  private async shown(open: OpenWorld, kept: InboxPlan, language: Language) {
    const { _id, organization, plan, version, digest, rehearsal, validFrom, validTo } = kept;
    const count = (outcome: InboxPeriod['outcome']) =>
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
    };
  }

  private loaded(open: OpenWorld, { organization, plan, version }: InboxPlan) {
    return this.directory.plan(open, { organization, plan, planVersion: version });
  }
}

function becameOf(period: InboxPeriod | undefined, cycle: string, language: Language) {
  const named = { period: writtenPeriod(period?.period ?? ''), cycle };
  return {
    state: period?.outcome ?? ('EXPECTED' as const),
    reason: period?.reason
      ? translate(language, `facts.period.missed.${period.reason}`, named)
      : null,
    stream: period?.stream ?? null,
    replanned: period?.replanned ?? false,
    closed: period?.closed !== undefined,
  };
}
