import { cycleOfStream } from '@nenep/contracts';
import type { Projector } from './view.js';

/** What is kept of a part: how far its people are. Dates and all else are its cycle's to show. */
export const partOpened: Projector<'part.opened'> = (_view, fact) => ({
  cycle: {
    _id: fact.stream,
    partOf: cycleOfStream(fact.stream),
    organization: fact.organization,
    plan: fact.plan,
    planVersion: fact.planVersion,
    cycle: fact.cycle ?? '',
    period: fact.period ?? '',
    clause: fact.clause,
    state: 'OPEN',
    openedAt: fact.occurredAt,
    people: fact.data.people,
    units: fact.data.units,
    steps: fact.data.steps.map((step) => ({
      ...step,
      nominal: null,
      due: null,
      dueAt: null,
      rolled: [],
      expected: fact.data.people,
      open: 0,
      done: 0,
      gaps: 0,
      overdue: 0,
    })),
    sequence: fact.sequence,
  },
});
