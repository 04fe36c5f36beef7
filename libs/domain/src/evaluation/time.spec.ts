import { describe, expect, it } from '@jest/globals';
import type { Decision, Fact } from '@nenep/contracts';
import fc from 'fast-check';
import { apply } from '../cycle/apply.js';
import { type CycleState, initialState } from '../cycle/state.js';
import { nextMoment } from '../escalation/deadlines.js';
import { decide } from './decide.js';
import { may2021 } from './may-2021.fixture.js';
import { isApproved, isReviewed, openConsolidation } from './milestones.js';
import { openCycle } from './opening.js';
import { passEvaluationTime } from './time.js';

const DIGEST = 'b'.repeat(64);
const snapshot = may2021();

function opened(): CycleState {
  const state = initialState();
  openCycle(snapshot, DIGEST, snapshot.opensAt).forEach((fact) => apply(state, fact));
  return state;
}

/** Lets time pass as the workflow does: from one moment that matters to the next. */
function passUntil(state: CycleState, from: string, until: string): Fact[] {
  const facts: Fact[] = [];
  for (let now: string | null = from; now && now <= until; now = nextMoment(snapshot, state, now)) {
    facts.push(...passEvaluationTime(snapshot, state, now));
  }
  return facts;
}

/** Wall-clock time in Tây Ninh as `DD/MM HH:mm`. */
const local = (at: string) => {
  const shifted = new Date(Date.parse(at) + 7 * 3_600_000).toISOString();
  return `${shifted.slice(8, 10)}/${shifted.slice(5, 7)} ${shifted.slice(11, 16)}`;
};
const told = (facts: Fact[]) =>
  facts.map((fact) => {
    const to = fact.type === 'step.escalated' ? ` ${fact.data.role}` : '';
    return `${local(fact.occurredAt)} ${fact.step} ${fact.unit ?? ''} ${fact.type}${to}`;
  });

describe('silence', () => {
  it('reminds on working days, declares the gap that the plan lets pass, and climbs the ladder', () => {
    const facts = passUntil(opened(), snapshot.opensAt, '2021-06-09T02:00:00.000Z');
    expect(told(facts).filter((line) => !line.includes('office'))).toEqual([
      '24/05 08:00 self  step.reminded',
      '25/05 08:00 self  step.reminded',
      '26/05 00:00 self propaganda step.overdue',
      '26/05 00:00 self propaganda gap.declared',
      '26/05 00:00 review propaganda tasks.opened',
      '27/05 08:00 review  step.reminded',
      '28/05 08:00 review  step.reminded',
      '29/05 00:00 review propaganda step.overdue',
      '31/05 08:00 review propaganda step.escalated OFFICE',
      '02/06 08:00 review propaganda step.escalated DEPUTY_SECRETARY',
      '04/06 08:00 review propaganda step.escalated STANDING_SECRETARIAT',
      '09/06 08:00 review propaganda step.escalated STANDING_COMMITTEE',
    ]);
  });

  it('never decides: however long it lasts, nobody is judged and nothing is approved', () => {
    const state = opened();
    passUntil(state, snapshot.opensAt, '2022-05-20T00:00:00.000Z');
    expect(isReviewed(snapshot, state)).toBe(false);
    expect(isApproved(snapshot, state)).toBe(false);
    expect(nextMoment(snapshot, state, '2022-05-20T00:00:00.000Z')).toBeNull();
  });

  it('lets a late self-evaluation in until its review is made without it', () => {
    const state = opened();
    passUntil(state, snapshot.opensAt, '2021-05-26T02:00:00.000Z');
    const now = '2021-05-26T03:00:00.000Z';
    const late = decide(snapshot, state, decision('cb-102', 'self.cb-102', 'submit'), now);
    expect(late).toMatchObject({ late: true });
    decide(snapshot, state, decision('cb-101', 'review.cb-103', 'review'), now);
    expect(decide(snapshot, state, decision('cb-103', 'self.cb-103', 'submit'), now)).toMatchObject(
      { refused: 'TASK_NOT_OPEN' },
    );
  });

  it('of a head lets the Deputy Secretary act, as that rung, and nobody below', () => {
    const state = opened();
    passUntil(state, snapshot.opensAt, '2021-06-02T02:00:00.000Z');
    const now = '2021-06-02T02:00:00.000Z';
    expect(decide(snapshot, state, decision('cb-202', 'review.cb-102', 'review'), now)).toEqual({
      refused: 'NOT_YOURS',
    });
    const taken = decide(snapshot, state, decision('cb-002', 'review.cb-102', 'review'), now);
    expect('facts' in taken && taken.facts[0]).toMatchObject({
      actor: 'cb-002',
      actingAs: { role: 'DEPUTY_SECRETARY', unit: 'propaganda' },
      data: { late: true },
    });
  });

  it('sends one reminder where time overtook several', () => {
    const state = opened();
    const facts = passEvaluationTime(snapshot, state, '2021-05-25T02:00:00.000Z');
    expect(told(facts)).toEqual(['25/05 09:00 self  step.reminded']);
  });
});

describe('the facts of an evaluation', () => {
  it('give the same state again, whatever people do and whenever', () => {
    const people = snapshot.people.map(({ person }) => person).concat('cb-001', 'cb-002', 'cb-003');
    const tasks = snapshot.people.flatMap(({ person }) => [`self.${person}`, `review.${person}`]);
    const act = fc.record({
      actor: fc.constantFrom(...people),
      task: fc.constantFrom(...tasks, 'consolidate.all', 'approve.all', 'publish.all'),
      verb: fc.constantFrom('submit', 'review', 'consolidate', 'approve', 'publish', 'return'),
      hours: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const state = opened();
        const facts = openCycle(snapshot, DIGEST, snapshot.opensAt) as Fact[];
        let now = snapshot.opensAt;
        for (const { actor, task, verb, hours } of acts) {
          const until = new Date(Date.parse(now) + hours * 3_600_000).toISOString();
          facts.push(...passUntil(state, now, until));
          now = until;
          const asked = {
            ...decision(actor, task, verb),
            version: state.tasks[task]?.version ?? 1,
          };
          const verdict = decide(snapshot, state, asked, now);
          if ('facts' in verdict) facts.push(...verdict.facts);
          if (isReviewed(snapshot, state) && !state.assembled) {
            const assembled = { revision: 'c', digest: DIGEST, people: 5, reviewed: 5, gaps: 0 };
            for (const fact of openConsolidation(snapshot, state, assembled, now)) {
              apply(state, fact);
              facts.push(fact);
            }
          }
        }
        const again = initialState();
        facts.forEach((fact) => apply(again, fact));
        expect(again).toEqual(state);
        for (const fact of facts) {
          if (fact.type !== 'task.decided' || fact.data.verb !== 'review') continue;
          expect(fact.actor).not.toBe(fact.data.subject);
        }
      }),
      { numRuns: 200 },
    );
  });
});

function decision(actor: string, task: string, verb: Decision['verb']): Decision {
  return {
    decision: `${actor}-${task}`,
    digest: DIGEST,
    task,
    version: 1,
    verb,
    actor,
    revision: 'r',
    commitment: DIGEST,
  };
}
