import type { Instant, LocalDate, LocalTime, WorkingCalendar } from '@nenep/contracts';
import { dateOfEpochDay, epochDay } from './date.js';

const DAY = 86_400_000;
const MINUTE = 60_000;

/**
 * The moment at which the calendar's zone shows this date and time; `24:00` is the start of the
 * next day. A time that the clock shows twice is the first of the two; one that it skips is read
 * with the offset before the change, so 02:30 in an hour's gap becomes 03:30. Before the first
 * known offset the first holds, after the last the last.
 */
export function instantAt(calendar: WorkingCalendar, date: LocalDate, time: LocalTime): Instant {
  const wall = epochDay(date) * DAY + minutesOf(time) * MINUTE;
  let before = Number.NEGATIVE_INFINITY;
  for (const [index, offset] of calendar.offsets.entries()) {
    const moment = wall - offset.minutes * MINUTE;
    const next = calendar.offsets[index + 1];
    if (next && moment >= Date.parse(next.from)) {
      before = moment;
      continue;
    }
    const skipped = index > 0 && moment < Date.parse(offset.from);
    return toInstant(skipped ? before : moment);
  }
  throw new RangeError(`The calendar of ${calendar.zone} has no offset from UTC.`);
}

/** The date that the calendar's zone shows at a moment. */
export function dateAt(calendar: WorkingCalendar, instant: Instant): LocalDate {
  return dateOfEpochDay(Math.floor(wallClock(calendar, instant) / DAY));
}

/** The time of day that the calendar's zone shows at a moment, from `00:00` to `23:59`. */
export function timeAt(calendar: WorkingCalendar, instant: Instant): LocalTime {
  return toInstant(wallClock(calendar, instant)).slice(11, 16);
}

/** What the zone's clock shows, in milliseconds as if it were UTC. */
function wallClock(calendar: WorkingCalendar, instant: Instant): number {
  const moment = Date.parse(instant);
  const offset = calendar.offsets.findLast(({ from }) => Date.parse(from) <= moment);
  const { minutes } = offset ?? firstOffset(calendar);
  return moment + minutes * MINUTE;
}

function firstOffset(calendar: WorkingCalendar) {
  const [first] = calendar.offsets;
  if (!first) throw new RangeError(`The calendar of ${calendar.zone} has no offset from UTC.`);
  return first;
}

function minutesOf(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function toInstant(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}
