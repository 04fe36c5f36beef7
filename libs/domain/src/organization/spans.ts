import { addDays } from '@nenep/calendar';
import type { LocalDate } from '@nenep/contracts';

/** The first and the last day on which something holds; without one there is no bound. */
export interface Span {
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
}

/** Both ends of a span are included. */
export function holdsOn({ from, to }: Span, day: LocalDate): boolean {
  return (!from || from <= day) && (!to || day <= to);
}

/** Whether it holds on the day or on a later one. */
export function reaches({ to }: Span, day: LocalDate): boolean {
  return !to || to >= day;
}

function beginsFrom({ from }: Span, day: LocalDate): boolean {
  return from !== undefined && from >= day;
}

/** What matches ends on the eve of the day; what was only to begin later never begins. */
export function endFrom<T extends Span>(
  entries: readonly T[],
  day: LocalDate,
  matches: (entry: T) => boolean,
): T[] {
  return entries.flatMap((entry) => {
    if (!matches(entry) || !reaches(entry, day)) return [entry];
    return beginsFrom(entry, day) ? [] : [{ ...entry, to: addDays(day, -1) }];
  });
}

/** What matches is another from the day on, and until its eve as it was. */
export function changeFrom<T extends Span>(
  entries: readonly T[],
  day: LocalDate,
  change: (entry: T) => Partial<T> | undefined,
): T[] {
  return entries.flatMap((entry) => {
    const changed = reaches(entry, day) ? change(entry) : undefined;
    if (!changed) return [entry];
    if (beginsFrom(entry, day)) return [{ ...entry, ...changed }];
    return [
      { ...entry, to: addDays(day, -1) },
      { ...entry, ...changed, from: day },
    ];
  });
}

/** The first day after a day on which any of these begins, or holds no more. */
export function nextBound(entries: readonly Span[], after: LocalDate): LocalDate | undefined {
  return entries
    .flatMap(({ from, to }) => [from, to && addDays(to, 1)])
    .filter((bound) => bound !== undefined && bound > after)
    .sort()[0];
}
