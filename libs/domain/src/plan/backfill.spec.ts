import { describe, expect, it } from '@jest/globals';
import type { ExpectedPeriod } from '@nenep/contracts';
import { backfillAnswer, isReplannedByBackfill } from './backfill.js';

const may: ExpectedPeriod = {
  cycle: 'monthly-evaluation',
  clause: 'II.1b',
  period: '2021-05',
  opensAt: '2021-05-19T17:00:00.000Z',
  catchUp: 'OPEN_REPLANNED',
};
const before = '2021-05-19T16:59:59.999Z';
const after = '2021-06-01T00:00:00.000Z';

describe('a period that is asked for after its day', () => {
  it.each([
    ['PASSED_OVER', after, 'OPENING'],
    ['OPENED', after, 'OPENED_BEFORE'],
    ['UNDECIDED', after, 'DUE'],
    ['UNDECIDED', before, 'TO_COME'],
  ] as const)('that is %s at %s is answered %s', (standing, now, answer) => {
    expect(backfillAnswer(may, { standing, now })).toBe(answer);
  });

  it('is not opened where the version in force has no such period, unless it was opened before', () => {
    expect(backfillAnswer(undefined, { standing: 'PASSED_OVER', now: after })).toBe('NOT_IN_PLAN');
    expect(backfillAnswer(undefined, { standing: 'OPENED', now: after })).toBe('OPENED_BEFORE');
  });

  it.each([
    ['OPEN_REPLANNED', true],
    ['RECORD_MISSED', true],
    ['OPEN_AS_IS', false],
  ] as const)(
    'counts its dates anew, unless the plan opens late ones as they stand: %s',
    (catchUp, replanned) => {
      expect(isReplannedByBackfill({ ...may, catchUp })).toBe(replanned);
    },
  );
});
