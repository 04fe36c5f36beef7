import { describe, expect, it } from '@jest/globals';
import { latency, median, percentile, ratios, spread } from './figures.js';

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

describe('figures', () => {
  it('takes the nearest rank for a percentile', () => {
    expect([1, 50, 95, 99, 100].map((share) => percentile(hundred, share))).toEqual([
      1, 50, 95, 99, 100,
    ]);
    expect(percentile([7], 99)).toBe(7);
  });

  it('has nothing to say of nothing', () => {
    expect(() => percentile([], 50)).toThrow(RangeError);
  });

  it('takes the mean of the middle two for the median of an even number', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([9, 1, 3])).toBe(3);
  });

  it('says how far values strayed', () => {
    expect(spread([5, 1, 3])).toEqual({ median: 3, least: 1, most: 5, samples: 3 });
  });

  it('compares pair by pair, so that noise in common falls out', () => {
    expect(ratios([20, 40, 10], [10, 20, 5])).toEqual({
      median: 2,
      least: 2,
      most: 2,
      samples: 3,
    });
    expect(() => ratios([1], [1, 2])).toThrow(RangeError);
  });

  it('sums up how long things took', () => {
    expect(latency(hundred)).toEqual({ p50: 50, p95: 95, p99: 99, most: 100 });
  });
});
