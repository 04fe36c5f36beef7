import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  answer,
  compareDates,
  daysBetween,
  isWorkingDay,
  roll,
  workingDaysBetween,
} from './index.js';
import { vietnam } from './vietnam.fixture.js';

const calendar = vietnam();
const anyDate = fc.integer({ min: 0, max: 2800 }).map((days) => addDays('2020-06-01', days));
const anyDirection = fc.constantFrom('forward' as const, 'backward' as const);
const anyCount = fc.integer({ min: -120, max: 120 });

describe('an answer', () => {
  it('names every day that was rolled over, in the order of rolling, and none that is worked', () => {
    fc.assert(
      fc.property(anyDate, anyDirection, (date, direction) => {
        const { skipped, ...given } = answer(calendar, { op: 'roll', date, direction });
        const { date: rolled, reasons } = roll(calendar, date, direction);
        expect(given.date).toBe(rolled);
        expect(skipped.map((day) => day.date)).toEqual(
          reasons.flatMap((reason) => ('date' in reason ? [reason.date] : [])),
        );
        expect(skipped.every(({ working }) => !working)).toBe(true);
      }),
    );
  });

  it('of adding accounts for every day between: those counted and those skipped', () => {
    fc.assert(
      fc.property(anyDate, anyCount, (date, days) => {
        fc.pre(days !== 0);
        const given = answer(calendar, { op: 'add', date, days });
        expect(isWorkingDay(calendar, given.date)).toBe(true);
        expect(Math.abs(days) + given.skipped.length).toBe(Math.abs(daysBetween(date, given.date)));
        expect(workingDaysBetween(calendar, date, given.date)).toBe(days);
      }),
    );
  });

  it('keeps the order of dates, whatever is added to both, and wherever both are rolled', () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyCount, anyDirection, (a, b, days, direction) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        const added = (date: string) => answer(calendar, { op: 'add', date, days }).date;
        const rolled = (date: string) => answer(calendar, { op: 'roll', date, direction }).date;
        expect(compareDates(added(first), added(second))).toBeLessThanOrEqual(0);
        expect(compareDates(rolled(first), rolled(second))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('of counting is the same backwards but for the sign and the day that is not counted', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (from, to) => {
        const there = answer(calendar, { op: 'between', from, to });
        const back = answer(calendar, { op: 'between', from: to, to: from });
        const open = (date: string) => Number(isWorkingDay(calendar, date));
        const sign = Math.sign(daysBetween(from, to));
        expect((there.days ?? 0) + (back.days ?? 0)).toBe(sign * (open(to) - open(from)) + 0);
        expect(there.calendarDays).toBe(daysBetween(from, to));
      }),
    );
  });

  it('of a day says what it is, by which entry and from which source', () => {
    expect(answer(calendar, { op: 'day', date: '2024-05-04' }).day).toEqual({
      date: '2024-05-04',
      working: true,
      kind: 'SWAP_WORK',
      name: expect.any(String),
      source: expect.any(String),
    });
    expect(answer(calendar, { op: 'day', date: '2021-05-01' }).day).toEqual({
      date: '2021-05-01',
      working: false,
      kind: 'WEEKEND',
    });
  });
});
