import { describe, expect, it } from '@jest/globals';
import type { WorkingCalendar } from '@nenep/contracts';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { addDays, dateAt, instantAt, pin } from './index.js';
import { isZone, zoneOffsets } from './zone.js';

function calendarIn(zone: string): WorkingCalendar {
  return {
    zone,
    offsets: zoneOffsets(zone, 2020, 2027),
    weekend: [6, 7],
    days: [],
    firstYear: 2021,
    lastYear: 2026,
  };
}
const berlin = calendarIn('Europe/Berlin');
const anyDate = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2021-01-01', days));

describe('moments in a zone whose clocks change', () => {
  it('follow summer and winter time', () => {
    expect(instantAt(berlin, '2021-01-15', '08:00')).toBe('2021-01-15T07:00:00.000Z');
    expect(instantAt(berlin, '2021-07-15', '08:00')).toBe('2021-07-15T06:00:00.000Z');
    expect(instantAt(berlin, '2021-03-28', '24:00')).toBe('2021-03-28T22:00:00.000Z');
    expect(instantAt(berlin, '2021-10-31', '24:00')).toBe('2021-10-31T23:00:00.000Z');
  });

  it('read a skipped time with the offset before the change', () => {
    expect(instantAt(berlin, '2021-03-28', '01:59')).toBe('2021-03-28T00:59:00.000Z');
    expect(instantAt(berlin, '2021-03-28', '02:30')).toBe('2021-03-28T01:30:00.000Z');
    expect(instantAt(berlin, '2021-03-28', '03:30')).toBe('2021-03-28T01:30:00.000Z');
  });

  it('take the first of two moments that the clock shows alike', () => {
    expect(instantAt(berlin, '2021-10-31', '02:30')).toBe('2021-10-31T00:30:00.000Z');
    expect(instantAt(berlin, '2021-10-31', '03:00')).toBe('2021-10-31T02:00:00.000Z');
  });

  it('end a day at midnight also where midnight is skipped', () => {
    const beirut = calendarIn('Asia/Beirut');
    const end = instantAt(beirut, '2022-03-26', '24:00');
    expect(dateAt(beirut, end)).toBe('2022-03-27');
    expect(dateAt(beirut, new Date(Date.parse(end) - 1).toISOString())).toBe('2022-03-26');
  });
});

describe('moments in any zone', () => {
  for (const zone of ['Asia/Ho_Chi_Minh', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu']) {
    const calendar = calendarIn(zone);

    it(`are those of the zone database: ${zone}`, () => {
      fc.assert(
        fc.property(anyDate, fc.nat(1439), (date, minute) => {
          const moment = new Date(Date.parse(`${date}T00:00Z`) + minute * 60_000).toISOString();
          expect(dateAt(calendar, moment)).toBe(DateTime.fromISO(moment, { zone }).toISODate());
          const noon = DateTime.fromISO(`${date}T12:00`, { zone }).toUTC().toISO();
          expect(instantAt(calendar, date, '12:00')).toBe(noon);
        }),
      );
    });

    it(`are the same on a pinned part of the calendar: ${zone}`, () => {
      fc.assert(
        fc.property(anyDate, fc.nat(500), fc.nat(500), (from, length, offset) => {
          const date = addDays(from, offset % (length + 1));
          const pinned = pin(calendar, from, addDays(from, length));
          expect(instantAt(pinned, date, '09:30')).toBe(instantAt(calendar, date, '09:30'));
          expect(instantAt(pinned, date, '24:00')).toBe(instantAt(calendar, date, '24:00'));
        }),
      );
    });
  }
});

describe('the offsets of a zone', () => {
  it('are one entry where clocks never change', () => {
    expect(zoneOffsets('Asia/Ho_Chi_Minh', 2020, 2028)).toEqual([
      { from: '2020-01-01T00:00:00.000Z', minutes: 420 },
    ]);
  });

  it('change at the exact moment, twice a year in Berlin', () => {
    expect(zoneOffsets('Europe/Berlin', 2021, 2021)).toEqual([
      { from: '2021-01-01T00:00:00.000Z', minutes: 60 },
      { from: '2021-03-28T01:00:00.000Z', minutes: 120 },
      { from: '2021-10-31T01:00:00.000Z', minutes: 60 },
    ]);
  });

  it('are refused for a zone that does not exist', () => {
    expect(isZone('Asia/Tay_Ninh')).toBe(false);
    expect(() => zoneOffsets('Asia/Tay_Ninh', 2021, 2021)).toThrow('Asia/Tay_Ninh');
  });
});
