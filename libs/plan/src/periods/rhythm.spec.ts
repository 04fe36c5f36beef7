import { describe, expect, it } from '@jest/globals';
import type { Every } from '../schema/rhythm.schema.js';
import { periodsOf, type RhythmPlan } from './rhythm.js';

const YEAR: RhythmPlan = {
  validity: { from: '2021-01-01', to: '2021-12-31' },
  yearBegins: 1,
  events: {},
};

/** The periods that lie in the plan's span, in short. */
function periods(every: Every, plan: Partial<RhythmPlan> = {}): string[] {
  const all = { ...YEAR, ...plan };
  return periodsOf(every, all)
    .filter(({ from, to }) => all.validity.from <= to && from <= all.validity.to)
    .map(({ id, from, to }) => `${id} ${from}..${to}`);
}

describe('the periods of a rhythm', () => {
  it('are weeks as ISO counts them, over the turn of the year', () => {
    const span = { validity: { from: '2020-12-28', to: '2021-01-17' } };
    expect(periods('WEEK', span)).toEqual([
      '2020-w53 2020-12-28..2021-01-03',
      '2021-w01 2021-01-04..2021-01-10',
      '2021-w02 2021-01-11..2021-01-17',
    ]);
  });

  it('are every n weeks, counted from a week that the plan names', () => {
    const span = { validity: { from: '2021-03-01', to: '2021-04-01' } };
    expect(periods({ weeks: 3, from: '2021-01-06' }, span)).toEqual([
      '2021-w07 2021-02-15..2021-03-07',
      '2021-w10 2021-03-08..2021-03-28',
      '2021-w13 2021-03-29..2021-04-18',
    ]);
  });

  it('are twice a month', () => {
    const span = { validity: { from: '2021-02-01', to: '2021-03-10' } };
    expect(periods('HALF_MONTH', span)).toEqual([
      '2021-02-a 2021-02-01..2021-02-15',
      '2021-02-b 2021-02-16..2021-02-28',
      '2021-03-a 2021-03-01..2021-03-15',
    ]);
  });

  it('are months, and every n months from the beginning of the year or from a month', () => {
    expect(periods('MONTH')).toHaveLength(12);
    expect(periods({ months: 4 })).toEqual([
      '2021-01 2021-01-01..2021-04-30',
      '2021-05 2021-05-01..2021-08-31',
      '2021-09 2021-09-01..2021-12-31',
    ]);
    expect(periods({ months: 5, from: '2021-02-01' })[1]).toBe('2021-02 2021-02-01..2021-06-30');
  });

  it('are quarters, halves and years', () => {
    expect(periods('QUARTER').at(-1)).toBe('2021-q4 2021-10-01..2021-12-31');
    expect(periods('HALF_YEAR')).toEqual([
      '2021-h1 2021-01-01..2021-06-30',
      '2021-h2 2021-07-01..2021-12-31',
    ]);
    expect(periods('YEAR')).toEqual(['2021 2021-01-01..2021-12-31']);
  });

  it('follow a working year that begins in another month, as schools have', () => {
    const school = { validity: { from: '2021-09-01', to: '2022-08-31' }, yearBegins: 9 };
    expect(periods('QUARTER', school)).toEqual([
      '2021-q1 2021-09-01..2021-11-30',
      '2021-q2 2021-12-01..2022-02-28',
      '2021-q3 2022-03-01..2022-05-31',
      '2021-q4 2022-06-01..2022-08-31',
    ]);
    expect(periods('YEAR', school)).toEqual(['2021 2021-09-01..2022-08-31']);
  });

  it('are every n years, odd years and even ones, in a plan of several years', () => {
    const term = { validity: { from: '2020-06-01', to: '2025-05-31' } };
    expect(periods({ years: 2 }, term)).toEqual([
      '2020 2020-01-01..2021-12-31',
      '2022 2022-01-01..2023-12-31',
      '2024 2024-01-01..2025-12-31',
    ]);
    expect(periods({ years: 'ODD' }, term).map((period) => period.slice(0, 4))).toEqual([
      '2021',
      '2023',
      '2025',
    ]);
    expect(periods({ years: 'EVEN' }, term)).toHaveLength(3);
  });

  it('are some months of each quarter, half or year', () => {
    expect(periods({ month: [1, 2], of: 'QUARTER' }).map((period) => period.slice(5, 7))).toEqual([
      ...['01', '02', '04', '05', '07', '08', '10', '11'],
    ]);
    expect(periods({ month: [6], of: 'HALF_YEAR' })).toEqual([
      '2021-06 2021-06-01..2021-06-30',
      '2021-12 2021-12-01..2021-12-31',
    ]);
  });

  it('are n of m parts of the plan, of whole months where it has so many', () => {
    expect(periods({ series: 3 })).toEqual([
      '2021-1-of-3 2021-01-01..2021-04-30',
      '2021-2-of-3 2021-05-01..2021-08-31',
      '2021-3-of-3 2021-09-01..2021-12-31',
    ]);
    const days = { validity: { from: '2021-04-28', to: '2021-05-07' } };
    expect(periods({ series: 2 }, days)).toEqual([
      '2021-1-of-2 2021-04-28..2021-05-02',
      '2021-2-of-2 2021-05-03..2021-05-07',
    ]);
  });

  it('are the dates that the plan gives, or those of an event', () => {
    const dates: Every = {
      dates: ['2021-09-30', { id: 'spring', from: '2021-03-01', to: '2021-03-26' }],
    };
    expect(periods(dates)).toEqual([
      'spring 2021-03-01..2021-03-26',
      '2021-09-30 2021-09-30..2021-09-30',
    ]);
    const events = {
      meeting: { title: { vi: 'Họp', en: 'Meeting' }, dates: ['2021-06-02', '2021-02-03'] },
    };
    expect(periods({ event: 'meeting' }, { events })).toEqual([
      '2021-02-03 2021-02-03..2021-02-03',
      '2021-06-02 2021-06-02..2021-06-02',
    ]);
  });

  it('are none by themselves where they are held on demand', () => {
    expect(periods('ON_DEMAND')).toEqual([]);
  });

  it('have ids that sort as time does', () => {
    for (const every of ['WEEK', 'HALF_MONTH', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'] as const) {
      const ids = periodsOf(every, YEAR).map(({ id }) => id);
      expect(ids).toEqual(ids.toSorted());
    }
  });
});
