import { describe, expect, it } from '@jest/globals';
import type { Fact, OrganizationNow, TaskKey, Verb } from '@nenep/contracts';
import { apply } from '../cycle/apply.js';
import { currently } from '../cycle/current.js';
import { initialState } from '../cycle/state.js';
import { DIGEST, decisionsOn } from './decision.fixture.js';
import { decide } from './decide.js';
import { may2021 } from './may-2021.fixture.js';
import { openConsolidation } from './milestones.js';
import { openCycle } from './opening.js';
import { changeOrganization } from './reroute.js';
import { passEvaluationTime } from './time.js';

const BEFORE = '2021-05-24T02:00:00.000Z';
const CHANGED_AT = '2021-05-24T17:00:00.000Z';
const AFTER = '2021-05-25T02:00:00.000Z';
const NEWS = {
  revision: 2,
  day: '2021-05-25',
  reasons: [
    {
      decision: 'decision-merged',
      document: { number: '112-QĐ', date: '2021-05-24', signedBy: 'STANDING_COMMITTEE' },
    },
  ],
};

/** As it was, until something of it is said to be otherwise. */
function asPinned(more: Partial<OrganizationNow> = {}): OrganizationNow {
  const { people, units, holders } = may2021();
  return { people: people.map(({ unit, ...person }) => person), units, holders, ...more };
}

/** `cb-103` leads the unit instead of `cb-101`. */
function newHead(): OrganizationNow {
  const { people, units } = asPinned();
  const judgedBy: Record<string, [string, string[]]> = {
    'cb-101': ['UNIT_HEAD', ['cb-103']],
    'cb-102': ['UNIT_HEAD', ['cb-103']],
    'cb-103': ['STANDING_SECRETARIAT', ['cb-001', 'cb-002']],
  };
  return asPinned({
    people: people.map((each) => {
      const [reviewerRole = each.reviewerRole, reviewers = each.reviewers] =
        judgedBy[each.person] ?? [];
      return { ...each, reviewerRole, reviewers };
    }),
    units: units.map(({ unit, holders }) =>
      unit === 'propaganda'
        ? { unit, holders: { ...holders, UNIT_HEAD: ['cb-103'] } }
        : { unit, holders },
    ),
  });
}

function openedCycle() {
  const pinned = may2021();
  const state = initialState();
  openCycle(pinned, DIGEST, pinned.opensAt).forEach((fact) => apply(state, fact));
  const said = decisionsOn(state);
  const act = (actor: string, task: TaskKey, verb: Verb, at: string, more = {}) => {
    return decide(currently(pinned, state), state, said(actor, task, verb, more), at);
  };
  const change = (now: OrganizationNow) => changeOrganization(pinned, state, NEWS, now, CHANGED_AT);
  return { pinned, state, act, change };
}

const rerouted = (facts: readonly Fact[]) =>
  facts.flatMap((fact) =>
    fact.type === 'task.rerouted' ? [[fact.task, fact.data.from, fact.data.to]] : [],
  );

