import { describe, expect, it } from '@jest/globals';
import {
  decided,
  fact,
  MAY,
  opening,
  ref,
  REVIEW_DUE,
  reviewOpened,
  seal,
} from './may-2021.fixture.js';
import { counts, show, step, task } from './shown.fixture.js';

describe('what people see of a cycle', () => {
  it('begins with everybody asked for their self-evaluation', () => {
    const view = show(seal(opening()));
    expect(task(view, 'self.cb-102')).toMatchObject({
      _id: 'tayninh~2021~monthly-evaluation~2021-05~self.cb-102',
      state: 'OPEN',
      entitled: ['cb-102'],
      dueAt: '2021-05-25T17:00:00.000Z',
      because: 'OPENING',
      clause: 'II.1b',
      sequence: 2,
    });
    expect(counts(view, 'self')).toEqual([2, 0, 0, 0]);
    expect(view.cycle).toMatchObject({ state: 'OPEN', people: 2, sequence: 2 });
  });

  it('follows each decision, and knows when a step is complete', () => {
    const facts = seal([
      ...opening(),
      decided('self.cb-102', 'cb-102'),
      reviewOpened('cb-102'),
      decided('self.cb-103', 'cb-103', { late: true }, '2021-05-26T02:00:00.000Z'),
    ]);
    const view = show(facts);
    expect(task(view, 'self.cb-103')).toMatchObject({
      state: 'DONE',
      decidedBy: 'cb-103',
      decidedAs: { role: 'SELF' },
      late: true,
      verb: 'submit',
      revision: `${MAY}#decision-self-cb-103`,
    });
    expect(counts(view, 'self')).toEqual([0, 2, 0, 0]);
    expect(step(view, 'self')?.completedAt).toBe('2021-05-26T02:00:00.000Z');
    expect(counts(view, 'review')).toEqual([1, 0, 0, 0]);
  });

  it('shows work that was sent back as open again, and the step as not complete', () => {
    const reviewed = [
      ...opening(),
      decided('self.cb-102', 'cb-102'),
      reviewOpened('cb-102'),
      decided('self.cb-103', 'cb-103'),
    ];
    const target = { verb: 'return' as const, target: 'self.cb-102' };
    const returned = [
      ...reviewed,
      decided('review.cb-102', 'cb-101', target),
      fact(
        'tasks.opened',
        {
          kind: 'self-evaluation',
          dueAt: REVIEW_DUE,
          because: 'RETURNED',
          tasks: [ref('self.cb-102', 'cb-102', ['cb-102'], 2)],
        },
        { step: 'self', unit: 'propaganda' },
      ),
    ];
    const view = show(seal(returned));
    expect(step(show(seal(reviewed)), 'self')?.completedAt).toBeDefined();
    expect(step(view, 'self')?.completedAt).toBeUndefined();
    expect(task(view, 'self.cb-102')).toMatchObject({
      state: 'OPEN',
      version: 2,
      dueAt: REVIEW_DUE,
    });
    expect(task(view, 'self.cb-102')).not.toHaveProperty('decidedBy');
    expect(task(view, 'review.cb-102')).toMatchObject({ state: 'DONE', verb: 'return' });
    expect(counts(view, 'self')).toEqual([1, 1, 0, 0]);
    expect(counts(view, 'review')).toEqual([0, 0, 0, 0]);

    const again = show(
      seal([...returned, decided('self.cb-102', 'cb-102'), reviewOpened('cb-102', 2)]),
    );
    expect(counts(again, 'self')).toEqual([0, 2, 0, 0]);
    expect(counts(again, 'review')).toEqual([1, 0, 0, 0]);
  });

  it('shows a declared gap, and its answer that came late', () => {
    const gap = [
      ...opening(),
      decided('self.cb-102', 'cb-102'),
      fact('gap.declared', { tasks: ['self.cb-103'] }, { step: 'self' }),
    ];
    const view = show(seal(gap));
    expect(task(view, 'self.cb-103').state).toBe('GAP');
    expect(counts(view, 'self')).toEqual([0, 1, 1, 0]);
    const late = show(seal([...gap, decided('self.cb-103', 'cb-103', { late: true })]));
    expect(counts(late, 'self')).toEqual([0, 2, 0, 0]);
  });

  it('closes with what was published and its last hash', () => {
    const facts = seal([
      ...opening(),
      fact(
        'consolidation.assembled',
        { revision: 'r', digest: 'c'.repeat(64), people: 2, reviewed: 1, gaps: 1 },
        { step: 'approve' },
      ),
      fact('results.published', { revision: 'r', people: 2 }),
      fact('cycle.closed', { people: 2, gaps: 1, late: 1 }),
    ]);
    expect(show(facts).cycle).toMatchObject({
      state: 'CLOSED',
      consolidated: { revision: 'r', reviewed: 1, gaps: 1 },
      published: { revision: 'r', people: 2 },
      late: 1,
      head: facts.at(-1)?.hash,
      sequence: 5,
    });
  });

  it('shows a rolled date with its reasons, and one that an act gave', () => {
    const reasons = [{ kind: 'WEEKEND' as const, date: '2021-06-05' }];
    const view = show(
      seal([
        ...opening(),
        fact(
          'date.rolled',
          { nominal: '2021-06-05', due: '2021-06-07', reasons },
          { step: 'approve' },
        ),
        fact(
          'step.dated',
          { due: '2021-06-10', dueAt: '2021-06-10T17:00:00.000Z', because: 'COUNTED_FROM_ACT' },
          { step: 'approve' },
        ),
      ]),
    );
    expect(step(view, 'approve')).toMatchObject({ rolled: reasons, due: '2021-06-10' });
  });
});
