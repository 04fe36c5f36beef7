import type { Instant, LocalDate } from '@nenep/contracts';

/**
 * A moment as people write it, in the plan's zone: `12:00 25/05/2021`. A day's end is written with
 * the day that ends: `24:00 25/05/2021`, and not as the day after.
 */
export function writtenMoment(instant: Instant, zone: string): string {
  const moment = Date.parse(instant);
  const { date, time } = wallClock(moment, zone);
  if (time !== '00:00') return `${time} ${date}`;
  return `24:00 ${wallClock(moment - 1, zone).date}`;
}

/** A date as people write it, `25/05/2021`. */
export function writtenDate(date: LocalDate): string {
  return date.split('-').reverse().join('/');
}

/**
 * A period as people write it: `11/2026`, a half of a month `11/2026-a`, a day `25/05/2021`,
 * `Q2/2021`, `H1/2021`, `W20/2021`, the first of three `1-3/2021`; of another kind by its id.
 */
export function writtenPeriod(period: string): string {
  const half = /^(\d{4}-\d{2})-([ab])$/.exec(period);
  if (half) return `${writtenDate(half[1] ?? '')}-${half[2]}`;
  const part = /^(\d{4})-([qhw]\d{1,2})$/.exec(period);
  if (part) return `${part[2]?.toUpperCase()}/${part[1]}`;
  const ofSeries = /^(\d{4})-(\d+)-of-(\d+)$/.exec(period);
  if (ofSeries) return `${ofSeries[2]}-${ofSeries[3]}/${ofSeries[1]}`;
  return /^\d{4}-\d{2}(-\d{2})?$/.test(period) ? writtenDate(period) : period;
}

/** Making one takes fifty times as long as using it; there are as many as zones. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function wallClock(milliseconds: number, zone: string): { date: string; time: string } {
  const clock = clocks.get(zone) ?? clockOf(zone);
  clocks.set(zone, clock);
  const [date = '', time = ''] = clock.format(milliseconds).split(' ');
  return { date: writtenDate(date), time };
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
}
