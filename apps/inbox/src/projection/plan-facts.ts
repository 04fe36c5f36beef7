import type { FactType } from '@nenep/contracts';
import type { InboxPeriod, InboxPlan } from '@nenep/store';
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
    at: fact.occurredAt,
  });
};

export const periodMissed: Projector<'period.missed'> = (view, fact) =>
  withPeriod(view, fact, { ...fact.data, outcome: 'MISSED', at: fact.occurredAt });

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

function withPeriod(view: View, fact: Recorded<FactType>, period: InboxPeriod): Changes {
  return inPlan(view, fact, ({ periods }) => ({ periods: [...periods, period] }));
}

function inPlan(
  { plan }: View,
  fact: Recorded<FactType>,
  change: (plan: InboxPlan) => Partial<InboxPlan>,
): Changes {
  return plan ? { plan: { ...plan, ...change(plan), sequence: fact.sequence } } : {};
}
