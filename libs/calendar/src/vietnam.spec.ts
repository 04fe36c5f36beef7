import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { TABLES } from './tables.js';
import { addDays, isWorkingDay, weekday, yearOf } from './index.js';
import { vietnam, VIETNAM } from './vietnam.fixture.js';

const calendar = vietnam();

/** Weekdays off and Saturdays worked, day/month, as announced for the state sector. */
const OFFICIAL: Record<number, { off: string; worked: string }> = {
  2021: { off: '1/1 10/2 11/2 12/2 15/2 16/2 21/4 30/4 3/5 2/9 3/9', worked: '' },
  2022: { off: '3/1 31/1 1/2 2/2 3/2 4/2 11/4 2/5 3/5 1/9 2/9', worked: '' },
  2023: { off: '2/1 20/1 23/1 24/1 25/1 26/1 1/5 2/5 3/5 1/9 4/9', worked: '' },
  2024: { off: '1/1 8/2 9/2 12/2 13/2 14/2 18/4 29/4 30/4 1/5 2/9 3/9', worked: '4/5' },
  2025: { off: '1/1 27/1 28/1 29/1 30/1 31/1 7/4 30/4 1/5 2/5 1/9 2/9', worked: '26/4' },
  2026: {
    off: '1/1 2/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 1/5 31/8 1/9 2/9 24/11',
    worked: '10/1 22/8',
  },
};

const SUBSTITUTES = [
  ...['2021-05-03', '2022-01-03', '2022-04-11', '2022-05-02', '2022-05-03', '2023-01-02'],
  ...['2023-05-02', '2023-05-03', '2023-09-04', '2026-04-27', '2027-05-03'],
];

function daysOf(year: number): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; yearOf(day) === year; day = addDays(day, 1)) days.push(day);
  return days;
}
const short = (date: string) => `${Number(date.slice(8))}/${Number(date.slice(5, 7))}`;

describe('the calendar of the Vietnamese state sector', () => {
  for (const [year, { off, worked }] of Object.entries(OFFICIAL)) {
    it(`is that of ${year} on every day of it`, () => {
      const days = daysOf(Number(year));
      const ordinary = (date: string) => weekday(date) < 6;
      const closed = days.filter((date) => ordinary(date) && !isWorkingDay(calendar, date));
      const open = days.filter((date) => !ordinary(date) && isWorkingDay(calendar, date));
      expect(closed.map(short).join(' ')).toBe(off);
      expect(open.map(short).join(' ')).toBe(worked);
    });
  }

  it('has 70 confirmed weekdays off from 2021 to 2026', () => {
    const confirmed = calendar.days.filter(({ kind, status, date }) => {
      return kind !== 'SWAP_WORK' && status === 'OFFICIAL' && yearOf(date) <= 2026;
    });
    expect(confirmed).toHaveLength(70);
  });

  it('knows substitute days from holidays, and what is projected from what is official', () => {
    const dates = (match: (day: (typeof calendar.days)[number]) => boolean) =>
      calendar.days.filter(match).map(({ date }) => date);
    expect(dates(({ kind }) => kind === 'SUBSTITUTE')).toEqual(SUBSTITUTES);
    expect(dates(({ status }) => status === 'PROJECTED')).toEqual([
      ...['2026-11-24', '2027-01-01', '2027-04-16', '2027-04-30', '2027-05-03', '2027-09-02'],
    ]);
  });

  it('is, letter by letter, the one that plans name', () => {
    expect(TABLES['vietnam']).toBe(readFileSync(VIETNAM, 'utf8'));
  });

  it('names a source for every day', () => {
    expect(calendar.days.filter(({ source }) => !source)).toEqual([]);
  });
});
