import { describe, expect, it } from '@jest/globals';
import type { Fact } from '@nenep/contracts';
import { loads } from './loads.js';
import { lateRisks } from './risks.js';
import { chance } from './chance.js';

const calendar = {
  zone: 'Asia/Ho_Chi_Minh',
  offsets: [{ from: '1900-01-01T00:00:00.000Z', minutes: 420 }],
  weekend: [6, 7],
  days: [],
  firstYear: 2021,
  lastYear: 2021,
};
const of = (type: string, occurredAt: string, more: object, data: object) =>
  ({
    organization: 'o',
    plan: '2021',
    planVersion: 1,
    clause: 'II.1b',
    actor: 'system',
    cycle: 'monthly',
    period: '2021-05',
    step: 'review',
    occurredAt,
    ...more,
    type,
    data,
  }) as unknown as Fact;

const DUE = '2021-05-28T17:00:00.000Z';
const task = (key: string) => ({ task: key, version: 1, assignees: ['head'] });
const opened = of(
  'tasks.opened',
  '2021-05-20T01:00:00.000Z',
  {},
  { kind: 'review', dueAt: DUE, because: 'READY', tasks: [task('review.a'), task('review.b')] },
);
const decided = (actor: string, key: string, at: string, late: boolean) =>
  of('task.decided', at, { actor, task: key }, { late, verb: 'review' });

const sentBack = (key: string) =>
  of(
    'tasks.opened',
    '2021-05-27T01:00:00.000Z',
    {},
    { kind: 'review', dueAt: DUE, because: 'RETURNED', tasks: [{ ...task(key), version: 2 }] },
  );

describe('the load of a simulated year', () => {
  const counted = loads(calendar, [
    opened,
    of('step.reminded', '2021-05-28T01:00:00.000Z', {}, { assignees: ['head'] }),
    decided('head', 'review.a', '2021-05-28T02:00:00.000Z', false),
    of('step.escalated', '2021-06-02T01:00:00.000Z', {}, { holders: ['deputy'], open: 1 }),
    decided('deputy', 'review.b', '2021-06-02T02:00:00.000Z', true),
  ]);

  it('counts what was asked of each, with the day on which most of it was due', () => {
    expect(counted[0]).toMatchObject({
      person: 'head',
      asked: 2,
      decided: 1,
      reminded: 1,
      busiest: { date: '2021-05-28', due: 2 },
    });
  });

  it('counts what came back to somebody for correction, as asked for again', () => {
    const [load] = loads(calendar, [
      opened,
      decided('head', 'review.a', '2021-05-26T02:00:00.000Z', false),
      sentBack('review.a'),
    ]);
    expect(load).toMatchObject({ person: 'head', asked: 3, returned: 1 });
  });

  it('tells who did another’s work, late', () => {
    expect(counted[1]).toMatchObject({
      person: 'deputy',
      asked: 0,
      takenOver: 1,
      late: 1,
      escalatedTo: 1,
      busiest: null,
    });
  });
});

describe('the late risks of a simulated year', () => {
  const why = (...facts: Fact[]) => lateRisks([opened, ...facts]).map(({ why }) => why);

  it('do not name what was done with a day to spare', () => {
    expect(why(decided('head', 'review.a', '2021-05-26T02:00:00.000Z', false))).toEqual([]);
  });

  it('name what was done on the last day only, overdue, or late', () => {
    expect(why(decided('head', 'review.a', '2021-05-28T02:00:00.000Z', false))).toEqual([
      ['LAST_DAY'],
    ]);
    expect(
      why(
        of('step.overdue', DUE, {}, { open: 1, tasks: ['review.b'] }),
        decided('head', 'review.b', '2021-05-31T02:00:00.000Z', true),
      ),
    ).toEqual([['OVERDUE', 'DONE_LATE']]);
  });

  it('count work that came back once', () => {
    const risks = lateRisks([
      opened,
      decided('head', 'review.a', '2021-05-26T02:00:00.000Z', false),
      sentBack('review.a'),
      decided('head', 'review.a', '2021-05-31T02:00:00.000Z', true),
    ]);
    expect(risks).toMatchObject([{ tasks: 2, late: 1 }]);
  });

  it('name a step whose turn came when it was past due', () => {
    expect(why(of('step.dated', DUE, {}, { because: 'OPENED_LATE' }))).toEqual([['OPENED_LATE']]);
  });
});

describe('chance', () => {
  it('is the same for the same words, and spread from 0 to 1', () => {
    expect(chance('1', 'a')).toBe(chance('1', 'a'));
    const many = Array.from({ length: 1000 }, (_, index) => chance('1', index));
    expect(Math.min(...many)).toBeLessThan(0.02);
    expect(Math.max(...many)).toBeGreaterThan(0.98);
    expect(many.filter((share) => share < 0.1).length).toBeGreaterThan(60);
  });
});
