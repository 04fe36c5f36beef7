import { describe, expect, it } from '@jest/globals';
import type { Decision, Fact, Power } from '@nenep/contracts';
import fc from 'fast-check';
import { apply } from '../cycle/apply.js';
import { type CycleState, initialState } from '../cycle/state.js';
import { nextMoment } from '../escalation/deadlines.js';
import { decide } from './decide.js';
import { may2021 } from './may-2021.fixture.js';
import { isReviewed } from './milestones.js';
import { openCycle } from './opening.js';
import { passEvaluationTime } from './time.js';

const SELF = 'self.cb-102';

/** May 2021 whose self-evaluations stay open, on a ladder on which each rung may do other things. */
const snapshot = (() => {
  const may = may2021();
  const rung = (role: string, workingDays: number, ...powers: Power[]) => ({
    role,
    wait: { workingDays, at: '08:00' },
    may: powers,
  });
  const ladder = [
    rung('OFFICE', 1, 'URGE'),
    rung('DEPUTY_SECRETARY', 2, 'URGE', 'EXTEND'),
    rung('STANDING_SECRETARIAT', 3, 'EXTEND', 'WAIVE'),
    rung('STANDING_COMMITTEE', 4, 'RECORD_GAP'),
  ];
  const steps = may.steps.map((step) =>
    step.kind === 'self-evaluation' || step.kind === 'review'
      ? { ...step, ladder, onOverdue: 'STAY_OPEN' as const }
      : step,
  );
  return { ...may, steps };
})();

function opened(): CycleState {
  const state = initialState();
  openCycle(snapshot, 'b'.repeat(64), snapshot.opensAt).forEach((fact) => apply(state, fact));
  return state;
}

function passUntil(state: CycleState, from: string, until: string): Fact[] {
  const facts: Fact[] = [];
  for (let now: string | null = from; now && now <= until; now = nextMoment(snapshot, state, now)) {
    facts.push(...passEvaluationTime(snapshot, state, now));
  }
  return facts;
}

const decision = (
  actor: string,
  verb: Decision['verb'],
  more: Partial<Decision> = {},
): Decision => ({
  decision: `${actor}-${verb}`,
  digest: 'c'.repeat(64),
  task: SELF,
  version: 1,
  verb,
  actor,
  revision: 'r1',
  commitment: 'd'.repeat(64),
  ...more,
});

/** Due on Tuesday 25/5; the rungs are reached on 26, 27, 28 and 31/5 at 08:00. */
const AFTER = {
  office: '2021-05-26T02:00:00.000Z',
  deputy: '2021-05-27T02:00:00.000Z',
  secretariat: '2021-05-28T02:00:00.000Z',
  committee: '2021-05-31T02:00:00.000Z',
};
const lateBy = (moment: string) => {
  const state = opened();
  passUntil(state, snapshot.opensAt, moment);
  return state;
};

