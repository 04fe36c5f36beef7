import {
  BACKFILL_UPDATE,
  backfillOutcome,
  type BackfillOrder,
  END_UPDATE,
  type ExpectedPeriod,
  keeperStream,
  orderOutcome,
  PAUSE_UPDATE,
  type PlanOrder,
  RESUME_UPDATE,
  type StreamId,
} from '@nenep/contracts';
import { dateAt } from '@nenep/calendar';
import { type Language, translate } from '@nenep/messages';
import { expectedPeriods, type LoadedPlan } from '@nenep/plan';
import { saveReason } from '@nenep/store';
import { Inject, Injectable } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import { Directory } from '../directory/directory.service.js';
import { vocabularyOf } from '../directory/vocabulary.js';
import { writtenPeriod } from '../http/moments.js';
import { TEMPORAL } from '../platform/tokens.js';
import { Problem } from '../problems/problem.js';
import { administers, type Principal } from '../session/principal.js';
import { markWith } from '../worlds/world-mark.js';
import { Worlds } from '../worlds/worlds.service.js';
import { versionInForce } from './in-force.js';
import type { BackfillAsked, BackfillReport, OrderedOutcome } from './order.schema.js';
import { orderKeeper } from './order-keeper.js';
import type { PlanName } from './plan.schema.js';

const UPDATES = { pause: PAUSE_UPDATE, resume: RESUME_UPDATE, end: END_UPDATE } as const;
export type OrderVerb = keyof typeof UPDATES;

/** What administrators order of a plan that is at work: its keeper alone carries it out. */
@Injectable()
export class OrderPlanService {
  constructor(
    @Inject(TEMPORAL) private readonly temporal: Client,
    private readonly worlds: Worlds,
    private readonly directory: Directory,
  ) {}

  /** Pauses, resumes or ends a plan; what stands so already stays so, and is answered so. */
  async order(
    caller: Principal,
    name: PlanName,
    { verb, reason }: { verb: OrderVerb; reason: string },
    language: Language,
  ): Promise<OrderedOutcome> {
    const loaded = await this.planOf(caller, name);
    const stream = keeperStream(name.organization, name.plan);
    const order: PlanOrder = await this.withReason(caller, stream, reason);
    const update = UPDATES[verb];
    const done = await orderKeeper(this.temporal, stream, { update, order, outcome: orderOutcome });
    const words = vocabularyOf(loaded, language);
    return {
      outcome: done.outcome,
      stream,
      sequence: done.sequence,
      open: done.open.map((open) => {
        const [, , cycle = '', period = ''] = open.split('/');
        return { stream: open, cycle, title: words.cycle(cycle), period };
      }),
      zone: words.zone,
      world: markWith(this.worlds.home.world, loaded.rehearsal),
    };
  }

  /** Has periods opened whose day has passed, and says of each what comes of it. */
  async backfill(
    caller: Principal,
    name: PlanName,
    { cycle, from, to, reason }: BackfillAsked,
    language: Language,
  ): Promise<BackfillReport> {
    const loaded = await this.planOf(caller, name);
    const asked = within(loaded, cycle, from, to);
    const stream = keeperStream(name.organization, name.plan);
    const order: BackfillOrder = {
      ...(reason === undefined
        ? { actor: actorOf(caller) }
        : await this.withReason(caller, stream, reason)),
      cycle,
      periods: asked.map(({ period }) => period),
    };
    const update = BACKFILL_UPDATE;
    const done = await orderKeeper(this.temporal, stream, {
      update,
      order,
      outcome: backfillOutcome,
    });
    const words = vocabularyOf(loaded, language);
    const title = words.cycle(cycle);
    return {
      stream,
      sequence: done.sequence,
      cycle,
      title,
      periods: done.periods.map(({ period, answer }) => ({
        period,
        answer,
        text: translate(language, `periods.backfill.${answer}`, { period: writtenPeriod(period) }),
      })),
      zone: words.zone,
      world: markWith(this.worlds.home.world, loaded.rehearsal),
    };
  }

  /** Rejects with `FORBIDDEN`, and with `NOT_FOUND` where the plan was never applied. */
  private async planOf(caller: Principal, { organization, plan }: PlanName): Promise<LoadedPlan> {
    if (!administers(caller, organization)) throw new Problem('FORBIDDEN');
    const kept = await versionInForce(this.worlds.home.store, organization, plan);
    if (!kept) throw new Problem('NOT_FOUND');
    return kept.loaded;
  }

  /** The words are kept before the order that refers to them is given (law 6). */
  private async withReason(caller: Principal, stream: StreamId, reason: string) {
    const actor = actorOf(caller);
    const createdAt = this.directory.now();
    const { store } = this.worlds.home;
    return { actor, ...(await saveReason(store, { stream, actor, reason, createdAt })) };
  }
}

/** Whoever administers the installation is no person of the organization. */
function actorOf({ person, username }: Principal): string {
  return person ?? username;
}

/** The periods of a cycle between two, or that open between two days, both included. */
function within(loaded: LoadedPlan, cycle: string, from: string, to: string): ExpectedPeriod[] {
  const ofCycle = expectedPeriods(loaded).filter((period) => period.cycle === cycle);
  const found = ofCycle.filter(
    (period) =>
      opening(loaded, period) >= dayOf(loaded, ofCycle, from) &&
      opening(loaded, period) <= dayOf(loaded, ofCycle, to),
  );
  if (found.length > 0) return found;
  const values = ofCycle.map(({ period }) => period).join(', ') || '-';
  throw new Problem('REQUEST_INVALID', {
    errors: [{ field: 'from', key: 'problems.fields.PERIODS', params: { cycle, values } }],
  });
}

/** A period stands for the day on which it opens. */
function dayOf(loaded: LoadedPlan, periods: ExpectedPeriod[], bound: string): string {
  const named = periods.find(({ period }) => period === bound);
  return named ? opening(loaded, named) : bound;
}

function opening({ calendar }: LoadedPlan, { opensAt }: ExpectedPeriod): string {
  return dateAt(calendar, opensAt);
}
