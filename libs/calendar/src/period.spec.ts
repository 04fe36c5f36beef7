import { describe, expect, it } from '@jest/globals';
import type { WorkingCalendar } from '@nenep/contracts';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  addDays,
  dateAt,
  periodAt,
  periodOf,
  periodsBetween,
  periodSpan,
  type PeriodUnit,
} from './index.js';
import { zoneOffsets } from './zone.js';

const UNITS: PeriodUnit[] = ['WEEK', 'HALF_MONTH', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'];
const anyDate = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days));
const anyUnit = fc.constantFrom(...UNITS);

function calendarIn(zone: string): WorkingCalendar {
  const offsets = zoneOffsets(zone, 2020, 2027);
  return { zone, offsets, weekend: [6, 7], days: [], firstYear: 2021, lastYear: 2026 };
}

describe('periods', () => {
  it.each([
    ['WEEK', '2021-06-02', '2021-w22', '2021-05-31', '2021-06-06'],
    ['WEEK', '2021-01-03', '2020-w53', '2020-12-28', '2021-01-03'],
    ['WEEK', '2024-12-31', '2025-w01', '2024-12-30', '2025-01-05'],
    ['HALF_MONTH', '2021-05-15', '2021-05-a', '2021-05-01', '2021-05-15'],
    ['HALF_MONTH', '2024-02-16', '2024-02-b', '2024-02-16', '2024-02-29'],
    ['MONTH', '2021-05-20', '2021-05', '2021-05-01', '2021-05-31'],
    ['QUARTER', '2021-05-20', '2021-q2', '2021-04-01', '2021-06-30'],
    ['QUARTER', '2021-12-31', '2021-q4', '2021-10-01', '2021-12-31'],
    ['HALF_YEAR', '2021-07-01', '2021-h2', '2021-07-01', '2021-12-31'],
    ['YEAR', '2021-05-20', '2021', '2021-01-01', '2021-12-31'],
  ] as const)('%s of %s is %s', (unit, date, id, from, to) => {
    expect(periodOf(unit, date)).toEqual({ id, from, to });
  });

  it('hold the date they were asked for, and follow each other without a gap', () => {
    fc.assert(
      fc.property(anyUnit, anyDate, (unit, date) => {
        const period = periodOf(unit, date);
        expect(period.from <= date && date <= period.to).toBe(true);
        for (const edge of [period.from, period.to]) expect(periodOf(unit, edge)).toEqual(period);
        const next = periodOf(unit, addDays(period.to, 1));
        expect(next.from).toBe(addDays(period.to, 1));
        expect(next.id > period.id).toBe(true);
      }),
    );
  });

  it('number the weeks as ISO 8601 does', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const { weekYear, weekNumber } = DateTime.fromISO(date);
        expect(periodOf('WEEK', date).id).toBe(
          `${weekYear}-w${String(weekNumber).padStart(2, '0')}`,
        );
      }),
    );
  });

  it('are listed in order, those cut by the edges whole', () => {
    const ids = (unit: PeriodUnit, from: string, to: string) =>
      periodsBetween(unit, from, to).map(({ id }) => id);
    expect(ids('QUARTER', '2021-04-28', '2021-12-31')).toEqual(['2021-q2', '2021-q3', '2021-q4']);
    expect(ids('WEEK', '2021-12-27', '2022-01-03')).toEqual(['2021-w52', '2022-w01']);
    expect(ids('MONTH', '2021-12-31', '2022-01-01')).toEqual(['2021-12', '2022-01']);
    expect(ids('YEAR', '2022-01-01', '2021-12-31')).toEqual([]);
  });
});

describe('periods in a zone', () => {
  it('are as long as its clocks make them', () => {
    const hours = (zone: string, date: string) => {
      const { from, to } = periodSpan(calendarIn(zone), periodOf('WEEK', date));
      return (Date.parse(to) - Date.parse(from)) / 3_600_000;
    };
    expect(hours('Asia/Ho_Chi_Minh', '2021-03-28')).toBe(168);
    expect(hours('Europe/Berlin', '2021-03-28')).toBe(167);
    expect(hours('America/New_York', '2021-11-07')).toBe(169);
    expect(hours('Australia/Lord_Howe', '2021-10-03')).toBe(167.5);
  });

  it('begin with their first moment and end before the first of the next', () => {
    for (const zone of ['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe']) {
      const calendar = calendarIn(zone);
      for (const period of periodsBetween('MONTH', '2021-01-01', '2022-12-31')) {
        const { from, to } = periodSpan(calendar, period);
        const before = new Date(Date.parse(to) - 1).toISOString();
        expect([dateAt(calendar, from), dateAt(calendar, before)]).toEqual([
          period.from,
          period.to,
        ]);
        expect(periodAt(calendar, 'MONTH', from)).toEqual(period);
        expect(periodAt(calendar, 'MONTH', to)).not.toEqual(period);
      }
    }
  });
});
