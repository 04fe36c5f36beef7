import { describe, expect, it } from '@jest/globals';
import { ladderVerbsNow, targetsOf, verbsNow } from './verbs.js';

type Tasks = Parameters<typeof verbsNow>[1];
type Here = Parameters<typeof verbsNow>[0];

const stream = 'tayninh/2021/monthly-evaluation/2021-05';
const self = { kind: 'self-evaluation', subject: 'cb-012', key: 'self.cb-012' } as const;
const review: Here = {
  kind: 'review',
  state: 'OPEN',
  subject: 'cb-012',
  entitled: ['cb-010'],
  stream,
  key: 'review.cb-012',
};
const submitted: Tasks = [{ ...self, state: 'DONE', decidedBy: 'cb-012', verb: 'submit' }];

describe('what one may do with a task now', () => {
  it('is for those whose task it is', () => {
    expect(verbsNow(review, submitted, 'cb-010')).toEqual(['review', 'return']);
    expect(verbsNow(review, submitted, 'cb-011')).toEqual([]);
    expect(verbsNow(review, submitted, null)).toEqual([]);
  });

  it('is nothing once the task is done', () => {
    expect(verbsNow({ ...review, state: 'DONE' }, submitted, 'cb-010')).toEqual([]);
  });

  it('is not to judge oneself', () => {
    expect(verbsNow({ ...review, entitled: ['cb-012'] }, submitted, 'cb-012')).toEqual([]);
  });

  it('is not to approve what one consolidated', () => {
    const approval: Here = {
      kind: 'approval',
      state: 'OPEN',
      entitled: ['cb-001', 'cb-002'],
      stream,
      key: 'approve.all',
    };
    const consolidated: Tasks = [
      {
        kind: 'consolidation',
        key: 'consolidate.all',
        state: 'DONE',
        decidedBy: 'cb-001',
        verb: 'consolidate',
      },
    ];
    expect(verbsNow(approval, consolidated, 'cb-001')).toEqual([]);
    expect(verbsNow(approval, consolidated, 'cb-002')).toEqual(['approve', 'return']);
    expect(targetsOf(approval, consolidated)).toEqual(['consolidate.all']);
  });

  it('is not to return where nothing came', () => {
    const missing: Tasks = [{ ...self, state: 'GAP' }];
    expect(verbsNow(review, missing, 'cb-010')).toEqual(['review']);
  });

  it('is to submit late until somebody has judged without it', () => {
    const gap: Here = { ...self, state: 'GAP', entitled: ['cb-012'], stream };
    const open: Tasks = [{ ...review, state: 'OPEN' }];
    const judged: Tasks = [{ ...review, state: 'DONE', verb: 'review' }];
    expect(verbsNow(gap, open, 'cb-012')).toEqual(['submit']);
    expect(verbsNow(gap, judged, 'cb-012')).toEqual([]);
  });
});

describe('what one may do about late work of others', () => {
  const rung = { rung: 1, role: 'DEPUTY_SECRETARY', at: '2021-05-27T01:00:00.000Z' };
  const late: Parameters<typeof ladderVerbsNow>[0] = {
    state: 'OPEN',
    subject: 'cb-012',
    assignees: ['cb-010'],
    escalations: [
      { ...rung, holders: ['cb-002', 'cb-010', 'cb-012'], may: ['URGE', 'EXTEND', 'WAIVE'] },
      { ...rung, holders: ['cb-001'], may: ['URGE'] },
    ],
  };

  it('is what the rung that it climbed to may do, for whoever holds it', () => {
    expect(ladderVerbsNow(late, 'cb-002')).toEqual(['extend', 'waive']);
    expect(ladderVerbsNow(late, 'cb-001')).toEqual([]);
    expect(ladderVerbsNow(late, null)).toEqual([]);
  });

  it('is nothing where it is their own, about themselves, or done', () => {
    expect(ladderVerbsNow(late, 'cb-010')).toEqual([]);
    expect(ladderVerbsNow(late, 'cb-012')).toEqual([]);
    expect(ladderVerbsNow({ ...late, state: 'DONE' }, 'cb-002')).toEqual([]);
  });
});
