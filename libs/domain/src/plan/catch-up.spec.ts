import { describe, expect, it } from '@jest/globals';
import type { ExpectedPeriod } from '@nenep/contracts';
import { catchUp } from './catch-up.js';

/** May 2021 opens on Thursday 20/5 at 00:00 in Tây Ninh. */
const may = (policy: ExpectedPeriod['catchUp']): ExpectedPeriod => ({
  cycle: 'monthly-evaluation',
  clause: 'II.1b',
  period: '2021-05',
  opensAt: '2021-05-19T17:00:00.000Z',
  catchUp: policy,
});
const issued = '2021-04-28T01:00:00.000Z';
const onItsDay = '2021-05-20T16:59:59.999Z';
const daysLater = '2021-05-23T02:00:00.000Z';

describe('a period whose moment has come', () => {
  it.each(['OPEN_REPLANNED', 'OPEN_AS_IS', 'RECORD_MISSED'] as const)(
    'is opened on its day as it was planned, whatever the plan says of lateness: %s',
    (policy) => {
      const opening = catchUp(may(policy), { activatedAt: issued, now: onItsDay });
      expect(opening).toEqual({ open: true, replan: false });
    },
  );

  it.each([
    ['OPEN_REPLANNED', { open: true, replan: true }],
    ['OPEN_AS_IS', { open: true, replan: false }],
    ['RECORD_MISSED', { open: false, missed: 'MISSED_WHILE_DOWN' }],
  ] as const)('is caught up days later as the plan says: %s', (policy, becomes) => {
    expect(catchUp(may(policy), { activatedAt: issued, now: daysLater })).toEqual(becomes);
  });

  it('was missed where it lay before the plan was put to work', () => {
    const opening = catchUp(may('OPEN_REPLANNED'), { activatedAt: daysLater, now: daysLater });
    expect(opening).toEqual({ open: false, missed: 'BEFORE_ACTIVATION' });
  });

  it('is opened where the plan is put to work on that very day', () => {
    const opening = catchUp(may('RECORD_MISSED'), { activatedAt: onItsDay, now: onItsDay });
    expect(opening).toEqual({ open: true, replan: false });
  });
});
