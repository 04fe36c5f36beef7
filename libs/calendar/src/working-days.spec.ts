import { describe, expect, it } from '@jest/globals';
import type { WorkingCalendar } from '@nenep/contracts';
import fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  isWorkingDay,
  pin,
  roll,
  weekday,
  workingDaysBetween,
} from './index.js';
import { vietnam } from './vietnam.fixture.js';

const calendar = vietnam();
const anyDate = fc.integer({ min: 0, max: 2800 }).map((days) => addDays('2020-06-01', days));
const anyDirection = fc.constantFrom('forward' as const, 'backward' as const);

describe('rolling a date', () => {
  it('ends on a working day and leaves it there', () => {
    fc.assert(
      fc.property(anyDate, anyDirection, (date, direction) => {
        const once = roll(calendar, date, direction).date;
        expect(isWorkingDay(calendar, once)).toBe(true);
        expect(roll(calendar, once, direction)).toEqual({ date: once, reasons: [] });
      }),
    );
  });

  it('never crosses a working day, and gives one reason for each day it skips', () => {
    fc.assert(
      fc.property(anyDate, anyDirection, (date, direction) => {
        const rolled = roll(calendar, date, direction);
        const step = direction === 'forward' ? 1 : -1;
        const skipped = rolled.reasons.map((_, index) => addDays(date, index * step));
        expect(rolled.reasons.map((reason) => 'date' in reason && reason.date)).toEqual(skipped);
        expect(skipped.some((day) => isWorkingDay(calendar, day))).toBe(false);
        expect(rolled.date).toBe(addDays(date, skipped.length * step));
      }),
    );
  });

  it('is refused by a calendar without working days instead of never ending', () => {
    const idle: WorkingCalendar = { ...calendar, weekend: [1, 2, 3, 4, 5, 6, 7] };
    expect(() => roll(idle, '2021-05-20', 'forward')).toThrow(/no working day within a year/);
  });
});

describe('counting working days', () => {
  it('undoes what adding did', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -60, max: 60 }), (date, count) => {
        const there = addWorkingDays(calendar, date, count);
        expect(workingDaysBetween(calendar, date, there)).toBe(count);
      }),
    );
  });

  it('comes back from a working day to the same day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -60, max: 60 }), (date, count) => {
        const start = roll(calendar, date, 'forward').date;
        const there = addWorkingDays(calendar, start, count);
        expect(addWorkingDays(calendar, there, -count)).toBe(start);
      }),
    );
  });

  it('leaves a date alone when nothing is added, be it a Sunday', () => {
    expect(addWorkingDays(calendar, '2021-06-20', 0)).toBe('2021-06-20');
    expect(addWorkingDays(calendar, '2021-06-20', 1)).toBe('2021-06-21');
    expect(addWorkingDays(calendar, '2021-06-20', -1)).toBe('2021-06-18');
    expect(workingDaysBetween(calendar, '2021-06-20', '2021-06-20')).toBe(0);
  });

  it('counts a Saturday that is worked for a Monday that is not', () => {
    expect(addWorkingDays(calendar, '2024-04-26', 1)).toBe('2024-05-02');
    expect(addWorkingDays(calendar, '2024-05-03', 1)).toBe('2024-05-04');
    expect(addWorkingDays(calendar, '2024-05-03', 2)).toBe('2024-05-06');
  });

  it('refuses half a day and dates that do not exist', () => {
    expect(() => addWorkingDays(calendar, '2021-05-20', 0.5)).toThrow(RangeError);
    expect(() => addWorkingDays(calendar, '2021-02-30', 1)).toThrow(/2021-02-30/);
    expect(() => workingDaysBetween(calendar, '2021-02-01', '2021-02-30')).toThrow(/2021-02-30/);
  });
});

describe('a pinned part of a calendar', () => {
  it('answers like the whole within its window', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(400), (from, length) => {
        const pinned = pin(calendar, from, addDays(from, length));
        for (let days = 0; days <= length; days += 1) {
          const date = addDays(from, days);
          expect(isWorkingDay(pinned, date)).toBe(isWorkingDay(calendar, date));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('carries no day outside the window and says which years it knows', () => {
    const pinned = pin(calendar, '2021-08-20', '2022-01-03');
    expect(pinned.days.map(({ date }) => date)).toEqual(['2021-09-02', '2021-09-03', '2022-01-03']);
    expect([pinned.firstYear, pinned.lastYear]).toEqual([2021, 2022]);
    expect(pin(calendar, '2026-12-01', '2030-01-01').lastYear).toBe(2027);
  });
});

describe('weekdays', () => {
  it('are those of ISO, also before 1970', () => {
    expect(weekday('2021-05-20')).toBe(4);
    expect(weekday('1969-12-31')).toBe(3);
    expect(weekday('2000-02-29')).toBe(2);
    expect(weekday('1900-01-01')).toBe(1);
  });
});