describe('what is late', () => {
  it.each([
    ['before the ladder reaches them', 'cb-002', 'extend', AFTER.office],
    ['who is on the ladder only to urge', 'cb-202', 'extend', AFTER.committee],
    ['whose rung may do something else', 'cb-003', 'waive', AFTER.committee],
    ['whose own work it is', 'cb-102', 'extend', AFTER.committee],
    ['who is on no ladder', 'cb-103', 'record-gap', AFTER.committee],
  ] as const)('is moved by nobody %s', (_who, actor, verb, moment) => {
    const state = lateBy(moment);
    const before = structuredClone(state);
    const until = '2021-06-03';
    expect(decide(snapshot, state, decision(actor, verb, { until }), moment)).toEqual({
      refused: 'NOT_YOURS',
    });
    expect(state).toEqual(before);
  });

  it('comes later where a rung that may extend gives reasons, and has a ladder of its own then', () => {
    const state = lateBy(AFTER.deputy);
    const extend = decision('cb-002', 'extend', { until: '2021-06-01' });
    const taken = decide(snapshot, state, extend, AFTER.deputy);
    expect(taken).toMatchObject({
      late: true,
      next: { step: 'self', dueAt: '2021-06-01T17:00:00.000Z' },
      facts: [
        {
          type: 'deadline.extended',
          actor: 'cb-002',
          actingAs: { role: 'DEPUTY_SECRETARY', unit: 'propaganda' },
          data: { from: '2021-05-25T17:00:00.000Z', to: '2021-06-01T17:00:00.000Z', reminders: 0 },
        },
      ],
    });
    const facts = passUntil(state, AFTER.deputy, '2021-06-03T02:00:00.000Z').filter(
      (fact) => 'dueAt' in fact.data && fact.data.dueAt === '2021-06-01T17:00:00.000Z',
    );
    expect(facts.map(({ type, occurredAt }) => [type, occurredAt])).toEqual([
      ['step.reminded', '2021-05-31T01:00:00.000Z'],
      ['step.reminded', '2021-06-01T01:00:00.000Z'],
      ['step.overdue', '2021-06-01T17:00:00.000Z'],
      ['step.escalated', '2021-06-02T01:00:00.000Z'],
      ['step.escalated', '2021-06-03T01:00:00.000Z'],
    ]);
    const submitted = decide(
      snapshot,
      state,
      decision('cb-102', 'submit'),
      '2021-06-01T09:00:00.000Z',
    );
    expect(submitted).toMatchObject({ late: false });
  });

  it.each([
    ['without a day', undefined],
    ['to a Saturday', '2021-05-29'],
    ['to a day that has passed', '2021-05-26'],
    ['beyond sixty working days', '2021-09-30'],
  ])('is not extended %s', (_how, until) => {
    const state = lateBy(AFTER.deputy);
    const extend = decision('cb-002', 'extend', until === undefined ? {} : { until });
    expect(decide(snapshot, state, extend, AFTER.deputy)).toEqual({ refused: 'EXTENSION_INVALID' });
  });

  it('is let go only with reasons, and who judges goes on without it', () => {
    const state = lateBy(AFTER.secretariat);
    const { revision: _, ...silent } = decision('cb-001', 'waive');
    expect(decide(snapshot, state, silent, AFTER.secretariat)).toEqual({
      refused: 'CONTENT_REQUIRED',
    });
    const taken = decide(snapshot, state, decision('cb-001', 'waive'), AFTER.secretariat);
    expect('facts' in taken && taken.facts).toMatchObject([
      { type: 'task.let-go', data: { verb: 'waive', subject: 'cb-102' } },
      { type: 'tasks.opened', step: 'review', data: { because: 'GAP' } },
    ]);
    expect(state.tasks['self.cb-102']?.state).toBe('GAP');
    expect(decide(snapshot, state, decision('cb-001', 'waive'), AFTER.secretariat)).toMatchObject({
      refused: 'TASK_NOT_OPEN',
    });
  });

  it('stays open for as long as the top of the ladder is silent too', () => {
    const state = lateBy('2022-05-31T02:00:00.000Z');
    expect(state.tasks[SELF]?.state).toBe('OPEN');
    expect(isReviewed(snapshot, state)).toBe(false);
    const at = '2022-05-31T02:00:00.000Z';
    const taken = decide(snapshot, state, decision('cb-003', 'record-gap'), at);
    expect('facts' in taken && taken.facts[0]).toMatchObject({ type: 'task.let-go' });
  });
});

describe('however often a deadline is moved, and when', () => {
  it('each reminder of a date is sent once, none a second time, and rungs keep their order', () => {
    const hours = fc.integer({ min: 1, max: 24 * 40 });
    const acts = fc.array(fc.record({ hours, days: fc.integer({ min: 1, max: 30 }) }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(acts, (moves) => {
        const state = opened();
        const facts: Fact[] = [];
        let now = snapshot.opensAt;
        for (const { hours: after, days } of moves) {
          const at = new Date(Date.parse(now) + after * 3_600_000).toISOString();
          facts.push(...passUntil(state, now, at));
          const until = new Date(Date.parse(at) + days * 86_400_000).toISOString().slice(0, 10);
          for (const actor of ['cb-002', 'cb-001']) {
            const extend = decision(actor, 'extend', { until, decision: `${at}-${actor}` });
            const taken = decide(snapshot, state, extend, at);
            if ('facts' in taken) facts.push(...taken.facts);
          }
          now = at;
        }
        facts.push(...passUntil(state, now, '2022-01-31T00:00:00.000Z'));
        const sent = facts.flatMap((fact) =>
          fact.type === 'step.reminded'
            ? [`${fact.step} ${fact.data.dueAt} ${fact.data.reminder}`]
            : [],
        );
        expect(new Set(sent).size).toBe(sent.length);
        const rungs = new Map<string, number>();
        for (const fact of facts) {
          if (fact.type !== 'step.escalated') continue;
          const key = `${fact.step} ${fact.unit} ${fact.data.dueAt}`;
          expect(fact.data.rung).toBeGreaterThan(rungs.get(key) ?? -1);
          rungs.set(key, fact.data.rung);
        }
        expect(nextMoment(snapshot, state, '2022-01-31T00:00:00.000Z')).toBeNull();
      }),
    );
  });
});
