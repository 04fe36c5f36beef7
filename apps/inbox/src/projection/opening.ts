import type { TaskKind } from '@nenep/contracts';
import type { InboxCycle, InboxStep } from '@nenep/store';
import type { Recorded } from './view.js';

/** What each person has a task of; of the other kinds the whole cycle has one. */
const EACH_PERSON: ReadonlySet<TaskKind> = new Set<TaskKind>(['self-evaluation', 'review']);

type Opening = Recorded<'cycle.opened'> | Recorded<'part.opened'>;
type Dated = Pick<InboxStep, 'step' | 'kind' | 'nominal' | 'due' | 'dueAt'>;

/** What is shown of a cycle, or kept of a part of one, that has just opened: nothing is done yet. */
export function justOpened(fact: Opening, steps: readonly Dated[]): InboxCycle {
  const { stream, organization, plan, planVersion, clause, occurredAt, sequence } = fact;
  const { people, units } = fact.data;
  return {
    _id: stream,
    organization,
    plan,
    planVersion,
    cycle: fact.cycle ?? '',
    period: fact.period ?? '',
    clause,
    state: 'OPEN',
    openedAt: occurredAt,
    people,
    units,
    steps: steps.map((step) => ({
      ...step,
      rolled: [],
      expected: EACH_PERSON.has(step.kind) ? people : 1,
      open: 0,
      done: 0,
      gaps: 0,
      overdue: 0,
    })),
    sequence,
  };
}
