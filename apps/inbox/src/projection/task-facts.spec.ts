import { describe, expect, it } from '@jest/globals';
import type { Fact } from '@nenep/contracts';
import { decided, fact, opening, reviewOpened, seal } from './may-2021.fixture.js';
import { counts, show, step, task } from './shown.fixture.js';

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
