import { addDays, addWorkingDays, daysBetween, yearOf } from '@nenep/calendar';
import type { LocalDate } from '@nenep/contracts';
import type { LoadedPlan } from '../loaded.js';
import { expectedOf, type PlannedPeriod } from '../periods/expected.js';
import { countsFromAct } from '../periods/nominal.js';
import { datesOf, type StepDates } from '../resolve/dates.js';
import { type Cycle, evaluationsOf } from '../schema/plan.schema.js';
import type { Finding } from './finding.js';

type Found = Omit<Finding, 'document'>;

/**
 * Finds cycles that never open while the plan is valid, steps whose rules name dates that cross,
 * openings too close or too far apart, and years that the calendar does not know.
 */
export function checkPeriods(loaded: LoadedPlan): Finding[] {
  const cycles = evaluationsOf(loaded.plan).flatMap(({ cycle, index }) => {
    const planned = expectedOf(loaded, cycle);
    const found = [
      ...neverOpens(cycle, planned),
      ...undated(loaded, cycle, planned),
      ...crossing(loaded, cycle, planned),
      ...spacing(cycle, planned),
    ];
    return found.map(({ path, ...finding }): Finding => {
      return { document: 'plan', path: ['cycles', index, ...path], ...finding };
    });
  });
  const uncovered = uncoveredYears(loaded).map((year): Finding => {
    const edge = year < loaded.calendar.firstYear ? 'firstYear' : 'lastYear';
    return { document: 'calendar', path: [edge], code: 'year-not-covered', params: { year } };
  });
  return [...cycles, ...beyondParent(loaded), ...uncovered];
}

function neverOpens(cycle: Cycle, planned: readonly PlannedPeriod[]): Found[] {
  if (planned.length > 0 || cycle.every === 'ON_DEMAND') return [];
  return [{ path: ['opens'], code: 'never-opens', params: { value: cycle.id } }];
}

/** Rules that name no date in a period: they count from an event that has none there. */
function undated(loaded: LoadedPlan, cycle: Cycle, planned: readonly PlannedPeriod[]): Found[] {
  const found = new Map<string, Found>();
  for (const period of planned) {
    for (const [index, { step, due }] of datesOf(loaded, cycle, period).entries()) {
      if (due || countsFromAct(step.due) || found.has(step.id)) continue;
      const params = { value: period.id };
      found.set(step.id, { path: ['steps', index, 'due'], code: 'date-unknown', params });
    }
  }
  return [...found.values()];
}

/** The dates as the rules name them, in the first period in which one comes before another. */
function crossing(loaded: LoadedPlan, cycle: Cycle, planned: readonly PlannedPeriod[]): Found[] {
  const found = new Map<string, Found>();
  for (const period of planned) {
    let before = { name: 'opens', date: period.opening };
    for (const [index, { step, nominal }] of datesOf(loaded, cycle, period).entries()) {
      const set = period.override?.due?.[step.id] !== undefined;
      if (!nominal || set) continue;
      if (nominal < before.date && !found.has(step.id)) {
        const params = { step: step.id, before: before.name };
        found.set(step.id, { path: ['steps', index, 'due'], code: 'dates-out-of-order', params });
      }
      before = { name: step.id, date: nominal };
    }
  }
  return [...found.values()];
}

function spacing({ spacing }: Cycle, planned: readonly PlannedPeriod[]): Found[] {
  if (!spacing) return [];
  const { atLeast = 0, atMost = Infinity } = spacing;
  return planned.slice(1).flatMap(({ id, opening }, index): Found[] => {
    const days = daysBetween(planned[index]?.opening ?? opening, opening);
    if (atLeast <= days && days <= atMost) return [];
    const code = days < atLeast ? 'opens-too-soon' : 'opens-too-late';
    const limit = days < atLeast ? atLeast : atMost;
    return [{ path: ['spacing'], code, params: { value: id, days, limit } }];
  });
}

/** A plan may not reach beyond the one that it carries out. */
function beyondParent({ plan }: LoadedPlan): Finding[] {
  const { parent, validity } = plan;
  if (!parent) return [];
  const inside = parent.validity.from <= validity.from && validity.to <= parent.validity.to;
  if (inside) return [];
  const params = { value: parent.number, from: parent.validity.from, to: parent.validity.to };
  return [
    { document: 'plan', path: ['validity'], severity: 'warning', code: 'beyond-parent', params },
  ];
}

/**
 * The years that the plan's cycles reach, from opening to last deadline, whose days off the
 * calendar does not know: there it knows weekends only.
 */
export function uncoveredYears(loaded: LoadedPlan): number[] {
  const { calendar } = loaded;
  const reached = evaluationsOf(loaded.plan).flatMap(({ cycle }) =>
    expectedOf(loaded, cycle).flatMap((period) => [
      yearOf(period.opening),
      yearOf(lastDay(loaded, cycle, period)),
    ]),
  );
  return [...new Set(reached)]
    .filter((year) => year < calendar.firstYear || year > calendar.lastYear)
    .toSorted((a, b) => a - b);
}

/** The day on which a period ends if every step takes all its time. */
function lastDay(loaded: LoadedPlan, cycle: Cycle, period: PlannedPeriod): LocalDate {
  return datesOf(loaded, cycle, period).reduce(
    (day, dates) => later(loaded, day, dates),
    period.opening,
  );
}

function later({ calendar }: LoadedPlan, day: LocalDate, { step, due }: StepDates): LocalDate {
  if (due) return due > day ? due : day;
  if (!('after' in step.due)) return day;
  if ('days' in step.due) return addDays(day, step.due.days);
  return addWorkingDays(calendar, day, step.due.workingDays);
}
