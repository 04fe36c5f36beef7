import { dateAt, isWorkingDay, timeAt } from '@nenep/calendar';
import type { CycleSnapshot, Instant, LocalTime } from '@nenep/contracts';

type Rest = Pick<CycleSnapshot, 'calendar' | 'clockTime' | 'quietHours'>;

/** Whether a notice now would reach people on a day off, or within the plan's quiet hours. */
export function isDisturbing(rest: Rest, now: Instant): boolean {
  if (rest.clockTime) return false;
  const { calendar } = rest;
  return !isWorkingDay(calendar, dateAt(calendar, now)) || isQuiet(rest, timeAt(calendar, now));
}

/**
 * The hour nearest to the one planned, on the same day, at which nobody rests; never before quiet
 * hours that end that day, else before they begin. A notice at 24:00 is of the day that ends then.
 */
export function outsideQuiet(rest: Rest, at: LocalTime): LocalTime {
  const time = at === '24:00' ? '23:59' : at;
  const { quietHours } = rest;
  if (!quietHours || !isQuiet(rest, time)) return time;
  const { from, to } = quietHours;
  return from > to && time < to ? to : from;
}

/** Quiet hours may last over midnight; their first and last minute are not quiet. */
function isQuiet({ quietHours }: Rest, time: LocalTime): boolean {
  if (!quietHours) return false;
  const { from, to } = quietHours;
  return from <= to ? from < time && time < to : from < time || time < to;
}
