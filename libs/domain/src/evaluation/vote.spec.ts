import { describe, expect, it } from '@jest/globals';
import type { CycleSnapshot, Fact, TaskKey, Verb, VotingRule } from '@nenep/contracts';
import { apply } from '../cycle/apply.js';
import { initialState } from '../cycle/state.js';
import { DIGEST, decisionsOn } from './decision.fixture.js';
import { decide } from './decide.js';
import { may2021 } from './may-2021.fixture.js';
import { isApproved, openConsolidation } from './milestones.js';
import { openCycle } from './opening.js';
import { changeOrganization } from './reroute.js';

const MORNING = '2021-05-24T02:00:00.000Z';

/** May 2021, which the Standing Committee of four approves by a vote. */
function atTheVote(rule: VotingRule, members = ['cb-001', 'cb-002', 'cb-003', 'cb-201']) {
  const may = may2021();
  const snapshot: CycleSnapshot = {
    ...may,
    steps: may.steps.map((step) =>
      step.kind === 'approval' ? { ...step, by: 'STANDING_COMMITTEE', rule } : step,
    ),
    holders: { ...may.holders, STANDING_COMMITTEE: members },
  };
  const state = initialState();
  const facts: Fact[] = [];
  const note = (made: readonly Fact[]) =>
    made.forEach((fact) => {
      apply(state, fact);
      facts.push(fact);
    });
  const said = decisionsOn(state);
  const act = (actor: string, task: TaskKey, verb: Verb) => {
    const verdict = decide(snapshot, state, said(actor, task, verb), MORNING);
    if ('facts' in verdict) facts.push(...verdict.facts);
    return verdict;
  };
  const consolidated = () => {
    const assembled = { revision: 'c1', digest: DIGEST, people: 5, reviewed: 5, gaps: 0 };
    note(openConsolidation(snapshot, state, assembled, MORNING));
    act('cb-201', 'consolidate.all', 'consolidate');
  };
  note(openCycle(snapshot, DIGEST, snapshot.opensAt));
  for (const { person } of snapshot.people) act(person, `self.${person}`, 'submit');
  for (const { person, reviewers } of snapshot.people) {
    act(reviewers[0] ?? '', `review.${person}`, 'review');
  }
  consolidated();
  const approve = (actor: string) => act(actor, 'approve.all', 'approve');
  return { snapshot, state, facts, act, approve, consolidated };
}

const types = (verdict: ReturnType<ReturnType<typeof atTheVote>['approve']>) =>
  'refused' in verdict ? verdict.refused : verdict.facts.map(({ type }) => type);

describe('an approval by several', () => {
  it('takes each voice, says how many are missing, and is decided by the one that completes it', () => {
    const { approve, snapshot, state } = atTheVote({ quorum: { count: 2, of: 'MEMBERS' } });
    const first = approve('cb-001');
    expect(types(first)).toEqual(['task.signed']);
    expect(first).toMatchObject({
      facts: [{ data: { approvals: 1, needed: 2, content: DIGEST } }],
      next: { step: 'approve', waitsFor: 1 },
    });
    expect(isApproved(snapshot, state)).toBe(false);
    expect(types(approve('cb-003'))).toEqual([
      'task.decided',
      'step.completed',
      'step.dated',
      'tasks.opened',
    ]);
    expect(isApproved(snapshot, state)).toBe(true);
  });

  it('counts nobody twice', () => {
    const { approve } = atTheVote({ quorum: { count: 2, of: 'MEMBERS' } });
    approve('cb-001');
    expect(approve('cb-001')).toEqual({ refused: 'COUNTED_ALREADY', by: 'cb-001', at: MORNING });
  });

  it('by all asks everybody but whoever consolidated it', () => {
    const { approve, snapshot, state } = atTheVote('ALL');
    expect(approve('cb-201')).toEqual({ refused: 'OWN_WORK' });
    for (const member of ['cb-001', 'cb-002']) approve(member);
    expect(isApproved(snapshot, state)).toBe(false);
    approve('cb-003');
    expect(isApproved(snapshot, state)).toBe(true);
  });

  it('reckons a share of all members, or only of those who may decide', () => {
    const half = (of: 'MEMBERS' | 'ELIGIBLE') => ({ majority: { percent: 67, of } });
    const ofAll = atTheVote(half('MEMBERS'));
    ofAll.approve('cb-001');
    expect(ofAll.approve('cb-002')).toMatchObject({ next: { waitsFor: 1 } });
    const ofEligible = atTheVote(half('ELIGIBLE'), ['cb-001', 'cb-002', 'cb-201']);
    ofEligible.approve('cb-001');
    ofEligible.approve('cb-002');
    expect(isApproved(ofEligible.snapshot, ofEligible.state)).toBe(true);
  });

  it('that cannot be carried among those who are left stands still where everybody sees it', () => {
    const quorum = { quorum: { count: 3, of: 'MEMBERS' as const } };
    const { facts } = atTheVote(quorum, ['cb-001', 'cb-201']);
    expect(facts.at(-1)).toMatchObject({
      type: 'task.stopped',
      step: 'approve',
      data: { reason: 'QUORUM_UNREACHABLE' },
    });
  });

  it('is not decided by a member leaving: who is left says so once more', () => {
    const { approve, snapshot, state } = atTheVote('ALL');
    approve('cb-001');
    approve('cb-002');
    const now = { people: [], units: [], holders: { STANDING_COMMITTEE: ['cb-001', 'cb-002'] } };
    const news = { revision: 1, day: '2021-05-24', reasons: [] };
    const { facts } = changeOrganization(snapshot, state, news, now, MORNING);
    expect(facts.at(-1)).toMatchObject({ data: { reason: 'NEEDS_A_NEW_ACT' } });
    expect(isApproved(snapshot, state)).toBe(false);
  });

  it('begins anew, without the voices so far, where any of them returns it', () => {
    const { act, approve, consolidated, state } = atTheVote('ALL');
    approve('cb-001');
    act('cb-002', 'approve.all', 'return');
    expect(state.tasks['consolidate.all']).toMatchObject({ state: 'OPEN', version: 2 });
    consolidated();
    expect(approve('cb-003')).toMatchObject({ facts: [{ data: { approvals: 1, needed: 3 } }] });
  });

  it('gives the same state again from its facts', () => {
    const { approve, facts, state } = atTheVote('ALL');
    approve('cb-001');
    const again = initialState();
    facts.forEach((fact) => apply(again, fact));
    expect(again).toEqual(state);
  });
});
