import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, compareDates, dayOfMonth, daysBetween, lastOfMonth, nextMonth } from './index.js';

describe('dates', () => {
  it('come back when the days added are taken away', () => {
    fc.assert(
      fc.property(fc.nat(3_600_000), fc.integer({ min: -30_000, max: 30_000 }), (start, days) => {
        fc.pre(start + days >= 0 && start + days < 3_652_000);
        const date = addDays('0001-01-01', start);
        const there = addDays(date, days);
        expect(addDays(there, -days)).toBe(date);
        expect(daysBetween(date, there)).toBe(days);
        expect(Math.sign(compareDates(there, date))).toBe(Math.sign(days));
      }),
    );
  });

  it('that do not exist are refused by name', () => {
    for (const date of ['2021-02-29', '2021-02-30', '2021-13-01', '2021-6-1', 'today', '']) {
      expect(() => addDays(date, 0)).toThrow(`${date} is not a calendar date.`);
    }
    expect(() => addDays('9999-12-31', 1)).toThrow(/outside the years/);
  });
});

describe('months', () => {
  it('lend their last day to a day that they do not have', () => {
    expect(dayOfMonth('2021-02', 31)).toBe('2021-02-28');
    expect(dayOfMonth('2024-02', 31)).toBe('2024-02-29');
    expect(dayOfMonth('2021-05', 2)).toBe('2021-05-02');
    expect(lastOfMonth('2021-04')).toBe('2021-04-30');
  });

  it('follow each other across the year', () => {
    expect(nextMonth('2021-01')).toBe('2021-02');
    expect(nextMonth('2021-12')).toBe('2022-01');
  });
});
