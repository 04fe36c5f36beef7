import { describe, expect, it } from '@jest/globals';
import { contextWith } from '../context.fixture.js';
import { renderZone, showDate, showInstant, showMoment } from './dates.js';

describe('a moment', () => {
  it('is shown on the clock of its zone, with the offset from UTC', () => {
    expect(showInstant('2021-05-20T01:00:00.000Z', 'Asia/Ho_Chi_Minh')).toBe(
      '08:00 20/05/2021 +07:00',
    );
    expect(showInstant('2021-12-31T23:30:00.000Z', 'UTC')).toBe('23:30 31/12/2021 +00:00');
  });

  it('is shown without an offset under the name of its zone', () => {
    expect(showMoment('2021-06-07T02:00:00.000Z', 'Asia/Ho_Chi_Minh')).toBe('09:00 07/06/2021');
  });
});

describe('a zone', () => {
  const named = (zone: string) =>
    renderZone(contextWith(), zone, ['2021-01-20T01:00:00.000Z', '2021-06-07T02:00:00.000Z']);

  it('is named once for all moments, with every offset that it had at them', () => {
    expect(named('Asia/Ho_Chi_Minh')).toBe('Giờ Asia/Ho_Chi_Minh (+07:00)');
    expect(named('Europe/Paris')).toBe('Giờ Europe/Paris (+01:00, +02:00)');
  });
});

describe('a date', () => {
  it('is shown as people write it', () => {
    expect(showDate('2021-06-07')).toBe('07/06/2021');
  });
});
