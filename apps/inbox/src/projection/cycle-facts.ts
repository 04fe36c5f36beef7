import { inStep } from './cycle-step.js';
import { justOpened } from './opening.js';
import type { Projector } from './view.js';

export const cycleOpened: Projector<'cycle.opened'> = (_view, fact) => ({
  cycle: justOpened(fact, fact.data.steps),
});

export const dateRolled: Projector<'date.rolled'> = (view, fact) =>
  inStep(view, fact, () => ({ rolled: fact.data.reasons }));

/** The step has a date now, or another; its tasks carry theirs from when they are opened. */
export const stepDated: Projector<'step.dated'> = (view, fact) =>
  inStep(view, fact, () => ({ due: fact.data.due, dueAt: fact.data.dueAt }));

export const consolidationAssembled: Projector<'consolidation.assembled'> = ({ cycle }, fact) => {
  if (!cycle) return {};
  const { revision, digest, reviewed, gaps } = fact.data;
  const consolidated = { revision, digest, reviewed, gaps, at: fact.occurredAt };
  return { cycle: { ...cycle, consolidated, sequence: fact.sequence } };
};

export const resultsPublished: Projector<'results.published'> = ({ cycle }, fact) => {
  if (!cycle) return {};
  const published = { ...fact.data, at: fact.occurredAt };
  return { cycle: { ...cycle, published, sequence: fact.sequence } };
};

/** A part closes as a cycle does. */
export const cycleClosed: Projector<'cycle.closed' | 'part.closed'> = ({ cycle }, fact) => {
  if (!cycle) return {};
  return {
    cycle: {
      ...cycle,
      state: 'CLOSED',
      closedAt: fact.occurredAt,
      late: fact.data.late,
      head: fact.hash,
      sequence: fact.sequence,
    },
  };
};
