import { addDays } from '@nenep/calendar';
import type { CalendarDay } from '@nenep/contracts';
import type { Context } from '../context.js';
import type { CalendarYear } from './open-calendar.js';

/** Days off that follow each other on one occasion. */
interface Run {
  first: CalendarDay;
  last: CalendarDay;
}

/**
 * The weekdays off of a year on one line, as announcements write them: `1/1; 10–12, 15–16/2;
 * **3/5**`. Substitute days are between asterisks, a single day that is projected says so.
 */
export function daysOffLine(context: Context, { days, doubts }: CalendarYear): string {
  const projected = new Set(doubts.flatMap((doubt) => ('date' in doubt ? [doubt.date] : [])));
  const occasions = days
    .filter(({ kind }) => kind === 'HOLIDAY' || kind === 'SUBSTITUTE')
    .reduce<Run[]>(joined, [])
    .reduce<Run[][]>(sameOccasion, []);
  return occasions
    .map((runs) => {
      const text = runs.map((run, at) => runText(run, at === runs.length - 1)).join(', ');
      const [run] = runs;
      const marked = run?.first.kind === 'SUBSTITUTE' ? `**${text}**` : text;
      return run && projected.has(run.first.date)
        ? context.say('calendar.projectedMark', { days: marked })
        : marked;
    })
    .join('; ');
}

/** The days off and the Saturdays worked for them, in order; null where the other is missing. */
export function swapsOf({ days }: CalendarYear): { off: string | null; worked: string | null }[] {
  const dates = (kind: CalendarDay['kind']) =>
    days.filter((day) => day.kind === kind).map(({ date }) => date);
  const [off, worked] = [dates('SWAP_OFF'), dates('SWAP_WORK')];
  return Array.from({ length: Math.max(off.length, worked.length) }, (_, at) => ({
    off: off[at] ?? null,
    worked: worked[at] ?? null,
  }));
}

/** `2/1 ⇄ 10/1; 31/8 ⇄ 22/8`. */
export function swapsLine(year: CalendarYear): string {
  const shown = (date: string | null) => (date ? `${dayOf(date)}/${monthOf(date)}` : '?');
  return swapsOf(year)
    .map(({ off, worked }) => `${shown(off)} ⇄ ${shown(worked)}`)
    .join('; ');
}

/** Substitute days are one run whatever they stand in for; others only under one name. */
function joined(runs: Run[], day: CalendarDay): Run[] {
  const before = runs.at(-1);
  const follows = before && addDays(before.last.date, 1) === day.date && alike(before.last, day);
  if (!follows) return [...runs, { first: day, last: day }];
  return [...runs.slice(0, -1), { first: before.first, last: day }];
}

/** What one occasion has before and after a weekend of the same month belongs together. */
function sameOccasion(occasions: Run[][], run: Run): Run[][] {
  const before = occasions.at(-1);
  const last = before?.at(-1)?.last;
  const together =
    last && alike(last, run.first) && last.name === run.first.name && sameMonth(last, run.last);
  return before && together ? [...occasions.slice(0, -1), [...before, run]] : [...occasions, [run]];
}

function alike(a: CalendarDay, b: CalendarDay): boolean {
  return a.kind === b.kind && (a.kind === 'SUBSTITUTE' || a.name === b.name);
}

function sameMonth(a: CalendarDay, b: CalendarDay): boolean {
  return monthOf(a.date) === monthOf(b.date);
}

function runText({ first, last }: Run, withMonth: boolean): string {
  const month = withMonth ? `/${monthOf(last.date)}` : '';
  if (first === last) return `${dayOf(last.date)}${month}`;
  const from = sameMonth(first, last)
    ? dayOf(first.date)
    : `${dayOf(first.date)}/${monthOf(first.date)}`;
  return `${from}–${dayOf(last.date)}${month}`;
}

const dayOf = (date: string) => String(Number(date.slice(8)));
const monthOf = (date: string) => String(Number(date.slice(5, 7)));