describe('a change of the organization while a cycle runs', () => {
  it('gives each open task to whoever judges now, one fact each, and says why', () => {
    const { act, change, state } = openedCycle();
    act('cb-102', 'self.cb-102', 'submit', BEFORE);
    act('cb-101', 'self.cb-101', 'submit', BEFORE);
    const { facts, tasks } = change(newHead());
    expect(facts[0]).toMatchObject({ type: 'organization.changed', data: NEWS });
    expect(rerouted(facts)).toEqual([
      ['review.cb-102', ['cb-101'], ['cb-103']],
      ['review.cb-101', ['cb-001', 'cb-002'], ['cb-103']],
    ]);
    expect(tasks).toBe(2);
    expect(state.tasks['self.cb-103']?.assignees).toEqual(['cb-103']);
  });

  it('moves authority at once: the new holder decides in their role, the old one is told', () => {
    const { act, change } = openedCycle();
    act('cb-102', 'self.cb-102', 'submit', BEFORE);
    change(newHead());
    expect(act('cb-101', 'review.cb-102', 'review', AFTER)).toEqual({
      refused: 'NO_LONGER_YOURS',
      at: CHANGED_AT,
      holders: ['cb-103'],
    });
    expect(act('cb-001', 'review.cb-102', 'review', AFTER)).toEqual({ refused: 'NOT_YOURS' });
    expect(act('cb-103', 'review.cb-102', 'review', AFTER)).toMatchObject({
      facts: [{ actor: 'cb-103', actingAs: { role: 'UNIT_HEAD' } }],
    });
  });

  it('leaves a decision that came before as it is', () => {
    const { act, change, state } = openedCycle();
    act('cb-102', 'self.cb-102', 'submit', BEFORE);
    act('cb-101', 'review.cb-102', 'review', BEFORE);
    expect(rerouted(change(newHead()).facts)).toEqual([]);
    expect(state.tasks['review.cb-102']?.decided).toMatchObject({ by: 'cb-101' });
  });

  it('opens later work, and work that comes back, for whoever judges by then', () => {
    const { act, change, state, pinned } = openedCycle();
    for (const { person, reviewers } of pinned.people) {
      act(person, `self.${person}`, 'submit', BEFORE);
      if (person !== 'cb-103') act(reviewers[0] ?? '', `review.${person}`, 'review', BEFORE);
    }
    const { people, units, holders } = newHead();
    change({ people, units, holders: { ...holders, OFFICE_HEAD: ['cb-202'] } });
    act('cb-001', 'review.cb-103', 'review', AFTER);
    const table = { revision: 'c1', digest: DIGEST, people: 5, reviewed: 5, gaps: 0 };
    openConsolidation(currently(pinned, state), state, table, AFTER).forEach((fact) =>
      apply(state, fact),
    );
    expect(state.tasks['consolidate.all']?.assignees).toEqual(['cb-202']);
    act('cb-202', 'consolidate.all', 'return', AFTER, { target: 'review.cb-102' });
    expect(state.tasks['review.cb-102']).toMatchObject({ version: 2, assignees: ['cb-103'] });
  });

  it('takes the place of whoever the ladder had reached', () => {
    const { act, change, state, pinned } = openedCycle();
    act('cb-102', 'self.cb-102', 'submit', BEFORE);
    passEvaluationTime(pinned, state, '2021-06-02T01:00:00.000Z');
    expect(state.tasks['review.cb-102']?.takeOver).toEqual([
      { person: 'cb-002', role: 'DEPUTY_SECRETARY' },
    ]);
    const units = asPinned().units.map(({ unit, holders }) => ({
      unit,
      holders: { ...holders, DEPUTY_SECRETARY: ['cb-003'] },
    }));
    const { facts } = change(asPinned({ units }));
    expect(facts).toContainEqual(
      expect.objectContaining({
        type: 'task.rerouted',
        task: 'review.cb-102',
        data: expect.objectContaining({
          takeOver: [{ person: 'cb-003', role: 'DEPUTY_SECRETARY' }],
        }),
      }),
    );
    expect(act('cb-002', 'review.cb-102', 'review', AFTER)).toEqual({ refused: 'NOT_YOURS' });
    expect(act('cb-003', 'review.cb-102', 'review', AFTER)).toMatchObject({
      facts: [{ actingAs: { role: 'DEPUTY_SECRETARY' } }],
    });
  });

  it('says nothing where nothing is otherwise, nor once the cycle is closed', () => {
    const { change, state } = openedCycle();
    expect(change(asPinned())).toEqual({ facts: [], tasks: 0 });
    state.closed = true;
    expect(change(newHead())).toEqual({ facts: [], tasks: 0 });
  });

  it('goes back where it came from by another change', () => {
    const { act, change } = openedCycle();
    act('cb-102', 'self.cb-102', 'submit', BEFORE);
    change(newHead());
    expect(rerouted(change(asPinned()).facts)).toEqual([['review.cb-102', ['cb-103'], ['cb-101']]]);
    expect(act('cb-101', 'review.cb-102', 'review', AFTER)).toMatchObject({ late: false });
  });
});
