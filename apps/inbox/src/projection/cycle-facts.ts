import type { TaskKind } from '@nenep/contracts';
import { inStep } from './cycle-step.js';
import type { Projector } from './view.js';

/** What each person has a task of; of the other kinds the whole cycle has one. */
const EACH_PERSON: ReadonlySet<TaskKind> = new Set<TaskKind>(['self-evaluation', 'review']);

export const cycleOpened: Projector<'cycle.opened'> = (_view, fact) => ({
  cycle: {
    _id: fact.stream,
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
      rolled: [],
      expected: EACH_PERSON.has(step.kind) ? fact.data.people : 1,
      open: 0,
      done: 0,
      gaps: 0,
      overdue: 0,
    })),
    sequence: fact.sequence,
  },
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
