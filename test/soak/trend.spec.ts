import { describe, expect, it } from '@jest/globals';
import { medianOf, type Point, slopeOf, trendOf } from './trend.js';

/** One point in six of a minute, for half an hour. */
const halfHour = (valueAt: (minutes: number, index: number) => number): Point[] =>
  Array.from({ length: 180 }, (_, index) => {
    const minutes = index / 6;
    return { minutes, value: valueAt(minutes, index) };
  });
const sawtooth = (index: number) => (index % 7) * 6;

describe('the memory of a process', () => {
  it('is flat where it goes up and down and stays', () => {
    const trend = trendOf(
      halfHour((_, index) => 200 + sawtooth(index)),
      20,
    );
    expect(trend).toMatchObject({ median: 218, flat: true });
    expect(Math.abs(trend.perHour)).toBeLessThan(2);
  });

  it('is not flat where it grows behind that by a fifth an hour', () => {
    const trend = trendOf(
      halfHour((minutes, index) => 200 + (minutes / 60) * 44 + sawtooth(index)),
      20,
    );
    expect(trend.flat).toBe(false);
    expect(trend.perHour).toBeGreaterThan(38);
  });

  it('may grow while what is made once is made', () => {
    const growing = halfHour((minutes) => 100 + 10 * Math.min(minutes, 14));
    expect(trendOf(growing, 20)).toMatchObject({ median: 240, perHour: 0, flat: true });
  });

  it('is not said to grow because of some odd points', () => {
    const odd = halfHour((_, index) => (index > 170 && index % 3 === 0 ? 900 : 200));
    expect(trendOf(odd, 20)).toMatchObject({ median: 200, perHour: 0, flat: true });
  });
});

describe('what it is told by', () => {
  it('is the middle one, and the middle slope', () => {
    expect([medianOf([]), medianOf([3, 1, 2]), medianOf([4, 1, 2, 3])]).toEqual([0, 2, 2.5]);
    expect(slopeOf([0, 1, 2, 3].map((minutes) => ({ minutes, value: 5 * minutes })))).toBe(5);
    expect(slopeOf([])).toBe(0);
  });
});
