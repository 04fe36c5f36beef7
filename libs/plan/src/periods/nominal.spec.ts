import { describe, expect, it } from '@jest/globals';
import { due } from '../schema/date-rule.schema.js';
import { tayninh } from '../tayninh.fixture.js';
import { nominalDate } from './nominal.js';

const { calendar } = tayninh();
const MAY = { id: '2021-05', from: '2021-05-01', to: '2021-05-31' };
const QUARTER = { id: '2021-q2', from: '2021-04-01', to: '2021-06-30' };
const YEAR = { id: '2021', from: '2021-01-01', to: '2021-12-31' };
const WEEK = { id: '2021-w20', from: '2021-05-17', to: '2021-05-23' };
const events = {
  congress: { title: { vi: 'Đại hội', en: 'Congress' }, dates: ['2021-03-09', '2021-05-12'] },
};

/** What a rule, as a plan file writes it, names in a period. */
function named(rule: object, period = MAY): string | null {
  const plan = { yearBegins: 1, events };
  return nominalDate(due.parse(rule), { calendar, plan, period, opening: '2021-05-20' });
}

describe('the date that a rule names', () => {
  it('is a day of the period’s last month, of its first, or of those beside it', () => {
    expect(named({ day: 25 })).toBe('2021-05-25');
    expect(named({ day: 2, month: 'NEXT' })).toBe('2021-06-02');
    expect(named({ day: 20, month: 'PREVIOUS' })).toBe('2021-04-20');
    expect(named({ day: 31, month: 'NEXT' })).toBe('2021-06-30');
    expect(named({ day: 'LAST' }, QUARTER)).toBe('2021-06-30');
    expect(named({ day: 15, month: 'FIRST' }, QUARTER)).toBe('2021-04-15');
  });

  it('is a day of a month of the year, of the next or of the one before', () => {
    expect(named({ day: 15, month: 12 }, YEAR)).toBe('2021-12-15');
    expect(named({ day: 31, month: 1, year: 'NEXT' }, YEAR)).toBe('2022-01-31');
    expect(named({ day: 1, month: 12, year: 'PREVIOUS' }, YEAR)).toBe('2020-12-01');
  });

  it('is the nth or the last working day of a month, quarter, period or year', () => {
    expect(named({ workingDay: 1, month: 'THIS' })).toBe('2021-05-04'); // 3/5 is a substitute
    expect(named({ workingDay: 'LAST' })).toBe('2021-05-31');
    expect(named({ workingDay: 'LAST', of: 'QUARTER' })).toBe('2021-06-30');
    expect(named({ workingDay: 1, of: 'PERIOD' }, QUARTER)).toBe('2021-04-01');
    expect(named({ workingDay: 2, of: 'YEAR' })).toBe('2021-01-05');
    expect(named({ workingDay: 40 })).toBe('2021-05-31');
  });

  it('is a weekday of the week, or the nth of a month', () => {
    expect(named({ weekday: 5 }, WEEK)).toBe('2021-05-21');
    expect(named({ weekday: 2, week: 'NEXT' }, WEEK)).toBe('2021-05-25');
    expect(named({ weekday: 1, nth: 1 })).toBe('2021-05-03');
    expect(named({ weekday: 5, nth: 'LAST' })).toBe('2021-05-28');
    expect(named({ weekday: 1, nth: 5 })).toBe('2021-05-31');
    expect(named({ weekday: 2, nth: 5 })).toBe('2021-05-25');
  });

  it('is so many calendar or working days after or before the period or its opening', () => {
    expect(named({ days: 10, after: 'PERIOD_END' })).toBe('2021-06-10');
    expect(named({ days: 0, after: 'PERIOD_END' })).toBe('2021-05-31');
    expect(named({ workingDays: 5, before: 'PERIOD_END' })).toBe('2021-05-24');
    expect(named({ workingDays: 1, after: 'PERIOD_START' })).toBe('2021-05-04');
    expect(named({ days: 40, before: 'PERIOD_START' }, YEAR)).toBe('2020-11-22');
    expect(named({ workingDays: 3, after: 'OPENING' })).toBe('2021-05-25');
  });

  it('is counted from an event, the first in or after the period', () => {
    expect(named({ workingDays: 2, after: { event: 'congress' } })).toBe('2021-05-14');
    expect(named({ days: 7, before: { event: 'congress' } })).toBe('2021-05-05');
    expect(named({ days: 7, before: { event: 'other' } })).toBeNull();
  });

  it('is the day before where the plan says “before”, and that day where it says “by”', () => {
    expect(named({ day: 20, bound: 'BEFORE' })).toBe('2021-05-19');
    expect(named({ day: 20, bound: 'BY' })).toBe('2021-05-20');
    expect(named({ date: '2021-12-15', bound: 'BEFORE' })).toBe('2021-12-14');
  });

  it('is the earliest or the latest of several', () => {
    const several = [{ day: 25 }, { workingDays: 2, after: { event: 'congress' } }];
    expect(named({ earliestOf: several })).toBe('2021-05-14');
    expect(named({ latestOf: several })).toBe('2021-05-25');
  });

  it('is not known where it counts from an act', () => {
    expect(named({ workingDays: 3, after: 'approve' })).toBeNull();
  });
});
