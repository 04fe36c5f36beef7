import { describe, expect, it } from '@jest/globals';
import type { Decision, Fact, TaskKey, Verb } from '@nenep/contracts';
import { apply } from '../cycle/apply.js';
import { initialState } from '../cycle/state.js';
import { DIGEST, decisionsOn } from './decision.fixture.js';
import { decide, type Taken } from './decide.js';
import { may2021 } from './may-2021.fixture.js';
import { acceptedWords, isApproved, isReviewed, openConsolidation } from './milestones.js';
import { openCycle } from './opening.js';

/** Monday 24 May 2021, 09:00 in Tây Ninh. */
const MORNING = '2021-05-24T02:00:00.000Z';

function openedCycle() {
  const snapshot = may2021();
  const state = initialState();
  const facts: Fact[] = [];
  const note = (made: readonly Fact[]) =>
    made.forEach((fact) => {
      apply(state, fact);
      facts.push(fact);
    });
  note(openCycle(snapshot, DIGEST, snapshot.opensAt));

  const said = decisionsOn(state);
  const act = (actor: string, task: TaskKey, verb: Verb, more: Partial<Decision> = {}) => {
    const verdict = decide(snapshot, state, said(actor, task, verb, more), MORNING);
    if ('facts' in verdict) facts.push(...verdict.facts);
    return verdict;
  };
  const allReviewed = () => {
    for (const { person } of snapshot.people) act(person, `self.${person}`, 'submit');
    for (const { person, reviewers } of snapshot.people) {
      act(reviewers[0] ?? '', `review.${person}`, 'review');
    }
  };
  const assembled = () =>
    note(
      openConsolidation(
        snapshot,
        state,
        { revision: 'c1', digest: DIGEST, people: 5, reviewed: 5, gaps: 0 },
        MORNING,
      ),
    );
  return { snapshot, state, facts, act, allReviewed, assembled };
}

const types = (verdict: unknown) => (verdict as Taken).facts.map(({ type }) => type);

describe('an evaluation that opens', () => {
  it('asks everybody to assess themselves and says which dates were rolled, and why', () => {
    const { state, facts } = openedCycle();
    expect(Object.values(state.tasks).map(({ key, state }) => [key, state])).toEqual([
      ['self.cb-101', 'OPEN'],
      ['self.cb-102', 'OPEN'],
      ['self.cb-103', 'OPEN'],
      ['self.cb-201', 'OPEN'],
      ['self.cb-202', 'OPEN'],
    ]);
    const rolled = facts.find(({ type }) => type === 'date.rolled');
    expect(rolled).toMatchObject({
      step: 'approve',
      data: { nominal: '2021-06-05', due: '2021-06-07' },
    });
  });
});

