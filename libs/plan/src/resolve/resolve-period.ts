import { addDays, instantAt, pin } from '@nenep/calendar';
import type { CycleSnapshot, ExpectedPeriod, LocalDate, PinnedStep } from '@nenep/contracts';
import { cycleOf, type LoadedPlan } from '../loaded.js';
import { monthPeriod, openingOf } from '../periods.js';
import type { Cycle } from '../schema/plan.schema.js';
import { datesOf, type StepDates } from './dates.js';
import { holdersOf, peopleOf, unitsOf } from './people.js';

/** How far beyond its first and last day a cycle may still ask the calendar, in days. */
const BEFORE_OPENING = 40;
const AFTER_LAST_DUE = 400;

export interface ResolveOptions {
  /** The version of the plan that opens the period. */
  version: number;
  /** The day on which people and holders of roles are read from the organization. */
  asOf: LocalDate;
  /** Where the period opens on another day than planned: every step keeps its distance from it. */
  replanFrom?: LocalDate;
}

/**
 * All that one period of a cycle needs to know, as the plan, the organization and the calendar
 * say it on the day `asOf`. Throws `RangeError` for a cycle that the plan does not have.
 */
export function resolvePeriod(
  loaded: LoadedPlan,
  expected: ExpectedPeriod,
  { version, asOf, replanFrom }: ResolveOptions,
): CycleSnapshot {
  const { plan, organization, calendar, digest, rehearsal } = loaded;
  const cycle = cycleOf(loaded, expected.cycle);
  const dates = datesOf(calendar, cycle, expected.period, replanFrom);
  const people = peopleOf(loaded, cycle, asOf);
  const opening = replanFrom ?? openingOf(cycle, expected.period);
  const lastDue = dates.reduce((last, { due }) => (due && due > last ? due : last), opening);
  return {
    organization: organization.id,
    rehearsal,
    plan: plan.id,
    planVersion: version,
    planDigest: digest,
    cycle: cycle.id,
    clause: cycle.clause,
    period: monthPeriod(expected.period),
    asOf,
    opensAt: instantAt(calendar, opening, '00:00'),
    steps: dates.map((stepDates) => pinStep(cycle, stepDates)),
    people,
    units: unitsOf(loaded, cycle, people, asOf),
    holders: holdersOf(loaded, cycle, asOf),
    calendar: pin(calendar, addDays(opening, -BEFORE_OPENING), addDays(lastDue, AFTER_LAST_DUE)),
  };
}

function pinStep(cycle: Cycle, { step, ...dates }: StepDates): PinnedStep {
  const { due } = step;
  return {
    id: step.id,
    kind: step.kind,
    clause: step.clause ?? cycle.clause,
    by: 'by' in step && step.kind !== 'review' ? step.by : null,
    minimumGap: cycle.minimumGap.workingDays,
    ...dates,
    ...('after' in due && {
      after: { step: due.after, workingDays: due.workingDays, at: due.at },
    }),
    reminders: step.reminders.toSorted(
      (a, b) => a.workingDays - b.workingDays || a.at.localeCompare(b.at),
    ),
    ladder: step.ladder,
    onOverdue: step.onOverdue,
  };
}
