import { describe, expect, it } from '@jest/globals';
import type { WorkingCalendar } from '@nenep/contracts';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { addDays, addDuration, dateAt, instantAt, timeAt } from './index.js';
import { zoneOffsets } from './zone.js';

function calendarIn(zone: string): WorkingCalendar {
  const offsets = zoneOffsets(zone, 2020, 2027);
  return { zone, offsets, weekend: [6, 7], days: [], firstYear: 2021, lastYear: 2026 };
}

/** Changes of the clock: half an hour, an hour at midnight UTC, an hour at two in the morning. */
const ZONES = ['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Ho_Chi_Minh'];

describe('clock time across a change of the clocks', () => {
  it('passes an hour in an hour: 24 hours end an hour later by the clock in spring', () => {
    const newYork = calendarIn('America/New_York');
    const evening = instantAt(newYork, '2021-03-13', '20:30');
    const later = addDuration(newYork, evening, { hours: 24 });
    expect([dateAt(newYork, later), timeAt(newYork, later)]).toEqual(['2021-03-14', '21:30']);
  });

  it('keeps the time of day over days', () => {
    const newYork = calendarIn('America/New_York');
    const evening = instantAt(newYork, '2021-03-13', '20:30');
    const later = addDuration(newYork, evening, { days: 1 });
    expect([dateAt(newYork, later), timeAt(newYork, later)]).toEqual(['2021-03-14', '20:30']);
    expect(Date.parse(later) - Date.parse(evening)).toBe(23 * 3_600_000);
  });

  it('knows the half hour of Lord Howe', () => {
    const island = calendarIn('Australia/Lord_Howe');
    const evening = instantAt(island, '2021-10-02', '20:00');
    const later = addDuration(island, evening, { hours: 24 });
    expect([dateAt(island, later), timeAt(island, later)]).toEqual(['2021-10-03', '20:30']);
  });

  it.each(ZONES)('goes by the zone database, in %s', (zone) => {
    const calendar = calendarIn(zone);
    const anyMoment = fc
      .integer({ min: Date.UTC(2021, 0, 2), max: Date.UTC(2026, 0, 1) })
      .map((moment) => new Date(moment).toISOString());
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: -40, max: 40 }), (moment, days) => {
        const there = DateTime.fromISO(moment, { zone });
        expect(timeAt(calendar, moment)).toBe(there.toFormat('HH:mm'));
        const elapsed = addDuration(calendar, moment, { hours: days, minutes: 7 });
        expect(elapsed).toBe(there.plus({ hours: days, minutes: 7 }).toUTC().toISO());

        const sameTime = addDuration(calendar, moment, { days });
        expect(dateAt(calendar, sameTime)).toBe(addDays(dateAt(calendar, moment), days));
        const expected = there.plus({ days });
        // Where the clock skips that time or shows it twice there are two ways to read it.
        if (expected.getPossibleOffsets().length > 1) return;
        if (expected.toFormat('HH:mm') !== there.toFormat('HH:mm')) return;
        expect(sameTime).toBe(expected.toUTC().toISO());
      }),
    );
  });
});
