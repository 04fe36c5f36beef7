import { dayOfMonth, instantAt, lastOfMonth, nextMonth } from '@nenep/calendar';
import type { ExpectedPeriod, LocalDate } from '@nenep/contracts';
import type { LoadedPlan } from './loaded.js';
import type { Cycle } from './schema/plan.schema.js';

/** A month as the period of a cycle, `2021-05` from 2021-05-01 to 2021-05-31. */
export function monthPeriod(month: string): { id: string; from: LocalDate; to: LocalDate } {
  return { id: month, from: `${month}-01`, to: lastOfMonth(month) };
}

/** The day on which a cycle opens in a month; an opening never rolls. */
export function openingOf(cycle: Cycle, month: string): LocalDate {
  return dayOfMonth(month, cycle.opens.day);
}

/**
 * The periods that the plan says are due, in order of opening: those that open within its
 * validity. A rehearsal has the period under way on its first day as well, whenever that opened.
 */
export function expectedPeriods(loaded: LoadedPlan): ExpectedPeriod[] {
  const { plan, calendar, rehearsal } = loaded;
  const { from, to } = plan.validity;
  const months = monthsBetween(from, to);
  const periods = plan.cycles.flatMap((cycle) =>
    months
      .map((month) => ({ month, opening: openingOf(cycle, month) }))
      .filter(({ month, opening }) => {
        const underWay = rehearsal && month === months[0];
        return underWay || (from <= opening && opening <= to);
      })
      .map(({ month, opening }) => ({
        cycle: cycle.id,
        clause: cycle.clause,
        period: month,
        opensAt: instantAt(calendar, opening, '00:00'),
        catchUp: cycle.catchUp,
      })),
  );
  return periods.toSorted((a, b) => Date.parse(a.opensAt) - Date.parse(b.opensAt));
}

/** The months that the days from `from` to `to` lie in. */
function monthsBetween(from: LocalDate, to: LocalDate): string[] {
  const last = to.slice(0, 7);
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= last; month = nextMonth(month)) months.push(month);
  return months;
}
