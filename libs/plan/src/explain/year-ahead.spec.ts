import { describe, expect, it } from '@jest/globals';
import { dateInWords, namesOf, yearAhead } from '../index.js';
import { replacing, tayninh } from '../tayninh.fixture.js';

const plan = tayninh();
const year = yearAhead(plan);
const asked = (period: string, step: string) =>
  year.asks.filter((ask) => ask.period === period && ask.step === step);

describe('the year ahead of the plan of Tây Ninh', () => {
  it('opens eight periods, the first on 20/5 with 39 people in 6 units', () => {
    expect(year.periods).toHaveLength(8);
    expect(year.periods[0]).toMatchObject({
      period: '2021-05',
      clause: 'II.1b',
      opens: '2021-05-20',
      people: 39,
      units: 6,
    });
  });

  it('asks everybody for a self-evaluation, each for themselves', () => {
    expect(asked('2021-05', 'self')).toHaveLength(39);
    expect(asked('2021-05', 'self').find(({ person }) => person === 'cb-034')).toMatchObject({
      role: null,
      others: [],
      about: [{ unit: 'tuyen-giao', people: ['cb-034'] }],
      from: '2021-05-20',
      due: '2021-05-25',
    });
  });

  it('asks a head to review the people of their unit, never themselves', () => {
    const review = asked('2021-05', 'review').find(({ person }) => person === 'cb-002');
    expect(review).toMatchObject({ role: 'UNIT_HEAD', others: [], from: null });
    expect(review?.about).toEqual([
      { unit: 'tuyen-giao', people: ['cb-013', 'cb-034', 'cb-015', 'cb-011', 'cb-022'] },
    ]);
    for (const { person, about } of year.asks.filter(({ kind }) => kind === 'review')) {
      expect(about.flatMap(({ people }) => people)).not.toContain(person);
    }
  });

  it('asks any one of the Secretariat to review the heads and to approve', () => {
    for (const step of ['review', 'approve']) {
      const asks = asked('2021-05', step).filter(({ role }) => role === 'STANDING_SECRETARIAT');
      expect(asks.map(({ person, others }) => [person, others.length])).toEqual([
        ['cb-017', 2],
        ['cb-020', 2],
        ['cb-038', 2],
      ]);
    }
  });

  it('follows people who move within the year', () => {
    const unitIn = (period: string) =>
      asked(period, 'self').find(({ person }) => person === 'cb-022')?.about[0]?.unit;
    expect([unitIn('2021-08'), unitIn('2021-09')]).toEqual(['tuyen-giao', 'van-phong']);
    expect(asked('2021-06', 'self').map(({ person }) => person)).not.toContain('cb-041');
    expect(asked('2021-07', 'self').map(({ person }) => person)).toContain('cb-041');
  });

  it('counts publication from the approval, as if that were done on its last day', () => {
    expect(asked('2021-05', 'publish')[0]).toMatchObject({
      nominal: null,
      due: '2021-06-10',
      counted: { after: 'approve', workingDays: 3 },
    });
  });

  it('tells to whom late work climbs, and towards which units', () => {
    const [first] = year.standBys.filter(
      ({ person, step, period }) => [person, step, period].join() === 'cb-038,review,2021-06',
    );
    expect(first).toMatchObject({
      role: 'DEPUTY_SECRETARY',
      may: ['URGE', 'TAKE_OVER'],
      at: '2021-07-01T01:00:00.000Z',
      units: ['thanh-nien', 'doan-ket', 'thieu-nhi-truong-hoc'],
    });
  });

  it('says in words why a date is not the one in the plan (S7: August, December)', () => {
    const said = (period: string, step: string) => {
      const [ask] = asked(period, step);
      return ask && dateInWords(ask, namesOf(plan, 'vi'), 'vi');
    };
    expect(said('2021-08', 'approve')).toMatch(
      /^Kế hoạch ghi 05\/09\/2021; chuyển sang 07\/09\/2021 vì .*Văn phòng tổng hợp ít nhất 1 ngày/,
    );
    expect(said('2021-12', 'consolidate')).toMatch(/chuyển sang 04\/01\/2022 vì 02\/01\/2022/);
    expect(said('2021-05', 'consolidate')).toBeNull();
  });

  it('reminds only between the opening and the deadline', () => {
    expect(asked('2021-05', 'self')[0]?.reminders).toEqual([
      '2021-05-24T01:00:00.000Z',
      '2021-05-25T01:00:00.000Z',
    ]);
    const hasty = yearAhead(tayninh('plan', replacing('due: { day: 25 }', 'due: { day: 20 }')));
    expect(hasty.asks[0]?.reminders).toEqual(['2021-05-20T01:00:00.000Z']);
  });
});

describe('a part of the year ahead', () => {
  it('is what one person is asked, and nothing of others', () => {
    const own = yearAhead(plan, { person: 'cb-031' });
    expect(new Set(own.asks.map(({ person }) => person))).toEqual(new Set(['cb-031']));
    expect(own.asks.filter(({ period }) => period === '2021-05').map(({ step }) => step)).toEqual([
      'self',
      'review',
      'consolidate',
      'publish',
    ]);
  });

  it('is what is asked of a unit’s people and about them', () => {
    const ofUnit = yearAhead(plan, { unit: 'doan-ket', to: '2021-05-31' });
    expect(ofUnit.asks.map(({ step, person }) => [step, person])).toEqual([
      ...['cb-027', 'cb-005', 'cb-010', 'cb-012', 'cb-043'].map((person) => ['self', person]),
      ['review', 'cb-017'],
      ['review', 'cb-020'],
      ['review', 'cb-038'],
      ['review', 'cb-027'],
    ]);
  });

  it('lies within the days asked for, both included', () => {
    const june = yearAhead(plan, { from: '2021-06-07', to: '2021-06-25' });
    expect(june.periods.map(({ period }) => period)).toEqual(['2021-06']);
    expect([...new Set(june.asks.map(({ due, step }) => `${due} ${step}`))]).toEqual([
      '2021-06-07 approve',
      '2021-06-10 publish',
      '2021-06-25 self',
    ]);
  });
});