describe('a decision', () => {
  it('by the person themselves opens the review by whoever leads them', () => {
    const { state, act } = openedCycle();
    const verdict = act('cb-102', 'self.cb-102', 'submit');
    expect(types(verdict)).toEqual(['task.decided', 'tasks.opened']);
    expect(verdict).toMatchObject({ late: false, next: { step: 'review', waitsFor: 0 } });
    expect(state.tasks['review.cb-102']).toMatchObject({ state: 'OPEN', assignees: ['cb-101'] });
  });

  it('by somebody else is refused and changes nothing', () => {
    const { state, act } = openedCycle();
    const before = structuredClone(state);
    expect(act('cb-103', 'self.cb-102', 'submit')).toEqual({ refused: 'NOT_YOURS' });
    expect(state).toEqual(before);
  });

  it('made a second time is told who was first, and when', () => {
    const { act, allReviewed } = openedCycle();
    allReviewed();
    expect(act('cb-002', 'review.cb-101', 'review')).toEqual({
      refused: 'TASK_NOT_OPEN',
      state: 'DONE',
      by: 'cb-001',
      at: MORNING,
    });
  });

  it('needs the words it stands for, a verb of its task, and the version that was seen', () => {
    const { act } = openedCycle();
    expect(act('cb-102', 'self.cb-102', 'approve')).toEqual({ refused: 'VERB_NOT_ALLOWED' });
    expect(act('cb-102', 'self.cb-102', 'submit', { version: 2 })).toEqual({
      refused: 'TASK_CHANGED',
      version: 1,
    });
    const wordless = { task: 'self.cb-102', verb: 'submit' as const };
    expect(
      decide(
        may2021(),
        openedCycle().state,
        { ...wordless, decision: 'wordless', digest: DIGEST, version: 1, actor: 'cb-102' },
        MORNING,
      ),
    ).toEqual({ refused: 'CONTENT_REQUIRED' });
    expect(act('cb-102', 'self.cb-999', 'submit')).toEqual({ refused: 'TASK_UNKNOWN' });
  });

  it('on the last review of a unit completes the step for that unit', () => {
    const { facts, allReviewed, snapshot, state } = openedCycle();
    allReviewed();
    expect(isReviewed(snapshot, state)).toBe(true);
    expect(
      facts.filter(({ type }) => type === 'step.completed').map(({ step, unit }) => [step, unit]),
    ).toEqual([
      ['self', 'propaganda'],
      ['self', 'office'],
      ['review', 'propaganda'],
      ['review', 'office'],
    ]);
  });

  it('to return sends the work back to its author, and it comes again as a new version', () => {
    const { state, act } = openedCycle();
    act('cb-102', 'self.cb-102', 'submit');
    expect(act('cb-101', 'review.cb-102', 'return')).toMatchObject({
      next: { step: 'self', waitsFor: 0 },
    });
    expect(state.tasks['self.cb-102']).toMatchObject({ state: 'OPEN', version: 2 });
    act('cb-102', 'self.cb-102', 'submit');
    expect(state.tasks['review.cb-102']).toMatchObject({ state: 'OPEN', version: 2 });
  });

  it('to return has to name work that was done', () => {
    const { act, allReviewed, assembled } = openedCycle();
    allReviewed();
    assembled();
    expect(act('cb-201', 'consolidate.all', 'return')).toEqual({ refused: 'TARGET_INVALID' });
    const target = 'review.cb-103';
    expect(act('cb-201', 'consolidate.all', 'return', { target })).toMatchObject({
      next: { step: 'review' },
    });
  });

  it('of the Secretariat counts the three working days of publication from the act itself', () => {
    const { snapshot, state, act, allReviewed, assembled } = openedCycle();
    allReviewed();
    assembled();
    act('cb-201', 'consolidate.all', 'consolidate');
    act('cb-002', 'approve.all', 'approve');
    expect(isApproved(snapshot, state)).toBe(true);
    expect(state.tasks['publish.all']).toMatchObject({
      assignees: ['cb-201'],
      dueAt: '2021-05-27T17:00:00.000Z',
    });
    expect(acceptedWords(snapshot, state)).toHaveLength(5);
  });

  it('returned by the Secretariat lets the Office consolidate again', () => {
    const { snapshot, state, act, allReviewed, assembled } = openedCycle();
    allReviewed();
    assembled();
    act('cb-201', 'consolidate.all', 'consolidate');
    act('cb-001', 'approve.all', 'return');
    expect(state.tasks['consolidate.all']).toMatchObject({ state: 'OPEN', version: 2 });
    act('cb-201', 'consolidate.all', 'consolidate');
    expect(state.tasks['approve.all']).toMatchObject({ state: 'OPEN', version: 2 });
    expect(isApproved(snapshot, state)).toBe(false);
  });
});

describe('four eyes', () => {
  it('nobody reviews themselves, whatever the ladder lets them take over', () => {
    const { state, act } = openedCycle();
    act('cb-101', 'self.cb-101', 'submit');
    state.tasks['review.cb-101']?.takeOver.push({ person: 'cb-101', role: 'UNIT_HEAD' });
    expect(act('cb-101', 'review.cb-101', 'review')).toEqual({ refused: 'OWN_WORK' });
  });

  it('nobody approves what they consolidated', () => {
    const { state, act, allReviewed, assembled } = openedCycle();
    allReviewed();
    assembled();
    act('cb-201', 'consolidate.all', 'consolidate');
    state.tasks['approve.all']?.takeOver.push({ person: 'cb-201', role: 'OFFICE_HEAD' });
    expect(act('cb-201', 'approve.all', 'approve')).toEqual({ refused: 'OWN_WORK' });
  });
});
