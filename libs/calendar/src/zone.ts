import type { WorkingCalendar } from '@nenep/contracts';
import { IANAZone } from 'luxon';

type Offsets = WorkingCalendar['offsets'];

/** No zone has changed its clock twice within a week. */
const WEEK = 7 * 86_400_000;

/** Whether the zone database knows the name, like `Asia/Ho_Chi_Minh`. */
export function isZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/**
 * The zone's offsets from UTC over whole years, for a calendar to carry: the one in force when
 * `firstYear` begins in UTC, then one for each change up to the end of `lastYear`.
 * Throws `RangeError` for a zone that is not known.
 */
export function zoneOffsets(zone: string, firstYear: number, lastYear: number): Offsets {
  if (!isZone(zone)) throw new RangeError(`${zone} is not a known time zone.`);
  const known = IANAZone.create(zone);
  const minutesAt = (moment: number) => Math.round(known.offset(moment));
  const end = Date.UTC(lastYear + 1, 0, 1);
  let start = Date.UTC(firstYear, 0, 1);
  let minutes = minutesAt(start);
  const offsets = [entry(start, minutes)];
  for (; start < end; start += WEEK) {
    const next = minutesAt(start + WEEK);
    if (next === minutes) continue;
    minutes = next;
    offsets.push(entry(changeBetween(start, start + WEEK, minutesAt), minutes));
  }
  return offsets;
}

/** The first moment with the later offset, by halving. */
function changeBetween(
  before: number,
  after: number,
  minutesAt: (moment: number) => number,
): number {
  let [low, high] = [before, after];
  const later = minutesAt(high);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (minutesAt(middle) === later) high = middle;
    else low = middle;
  }
  return high;
}

function entry(moment: number, minutes: number): Offsets[number] {
  return { from: new Date(moment).toISOString(), minutes };
}
