import { addWorkingDays, dateAt, yearOf } from '@nenep/calendar';
import type { ExpectedPeriod, LocalDate } from '@nenep/contracts';
import { cycleOf, type LoadedPlan } from '../loaded.js';
import { expectedPeriods } from '../periods.js';
import { datesOf } from '../resolve/dates.js';
import type { Finding } from './finding.js';

/** Finds cycles that never open while the plan is valid, and years the calendar does not know. */
export function checkPeriods(loaded: LoadedPlan): Finding[] {
  const opened = new Set(expectedPeriods(loaded).map(({ cycle }) => cycle));
  const idle = loaded.plan.cycles.flatMap(({ id }, index): Finding[] => {
    if (opened.has(id)) return [];
    const path = ['cycles', index, 'opens'];
    return [{ document: 'plan', path, code: 'never-opens', params: { value: id } }];
  });
  const uncovered = uncoveredYears(loaded).map((year): Finding => {
    const edge = year < loaded.calendar.firstYear ? 'firstYear' : 'lastYear';
    return { document: 'calendar', path: [edge], code: 'year-not-covered', params: { year } };
  });
  return [...idle, ...uncovered];
}

/**
 * The years that the plan's cycles reach, from opening to last deadline, whose days off the
 * calendar does not know: there it knows weekends only.
 */
export function uncoveredYears(loaded: LoadedPlan): number[] {
  const { calendar } = loaded;
  const reached = expectedPeriods(loaded).flatMap((period) => [
    yearOf(dateAt(calendar, period.opensAt)),
    yearOf(lastDay(loaded, period)),
  ]);
  return [...new Set(reached)]
    .filter((year) => year < calendar.firstYear || year > calendar.lastYear)
    .toSorted((a, b) => a - b);
}

/** The day on which a period ends if every step takes all its time. */
function lastDay(loaded: LoadedPlan, { cycle, period }: ExpectedPeriod): LocalDate {
  const { calendar } = loaded;
  return datesOf(calendar, cycleOf(loaded, cycle), period).reduce((day, { step, due }) => {
    if (due) return due;
    return 'after' in step.due ? addWorkingDays(calendar, day, step.due.workingDays) : day;
  }, `${period}-01`);
}
