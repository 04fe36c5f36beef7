import { describe, expect, it } from '@jest/globals';
import { EXIT, exitCodeOfStatus } from './exit-codes.js';

describe('the exit code', () => {
  it.each([
    [400, EXIT.INVALID],
    [413, EXIT.INVALID],
    [422, EXIT.INVALID],
    [401, EXIT.FORBIDDEN],
    [403, EXIT.FORBIDDEN],
    [404, EXIT.NOT_FOUND],
    [409, EXIT.REFUSED],
    [429, EXIT.UNAVAILABLE],
    [503, EXIT.UNAVAILABLE],
    [500, EXIT.UNEXPECTED],
    [302, EXIT.UNEXPECTED],
  ])('of status %i is %i', (status, code) => {
    expect(exitCodeOfStatus(status)).toBe(code);
  });

  it('tells every kind of end apart', () => {
    expect(Object.values(EXIT)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});
