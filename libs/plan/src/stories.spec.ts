import { addWorkingDays } from '@nenep/calendar';
import { cycleSnapshot, type CycleSnapshot, planVersion } from '@nenep/contracts';
import { describe, expect, it } from '@jest/globals';
import { expectedPeriods, resolvePeriod, toPlanVersion } from './index.js';
import { tayninh } from './tayninh.fixture.js';

const loaded = tayninh();

function month(period: string, replanFrom?: string): CycleSnapshot {
  const expected = expectedPeriods(loaded).find((candidate) => candidate.period === period);
  if (!expected) throw new Error(`${period} is not expected`);
  const asOf = replanFrom ?? `${period}-20`;
  const snapshot = resolvePeriod(loaded, expected, {
    version: 1,
    asOf,
    ...(replanFrom && { replanFrom }),
  });
  return cycleSnapshot.parse(snapshot);
}

const dates = ({ steps }: CycleSnapshot) =>
  Object.fromEntries(steps.map(({ id, due }) => [id, due]));

describe('the periods of plan 323-KH', () => {
  it('are the months from May to December: the plan dates from 28/4, after the opening of April', () => {
    expect(expectedPeriods(loaded).map(({ period, opensAt }) => [period, opensAt])).toEqual([
      ['2021-05', '2021-05-19T17:00:00.000Z'],
      ['2021-06', '2021-06-19T17:00:00.000Z'],
      ['2021-07', '2021-07-19T17:00:00.000Z'],
      ['2021-08', '2021-08-19T17:00:00.000Z'],
      ['2021-09', '2021-09-19T17:00:00.000Z'],
      ['2021-10', '2021-10-19T17:00:00.000Z'],
      ['2021-11', '2021-11-19T17:00:00.000Z'],
      ['2021-12', '2021-12-19T17:00:00.000Z'],
    ]);
  });

  it('reach the keeper as a version of the plan', () => {
    const version = toPlanVersion(loaded, { version: 3, firstOpensNow: false });
    expect(planVersion.parse(version)).toMatchObject({
      organization: 'tayninh',
      plan: '2021',
      version: 3,
      rehearsal: false,
      clause: 'I.d',
      validFrom: '2021-04-28',
      validTo: '2021-12-31',
    });
    expect(version.periods).toHaveLength(8);
  });
});

describe('S1: May 2021', () => {
  const may = month('2021-05');

  it('is due on the days of the calendar, its approval on Monday instead of Saturday', () => {
    expect(dates(may)).toEqual({
      self: '2021-05-25',
      review: '2021-05-28',
      consolidate: '2021-06-02',
      approve: '2021-06-07',
      publish: null,
    });
    expect(may.steps[3]).toMatchObject({
      nominal: '2021-06-05',
      dueAt: '2021-06-07T17:00:00.000Z',
      rolled: [
        { kind: 'WEEKEND', date: '2021-06-05' },
        { kind: 'WEEKEND', date: '2021-06-06' },
      ],
    });
  });

  it('is published by Thursday 10/6, three working days after the actual approval', () => {
    const { nominal, after } = may.steps[4] ?? {};
    expect([nominal, after]).toEqual([null, { step: 'approve', workingDays: 3, at: '24:00' }]);
    expect(addWorkingDays(may.calendar, '2021-06-07', after?.workingDays ?? 0)).toBe('2021-06-10');
  });

  it('carries out clause II.1b, each step by whom the plan says', () => {
    expect(may.steps.map(({ id, kind, clause, by }) => [id, kind, clause, by])).toEqual([
      ['self', 'self-evaluation', 'II.1b', null],
      ['review', 'review', 'II.1b', null],
      ['consolidate', 'consolidation', 'II.1b', 'OFFICE_HEAD'],
      ['approve', 'approval', 'II.1b', 'STANDING_SECRETARIAT'],
      ['publish', 'publication', 'II.1b', 'OFFICE_HEAD'],
    ]);
  });
});

describe('S2: June 2021', () => {
  const june = month('2021-06');
  const review = june.steps[1];

  it('opens on Sunday 20/6, for an opening does not roll', () => {
    expect(june.opensAt).toBe('2021-06-19T17:00:00.000Z');
  });

  it('has the reviews due on Monday 28/6 until midnight', () => {
    expect(review).toMatchObject({ due: '2021-06-28', dueAt: '2021-06-28T17:00:00.000Z' });
  });

  it('takes a late review to the Office on 29/6 and to the Deputy Secretary on 1/7', () => {
    const reached = review?.ladder.map(({ role, wait, may }) => [
      role,
      addWorkingDays(june.calendar, '2021-06-28', wait.workingDays),
      wait.at,
      may,
    ]);
    expect(reached).toEqual([
      ['OFFICE', '2021-06-29', '08:00', ['URGE']],
      ['DEPUTY_SECRETARY', '2021-07-01', '08:00', ['URGE', 'TAKE_OVER']],
      ['STANDING_SECRETARIAT', '2021-07-05', '08:00', ['TAKE_OVER']],
      ['STANDING_COMMITTEE', '2021-07-08', '08:00', ['URGE']],
    ]);
  });
});

describe('S7: holidays', () => {
  it('move August to 6/9 for the Office and, by the minimum gap, to 7/9 for the approval', () => {
    const [, , consolidate, approve] = month('2021-08').steps;
    expect(consolidate).toMatchObject({ nominal: '2021-09-02', due: '2021-09-06' });
    expect(consolidate?.rolled).toEqual([
      { kind: 'DAY_OFF', date: '2021-09-02', name: 'Quốc khánh' },
      { kind: 'DAY_OFF', date: '2021-09-03', name: 'Quốc khánh' },
      { kind: 'WEEKEND', date: '2021-09-04' },
      { kind: 'WEEKEND', date: '2021-09-05' },
    ]);
    expect(approve).toMatchObject({ nominal: '2021-09-05', due: '2021-09-07' });
    expect(approve?.rolled).toEqual([
      { kind: 'WEEKEND', date: '2021-09-05' },
      { kind: 'MINIMUM_GAP', after: 'consolidate', workingDays: 1 },
    ]);
  });

  it('move December past New Year to Tuesday 4/1/2022', () => {
    const [, , consolidate, approve] = month('2021-12').steps;
    expect(consolidate).toMatchObject({ nominal: '2022-01-02', due: '2022-01-04' });
    expect(approve).toMatchObject({ nominal: '2022-01-05', due: '2022-01-05', rolled: [] });
  });
});

describe('a period that opens late', () => {
  it('keeps the distance of each step from the opening, and says so', () => {
    const late = month('2021-05', '2021-05-24');
    expect(late.opensAt).toBe('2021-05-23T17:00:00.000Z');
    expect(dates(late)).toMatchObject({
      self: '2021-05-31',
      review: '2021-06-01',
      consolidate: '2021-06-07',
      approve: '2021-06-09',
    });
    expect(late.steps[0]?.rolled).toEqual([
      { kind: 'REPLANNED', opening: '2021-05-24' },
      { kind: 'WEEKEND', date: '2021-05-29' },
      { kind: 'WEEKEND', date: '2021-05-30' },
    ]);
  });

  it('is not called re-planned when it opens on its day', () => {
    expect(month('2021-05', '2021-05-20').steps).toEqual(month('2021-05').steps);
  });
});
