import { describe, expect, it } from '@jest/globals';
import type { OrganizationChange } from '@nenep/contracts';
import { applyChanges } from './change.js';
import { foldDecisions, judgeApproval, takeDecision } from './decisions.js';
import { house } from './house.fixture.js';
import { holdersOfRole } from './register.js';

const TODAY = '2021-08-30';
const changes: OrganizationChange[] = [
  { kind: 'POSITION_LEFT', role: 'UNIT_HEAD', person: 'a-1', unit: 'arts' },
  { kind: 'POSITION_TAKEN_UP', role: 'UNIT_HEAD', person: 'p-2', unit: 'arts' },
];
const decided = (effectiveOn: string) => ({
  decision: effectiveOn,
  effectiveOn,
  changes,
  actor: 'o-2',
});

describe('a decision', () => {
  it.each([
    ['holds at once where today is its day', TODAY, 'IN_FORCE'],
    ['waits for a day to come', '2021-09-01', 'SCHEDULED'],
    ['waits for approval where its day has passed', '2021-08-16', 'PENDING'],
  ])('%s', (_, day, standing) => {
    expect(takeDecision(house(), decided(day), TODAY)).toMatchObject({ standing });
  });

  it('of a day that has passed is refused where the organization names nobody who approves', () => {
    const { backdatedBy, ...without } = house();
    expect(takeDecision(without, decided('2021-08-29'), TODAY)).toEqual({
      refused: 'NOBODY_APPROVES',
    });
    expect(takeDecision(without, decided(TODAY), TODAY)).toMatchObject({ standing: 'IN_FORCE' });
  });

  it('that cannot be is refused as a whole, with the change at fault', () => {
    const [left] = changes as [OrganizationChange];
    const twice = { ...decided('2021-08-16'), changes: [left, left] };
    expect(takeDecision(house(), twice, TODAY)).toEqual({
      refused: 'NOT_HELD',
      subject: 'a-1',
      change: 1,
    });
  });
});

describe('the approval of a decision whose day has passed', () => {
  const judge = (actor: string, verdict: 'APPROVE' | 'REJECT' = 'APPROVE', by = 'o-2') =>
    judgeApproval(house(), { ...decided('2021-08-16'), actor: by }, { actor, verdict }, TODAY);

  it('is the word of somebody who holds the role that is named for it', () => {
    expect(judge('p-1')).toMatchObject({ standing: 'IN_FORCE' });
    expect(judge('p-1', 'REJECT')).toEqual({ standing: 'REJECTED', register: house() });
    expect(judge('a-1')).toEqual({ refused: 'NOT_THE_APPROVER' });
  });

  it('is not that of whoever recorded it, nor of whom it concerns', () => {
    expect(judge('p-1', 'APPROVE', 'p-1')).toEqual({ refused: 'OWN_DECISION' });
    expect(judge('p-2')).toEqual({ refused: 'CONCERNS_YOU' });
    expect(judge('p-2', 'REJECT')).toMatchObject({ standing: 'REJECTED' });
  });

  it('holds from the day that the decision names, for whoever asks today', () => {
    const approved = judge('p-1');
    if ('refused' in approved) throw new Error(approved.refused);
    const { register } = approved;
    expect(holdersOfRole(register, 'UNIT_HEAD', '2021-08-15', 'arts')).toEqual(['a-1']);
    expect(holdersOfRole(register, 'UNIT_HEAD', '2021-08-16', 'arts')).toEqual(['p-2']);
  });
});

describe('a file that is applied again beside decisions', () => {
  it('keeps what was decided, and says which decisions it has in itself by now', () => {
    const decisions = [decided('2021-08-16')];
    expect(foldDecisions(house(), decisions).contained).toEqual([]);
    const after = applyChanges(house(), changes, '2021-08-16');
    if ('refused' in after) throw new Error(after.refused);
    expect(foldDecisions(after.register, decisions)).toEqual({
      register: after.register,
      contained: ['2021-08-16'],
    });
  });
});
