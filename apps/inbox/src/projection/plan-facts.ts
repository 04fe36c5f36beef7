import type { FactType } from '@nenep/contracts';
import type { DealtWith } from '@nenep/domain';
import type { InboxOrder, InboxPlan } from '@nenep/store';
import type { Changes, Projector, Recorded, View } from './view.js';

export const planActivated: Projector<'plan.activated'> = (_view, fact) => {
  const { periods, ...said } = fact.data;
  return {
    plan: {
      _id: fact.stream,
      organization: fact.organization,
      plan: fact.plan,
      ...said,
      expected: periods,
      state: 'ACTIVE',
      activatedAt: fact.occurredAt,
      periods: [],
      sequence: fact.sequence,
    },
  };
};

export const planUpdated: Projector<'plan.updated'> = (view, fact) => {
  const { version, digest, periods } = fact.data;
  return inPlan(view, fact, () => ({
    version,
    digest,
    expected: periods,
    updatedAt: fact.occurredAt,
  }));
};

export const periodOpened: Projector<'period.opened'> = (view, fact) => {
  const { opened, ...said } = fact.data;
  return withPeriod(view, fact, {
    ...said,
    outcome: 'OPENED',
    stream: opened,
    version: fact.planVersion,
    at: fact.occurredAt,
  });
};

export const periodMissed: Projector<'period.missed'> = (view, fact) =>
  withPeriod(view, fact, { ...fact.data, outcome: 'MISSED', at: fact.occurredAt });

export const periodSkipped: Projector<'period.skipped'> = (view, fact) =>
  withPeriod(view, fact, { ...fact.data, outcome: 'SKIPPED', at: fact.occurredAt });

/** Takes the place of what it was before, and keeps why it was not opened then. */
export const periodBackfilled: Projector<'period.backfilled'> = (view, fact) => {
  const { opened, ...said } = fact.data;
  const { cycle, period } = said;
  const before = view.plan?.periods.find((each) => each.cycle === cycle && each.period === period);
  return withPeriod(view, fact, {
    ...said,
    outcome: 'OPENED',
    stream: opened,
    version: fact.planVersion,
    at: fact.occurredAt,
    backfilled: true,
    ...(before?.reason && { reason: before.reason }),
  });
};

export const planPaused: Projector<'plan.paused'> = (view, fact) =>
  withOrder(view, fact, 'PAUSED', { state: 'PAUSED' });

export const planResumed: Projector<'plan.resumed'> = (view, fact) =>
  withOrder(view, fact, 'RESUMED', { state: 'ACTIVE' });

export const planEndedEarly: Projector<'plan.ended-early'> = (view, fact) =>
  withOrder(view, fact, 'ENDED_EARLY', { state: 'ENDING' });

export const backfillRequested: Projector<'backfill.requested'> = (view, fact) =>
  withOrder(view, fact, 'BACKFILL', {});

export const streamClosed: Projector<'stream.closed'> = (view, fact) => {
  const { closed, sequence, head } = fact.data;
  return inPlan(view, fact, ({ periods }) => ({
    periods: periods.map((period) =>
      period.stream === closed
        ? { ...period, closed: { sequence, head, at: fact.occurredAt } }
        : period,
    ),
  }));
};

export const planEnded: Projector<'plan.ended'> = (view, fact) =>
  inPlan(view, fact, () => ({ state: 'ENDED', endedAt: fact.occurredAt }));

function withPeriod(view: View, fact: Recorded<FactType>, period: DealtWith): Changes {
  const { cycle, period: id } = period;
  return inPlan(view, fact, ({ periods }) => ({
    periods: [...periods.filter((each) => each.cycle !== cycle || each.period !== id), period],
  }));
}

function withOrder(
  view: View,
  fact: Recorded<'plan.paused' | 'plan.resumed' | 'plan.ended-early' | 'backfill.requested'>,
  kind: InboxOrder['kind'],
  change: Partial<InboxPlan>,
): Changes {
  const { actor: by, occurredAt: at, data } = fact;
  const order: InboxOrder = {
    kind,
    at,
    by,
    ...(data.revision !== undefined && { revision: data.revision }),
    ...('cycle' in data && { cycle: data.cycle, periods: data.periods }),
  };
  return inPlan(view, fact, ({ orders = [] }) => ({ ...change, orders: [...orders, order] }));
}

function inPlan(
  { plan }: View,
  fact: Recorded<FactType>,
  change: (plan: InboxPlan) => Partial<InboxPlan>,
): Changes {
  return plan ? { plan: { ...plan, ...change(plan), sequence: fact.sequence } } : {};
}
