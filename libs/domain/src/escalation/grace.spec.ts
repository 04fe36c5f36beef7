import { describe, expect, it } from '@jest/globals';
import { apply } from '../cycle/apply.js';
import { initialState } from '../cycle/state.js';
import { dueOf } from '../cycle/due.js';
import { decide } from '../evaluation/decide.js';
import { may2021 } from '../evaluation/may-2021.fixture.js';
import { openCycle } from '../evaluation/opening.js';
import { passTime, nextMoment } from './deadlines.js';

/** May 2021 with two working days of grace for self-evaluations, due on Tuesday 25/5. */
function withGrace() {
  const snapshot = may2021();
  const grace = { workingDays: 2, at: '24:00' };
  const steps = snapshot.steps.map((step) =>
    step.id === 'self' ? { ...step, grace, onOverdue: 'STAY_OPEN' as const } : step,
  );
  const lenient = { ...snapshot, steps };
  const state = initialState();
  openCycle(lenient, 'b'.repeat(64), '2021-05-19T17:00:00.000Z').forEach((fact) => {
    apply(state, fact);
  });
  return { snapshot: lenient, state };
}

const submit = (person: string) => ({
  decision: `decision-${person}`,
  digest: 'c'.repeat(64),
  task: `self.${person}`,
  version: 1,
  verb: 'submit' as const,
  actor: person,
  revision: 'r1',
  commitment: 'd'.repeat(64),
});

describe('a grace term', () => {
  it('lets what comes within it be in time, and nothing be overdue or climb before it ends', () => {
    const { snapshot, state } = withGrace();
    expect(passTime(snapshot, state, '2021-05-27T16:59:00.000Z')).toEqual([]);
    const within = decide(snapshot, state, submit('cb-101'), '2021-05-27T16:59:00.000Z');
    expect(within).toMatchObject({ late: false });
    expect(nextMoment(snapshot, state, '2021-05-27T16:59:00.000Z')).toBe(
      '2021-05-27T17:00:00.000Z',
    );
    const types = passTime(snapshot, state, '2021-05-27T17:00:00.000Z').map(({ type }) => type);
    expect(types).toContain('step.overdue');
    expect(types).not.toContain('step.escalated');
  });

  it('begins the ladder’s waits on its last day: one working day after it is Friday 28/5', () => {
    const { snapshot, state } = withGrace();
    passTime(snapshot, state, '2021-05-27T17:00:00.000Z');
    expect(nextMoment(snapshot, state, '2021-05-27T17:00:00.000Z')).toBe(
      '2021-05-28T01:00:00.000Z',
    );
  });
});

describe('a term in calendar days', () => {
  const publish = (days: number, roll?: 'BACKWARD' | 'NONE') => {
    const snapshot = may2021();
    const step = snapshot.steps.find(({ id }) => id === 'publish')!;
    const after = { step: 'approve', workingDays: 0, days, at: '24:00', ...(roll && { roll }) };
    return dueOf(snapshot, { ...step, after }, '2021-06-07T03:00:00.000Z').dueAt;
  };

  it('counts from the act, and rolls forward unless the plan says otherwise', () => {
    expect(publish(5)).toBe('2021-06-14T17:00:00.000Z');
    expect(publish(5, 'BACKWARD')).toBe('2021-06-11T17:00:00.000Z');
    expect(publish(5, 'NONE')).toBe('2021-06-12T17:00:00.000Z');
  });
});
