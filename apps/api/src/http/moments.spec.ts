import { describe, expect, it } from '@jest/globals';
import { writtenDate, writtenMoment, writtenPeriod } from './moments.js';

const ZONE = 'Asia/Ho_Chi_Minh';

describe('times as people write them', () => {
  it('are those of the plan’s zone', () => {
    expect(writtenMoment('2021-05-25T05:00:00.000Z', ZONE)).toBe('12:00 25/05/2021');
    expect(writtenMoment('2021-05-25T20:30:00.000Z', ZONE)).toBe('03:30 26/05/2021');
  });

  it('end a day at its 24:00, not at the next one’s beginning', () => {
    expect(writtenMoment('2021-05-25T17:00:00.000Z', ZONE)).toBe('24:00 25/05/2021');
    expect(writtenMoment('2021-12-31T17:00:00.000Z', ZONE)).toBe('24:00 31/12/2021');
  });

  it('are dates and months', () => {
    expect(writtenDate('2021-05-25')).toBe('25/05/2021');
    expect(writtenPeriod('2021-05')).toBe('05/2021');
  });

  it('are periods of every rhythm', () => {
    const written = ['2021-q2', '2021-h1', '2021-w20', '2021-05-a', '2021-05-25', '2021-1-of-3'];
    expect(written.map(writtenPeriod)).toEqual([
      ...['Q2/2021', 'H1/2021', 'W20/2021', '05/2021-a', '25/05/2021', '1-3/2021'],
    ]);
    expect(['2021', 'spring'].map(writtenPeriod)).toEqual(['2021', 'spring']);
  });
});
