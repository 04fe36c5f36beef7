import { describe, expect, it } from '@jest/globals';
import type { SealedFact } from '@nenep/contracts';
import type { InboxTask, StreamView } from '@nenep/store';
import fc from 'fast-check';
import { follow } from './follow.js';
import { decided, fact, opening, REVIEW_DUE, reviewOpened, seal } from './may-2021.fixture.js';
import { kept, NOTHING, show } from './shown.fixture.js';
import { scopeOf } from './scope.js';

describe('following a stream', () => {
  const facts = seal([
    ...opening(),
    decided('self.cb-102', 'cb-102'),
    reviewOpened('cb-102'),
    fact('gap.declared', { tasks: ['self.cb-103'] }, { step: 'self' }),
    reviewOpened('cb-103'),
    fact(
      'step.reminded',
      { dueAt: REVIEW_DUE, reminder: 0, open: 2, assignees: ['cb-101'] },
      { step: 'review' },
    ),
    decided('review.cb-102', 'cb-101'),
    decided('self.cb-103', 'cb-103', { late: true }),
  ]);

  /** As the store gives it: only the tasks that the facts can change. */
  function loaded(view: StreamView, batch: SealedFact[]): StreamView {
    const scope = scopeOf(batch);
    const isInScope = (it: InboxTask) =>
      scope.tasks.includes(it.key) || (scope.steps.includes(it.step) && it.state === 'OPEN');
    return { ...view, tasks: new Map([...view.tasks].filter(([, it]) => isInScope(it))) };
  }

  it('comes to the same however facts are divided, and if any come again', () => {
    const whole = show(facts);
    const batches = fc.array(fc.tuple(fc.nat(facts.length), fc.nat(facts.length)));
    fc.assert(
      fc.property(batches, (bounds) => {
        let view = NOTHING;
        for (const [from, to] of [...bounds, [0, facts.length] as const]) {
          // A batch begins at the latest behind what was applied: Kafka gives again, and skips none.
          const batch = facts.slice(Math.min(from, view.sequence), to);
          view = kept(view, follow(loaded(view, batch), batch).change);
        }
        expect(view).toEqual(whole);
      }),
    );
  });

  it('stops before a missing fact, and says which', () => {
    const withHole = facts.filter(({ sequence }) => sequence !== 4);
    const { change, missing } = follow(NOTHING, withHole);
    expect(missing).toBe(4);
    expect(change).toMatchObject({ from: 0, to: 3 });
    expect(follow(show(facts.slice(0, 3)), facts.slice(4))).toEqual({ change: null, missing: 4 });
  });

  it('has nothing to write where nothing is new', () => {
    expect(follow(show(facts), facts)).toEqual({ change: null, missing: null });
  });
});
