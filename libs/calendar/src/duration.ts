import type { Instant, WorkingCalendar } from '@nenep/contracts';
import { addDays } from './date.js';
import { dateAt, instantAt, timeAt } from './instant.js';

/** A span of clock time, not of working time; negative parts go back. */
export interface ClockDuration {
  /** Days by the clock on the wall: the same time of day, however long the days between are. */
  days?: number;
  /** Time as it passes: 24 hours are 24 hours, also when the clocks change. */
  hours?: number;
  minutes?: number;
}

/**
 * The moment so long after another: first the days, then the hours and minutes. A time of day that
 * the clock skips or shows twice is read as `instantAt` reads it.
 */
export function addDuration(
  calendar: WorkingCalendar,
  from: Instant,
  { days = 0, hours = 0, minutes = 0 }: ClockDuration,
): Instant {
  const elapsed = (hours * 60 + minutes) * 60_000;
  return later(days === 0 ? from : sameTimeOfDay(calendar, from, days), elapsed);
}

/** The wall clock's hours and minutes on the other day, and the seconds that a clock does not show. */
function sameTimeOfDay(calendar: WorkingCalendar, from: Instant, days: number): Instant {
  const date = addDays(dateAt(calendar, from), days);
  const seconds = Date.parse(from) % 60_000;
  return later(instantAt(calendar, date, timeAt(calendar, from)), seconds);
}

function later(from: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(from) + milliseconds).toISOString();
}
