import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, answer, type CalendarQuestion, doubtsOf, pin } from './index.js';
import { vietnam } from './vietnam.fixture.js';

const calendar = vietnam();
const statusOf = (question: CalendarQuestion) => answer(calendar, question).status;

describe('how certain an answer is', () => {
  it('is official where every day it rests on is announced', () => {
    expect(statusOf({ op: 'roll', date: '2021-06-20', direction: 'backward' })).toBe('OFFICIAL');
    expect(statusOf({ op: 'add', date: '2026-11-24', days: 3 })).toBe('OFFICIAL');
    expect(statusOf({ op: 'add', date: '2020-12-31', days: 1 })).toBe('OFFICIAL');
    expect(doubtsOf(calendar, '2021-01-01', '2026-11-23')).toEqual([]);
  });

  it('is projected where it passes a day that nobody has confirmed, which is named', () => {
    expect(answer(calendar, { op: 'add', date: '2026-11-23', days: 1 })).toMatchObject({
      date: '2026-11-25',
      status: 'PROJECTED',
      doubts: [{ kind: 'PROJECTED_DAY', date: '2026-11-24', name: 'Ngày Văn hóa Việt Nam' }],
    });
  });

  it('is projected throughout 2027, also where the table has no entry', () => {
    // The Monday after Tết, which is not fixed yet.
    expect(answer(calendar, { op: 'day', date: '2027-02-08' })).toMatchObject({
      day: { working: true },
      doubts: [{ kind: 'NOT_ANNOUNCED', from: '2027-02-08', to: '2027-02-08' }],
    });
    expect(doubtsOf(calendar, '2026-12-30', '2027-01-05')).toEqual([
      { kind: 'NOT_ANNOUNCED', from: '2027-01-01', to: '2027-01-05' },
    ]);
  });

  it('is projected outside the first and last year of the table, which are told apart', () => {
    expect(doubtsOf(calendar, '2019-12-31', '2028-01-01')).toEqual([
      { kind: 'OUTSIDE_TABLE', fromYear: 2019, toYear: 2020 },
      { kind: 'PROJECTED_DAY', date: '2026-11-24', name: 'Ngày Văn hóa Việt Nam' },
      { kind: 'NOT_ANNOUNCED', from: '2027-01-01', to: '2027-12-31' },
      { kind: 'OUTSIDE_TABLE', fromYear: 2028, toYear: 2028 },
    ]);
    expect(doubtsOf(calendar, '2030-01-01', '2031-01-01')).toEqual([
      { kind: 'OUTSIDE_TABLE', fromYear: 2030, toYear: 2031 },
    ]);
  });

  it('is outside everywhere in a calendar without a table', () => {
    const empty = { ...calendar, firstYear: 2021, lastYear: 2020 };
    expect(doubtsOf(empty, '2021-01-01', '2022-01-01')).toEqual([
      { kind: 'OUTSIDE_TABLE', fromYear: 2021, toYear: 2022 },
    ]);
  });

  it('is official up to the last day of a table that marks each projected day by itself', () => {
    const { officialThrough, ...marked } = calendar;
    expect(officialThrough).toBe('2026-12-31');
    expect(doubtsOf(marked, '2027-02-01', '2027-04-15')).toEqual([]);
    expect(doubtsOf(marked, '2027-02-01', '2027-04-16')).toHaveLength(1);
  });

  it('is the same of a pinned part of the calendar', () => {
    const anyDate = fc.integer({ min: 0, max: 2550 }).map((days) => addDays('2021-01-01', days));
    fc.assert(
      fc.property(anyDate, fc.nat(60), (from, length) => {
        const to = addDays(from, length);
        fc.pre(to <= '2027-12-31');
        expect(doubtsOf(pin(calendar, from, to), from, to)).toEqual(doubtsOf(calendar, from, to));
      }),
    );
  });
});
