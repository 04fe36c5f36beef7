import type { CalendarDay, LocalDate, WorkingCalendar } from '@nenep/contracts';
import { weekday } from './date.js';

/** What a calendar says of one date, and where that comes from. */
export interface DayAccount {
  date: LocalDate;
  working: boolean;
  /** `WORKDAY` and `WEEKEND` follow from the week, the other kinds are entries of the table. */
  kind: 'WORKDAY' | 'WEEKEND' | CalendarDay['kind'];
  /** That of the table's entry. */
  name?: string;
  source?: string;
}

export function dayOf(calendar: WorkingCalendar, date: LocalDate): DayAccount {
  const entry = entryOn(calendar, date);
  if (entry) {
    const { kind, name, source } = entry;
    return { date, working: kind === 'SWAP_WORK', kind, name, ...(source && { source }) };
  }
  const weekend = calendar.weekend.includes(weekday(date));
  return { date, working: !weekend, kind: weekend ? 'WEEKEND' : 'WORKDAY' };
}

/** The table's entry for a date, found by halving: the days are in ascending order. */
export function entryOn({ days }: WorkingCalendar, date: LocalDate): CalendarDay | undefined {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const day = days[middle];
    if (day && day.date < date) low = middle + 1;
    else high = middle;
  }
  return days[low]?.date === date ? days[low] : undefined;
}
