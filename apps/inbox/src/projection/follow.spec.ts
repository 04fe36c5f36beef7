import { describe, expect, it } from '@jest/globals';
import type { Fact, SealedFact } from '@nenep/contracts';
import type { InboxTask, StreamChange, StreamView } from '@nenep/store';
import fc from 'fast-check';
import { follow } from './follow.js';
import {
  decided,
  fact,
  KEEPER,
  MAY,
  opening,
  ref,
  REVIEW_DUE,
  reviewOpened,
  seal,
} from './may-2021.fixture.js';
import { scopeOf } from './scope.js';

const NOTHING: StreamView = { stream: MAY, sequence: 0, cycle: null, plan: null, tasks: new Map() };

/** What the inbox shows after facts; `kept` is all that is in its collections. */
function show(facts: SealedFact[], before: StreamView = NOTHING): StreamView {
  return kept(before, follow(before, facts).change);
}

function kept(before: StreamView, change: StreamChange | null): StreamView {
  if (!change) return before;
  const tasks = new Map(before.tasks);
  for (const task of change.tasks) tasks.set(task.key, task);
  return {
    stream: before.stream,
    sequence: change.to,
    cycle: change.cycle ?? before.cycle,
    plan: change.plan ?? before.plan,
    tasks,
  };
}

function task(view: StreamView, key: string): InboxTask {
  const found = view.tasks.get(key);
  if (!found) throw new Error(`There is no task ${key}.`);
  return found;
}

function counts(view: StreamView, id: string) {
  const step = view.cycle?.steps.find((candidate) => candidate.step === id);
  return step && [step.open, step.done, step.gaps, step.overdue];
}

function step(view: StreamView, id: string) {
  return view.cycle?.steps.find((candidate) => candidate.step === id);
}

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

describe('what people see of late work', () => {
  const dueAt = '2021-05-28T17:00:00.000Z';
  const late = (task: string[]): Fact[] => [
    fact('step.overdue', { dueAt, open: task.length, tasks: task }, { step: 'review' }),
    escalated(0, 'OFFICE', ['cb-201'], ['URGE'], task),
    escalated(1, 'DEPUTY_SECRETARY', ['cb-002', 'cb-103'], ['URGE', 'TAKE_OVER'], task),
  ];
  function escalated(
    rung: number,
    role: string,
    holders: string[],
    may: ('URGE' | 'TAKE_OVER')[],
    tasks: string[],
  ): Fact {
    const data = { dueAt, rung, role, holders, may, open: tasks.length, tasks };
    return fact('step.escalated', data, { step: 'review', occurredAt: '2021-05-31T01:00:00.000Z' });
  }
  const reviews = [...opening(), reviewOpened('cb-102'), reviewOpened('cb-103')];

  it('is reminded of as long as it is open', () => {
    const reminded = fact(
      'step.reminded',
      { dueAt, reminder: 0, open: 1, assignees: ['cb-101'] },
      { step: 'review', occurredAt: '2021-05-27T01:00:00.000Z' },
    );
    const view = show(seal([...reviews, decided('review.cb-103', 'cb-101'), reminded]));
    expect(task(view, 'review.cb-102')).toMatchObject({
      reminders: 1,
      lastRemindedAt: '2021-05-27T01:00:00.000Z',
    });
    expect(task(view, 'review.cb-103').reminders).toBe(0);
    expect(task(view, 'self.cb-102').reminders).toBe(0);
  });

  it('climbs the ladder: who may only urge sees it, who may take over is entitled', () => {
    const view = show(seal([...reviews, ...late(['review.cb-102', 'review.cb-103'])]));
    expect(task(view, 'review.cb-102').entitled).toEqual(['cb-101', 'cb-002', 'cb-103']);
    expect(task(view, 'review.cb-102').escalations.map(({ role }) => role)).toEqual([
      'OFFICE',
      'DEPUTY_SECRETARY',
    ]);
    expect(counts(view, 'review')).toEqual([2, 0, 0, 2]);
    expect(step(view, 'review')?.escalatedTo).toEqual({
      rung: 1,
      role: 'DEPUTY_SECRETARY',
      at: '2021-05-31T01:00:00.000Z',
    });
  });

  it('never comes to the person whom it is about', () => {
    const view = show(seal([...reviews, ...late(['review.cb-103'])]));
    expect(task(view, 'review.cb-103').entitled).toEqual(['cb-101', 'cb-002']);
  });

  it('is late no more once it is decided, and stays with whoever had it', () => {
    const view = show(
      seal([...reviews, ...late(['review.cb-102']), decided('review.cb-102', 'cb-002')]),
    );
    expect(counts(view, 'review')).toEqual([1, 1, 0, 0]);
    expect(task(view, 'review.cb-102')).toMatchObject({ decidedBy: 'cb-002', state: 'DONE' });
    expect(task(view, 'review.cb-102').entitled).toContain('cb-101');
  });
});

describe('what people see of a plan', () => {
  const keeper = { ...NOTHING, stream: KEEPER };
  const period = { cycle: 'monthly-evaluation', plannedAt: '2021-05-19T17:00:00.000Z' };
  const activated = fact('plan.activated', {
    version: 1,
    digest: 'a'.repeat(64),
    rehearsal: true,
    validFrom: '2021-04-28',
    validTo: '2021-12-31',
    periods: 8,
  });

  it('is what became of each period that was due', () => {
    const facts = seal(
      [
        activated,
        fact('period.missed', { ...period, period: '2021-04', reason: 'BEFORE_ACTIVATION' }),
        fact('period.opened', { ...period, period: '2021-05', opened: MAY, replanned: false }),
        fact('stream.closed', { closed: MAY, sequence: 42, head: 'd'.repeat(64) }),
        fact('plan.updated', { version: 2, digest: 'e'.repeat(64), periods: 7 }),
        fact('plan.ended', { periods: 7 }),
      ],
      KEEPER,
    );
    const { plan } = show(facts, keeper);
    expect(plan).toMatchObject({ version: 2, rehearsal: true, expected: 7, state: 'ENDED' });
    expect(plan?.periods).toMatchObject([
      { period: '2021-04', outcome: 'MISSED', reason: 'BEFORE_ACTIVATION' },
      { period: '2021-05', outcome: 'OPENED', stream: MAY, closed: { sequence: 42 } },
    ]);
  });
});

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
