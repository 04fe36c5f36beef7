import { describe, expect, it } from '@jest/globals';
import { atLeast, parseVersion } from './versions.js';

describe('versions', () => {
  it.each([
    ['v20.20.2', [20, 20]],
    ['17.0.15', [17, 0]],
    ['23', [23, 0]],
    ['1.8.0_392', [1, 8]],
  ])('are read from %s', (text, version) => {
    expect(parseVersion(text)).toEqual(version);
  });

  it('are unknown where there is no number', () => {
    expect(parseVersion('command not found')).toBeUndefined();
  });

  it('are compared by number, not by letters', () => {
    expect(atLeast([3, 10], [3, 9])).toBe(true);
    expect(atLeast([20, 9], [20, 19])).toBe(false);
    expect(atLeast([22, 0], [20, 19])).toBe(true);
    expect(atLeast([1, 8], [17, 0])).toBe(false);
  });
});
