import { describe, expect, it } from '@jest/globals';
import { showDate, showInstant } from './dates.js';

describe('a moment', () => {
  it('is shown on the clock of its zone, with the offset from UTC', () => {
    expect(showInstant('2021-05-20T01:00:00.000Z', 'Asia/Ho_Chi_Minh')).toBe(
      '08:00 20/05/2021 +07:00',
    );
    expect(showInstant('2021-12-31T23:30:00.000Z', 'UTC')).toBe('23:30 31/12/2021 +00:00');
  });
});

describe('a date', () => {
  it('is shown as people write it', () => {
    expect(showDate('2021-06-07')).toBe('07/06/2021');
  });
});
