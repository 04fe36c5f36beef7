import { addDays, instantAt, pin } from '@nenep/calendar';
import type { CycleSnapshot, ExpectedPeriod, LocalDate, PinnedStep, Share } from '@nenep/contracts';
import { cycleOf, type LoadedPlan } from '../loaded.js';
import { type PlannedPeriod, plannedPeriod } from '../periods/expected.js';
import { nominalDate } from '../periods/nominal.js';
import type { Cycle } from '../schema/plan.schema.js';
import type { Due } from '../schema/date-rule.schema.js';
import { datesOf, minimumGapOf, rollOf, type StepDates } from './dates.js';
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
 * say it on the day `asOf`. Throws `RangeError` for a cycle or period that the plan does not have.
 */
export function resolvePeriod(
  loaded: LoadedPlan,
  expected: ExpectedPeriod,
  { version, asOf, replanFrom }: ResolveOptions,
): CycleSnapshot {
  const { plan, organization, calendar, digest, rehearsal } = loaded;
  const cycle = cycleOf(loaded, expected.cycle);
  const period = plannedPeriod(loaded, cycle, expected.period);
  const dates = datesOf(loaded, cycle, period, replanFrom);
  const people = peopleOf(loaded, cycle, asOf);
  const opening = replanFrom ?? period.opening;
  const lastDue = dates.reduce((last, { due }) => (due && due > last ? due : last), opening);
  return {
    organization: organization.id,
    rehearsal,
    plan: plan.id,
    planVersion: version,
    planDigest: digest,
    cycle: cycle.id,
    clause: cycle.clause,
    period: spanOf(loaded, cycle, period),
    asOf,
    opensAt: instantAt(calendar, opening, cycle.opens.at),
    steps: dates.map((stepDates) => pinStep(cycle, stepDates)),
    people,
    units: unitsOf(loaded, cycle, people, asOf),
    holders: holdersOf(loaded, cycle, asOf),
    ...(plan.quietHours && { quietHours: { from: plan.quietHours.from, to: plan.quietHours.to } }),
    calendar: pin(calendar, addDays(opening, -BEFORE_OPENING), addDays(lastDue, AFTER_LAST_DUE)),
  };
}

/** The days that a period covers, and those that its figures are taken from where they differ. */
function spanOf(
  { calendar, plan }: LoadedPlan,
  { dataWindow }: Cycle,
  { id, from, to, opening }: PlannedPeriod,
): CycleSnapshot['period'] {
  if (!dataWindow) return { id, from, to };
  const context = { calendar, plan, period: { id, from, to }, opening };
  const window = {
    from: nominalDate(dataWindow.from, context) ?? from,
    to: nominalDate(dataWindow.to, context) ?? to,
  };
  return { id, from, to, window };
}

function pinStep(cycle: Cycle, { step, ...dates }: StepDates): PinnedStep {
  const { grace } = step;
  const after = dates.due ? undefined : afterAct(step.due, rollOf(step));
  return {
    id: step.id,
    kind: step.kind,
    clause: step.clause ?? cycle.clause,
    by: 'by' in step && step.kind !== 'review' ? step.by : null,
    ...votingRuleOf(step),
    minimumGap: minimumGapOf(cycle, step),
    ...dates,
    ...(after && { after }),
    ...(grace && { grace: { workingDays: grace.workingDays, at: step.due.at } }),
    reminders: step.reminders
      .map(({ workingDays, at }) => ({ workingDays, at }))
      .toSorted((a, b) => a.workingDays - b.workingDays || a.at.localeCompare(b.at)),
    ladder: step.ladder.map(({ role, wait: { workingDays, at }, may }) => ({
      role,
      wait: { workingDays, at },
      may,
    })),
    onOverdue: step.onOverdue,
  };
}

/** One is enough unless the plan says otherwise; where a number comes from is not for the cycle. */
function votingRuleOf(step: StepDates['step']): Pick<PinnedStep, 'rule'> {
  if (step.kind !== 'approval' || step.rule === 'ONE') return {};
  if (step.rule === 'ALL') return { rule: 'ALL' };
  const { quorum, majority } = step.rule;
  return {
    rule: {
      ...(quorum && { quorum: shareOf(quorum) }),
      ...(majority && { majority: shareOf(majority) }),
    },
  };
}

function shareOf({ count, percent, of }: Share): Share {
  return { ...(count && { count }), ...(percent !== undefined && { percent }), of };
}

/** A term that begins once the step before is done. */
function afterAct(due: Due, roll: ReturnType<typeof rollOf>): PinnedStep['after'] {
  if (!('after' in due) || typeof due.after !== 'string') return undefined;
  const { after: step, at } = due;
  if ('workingDays' in due) return { step, workingDays: due.workingDays, at };
  return { step, workingDays: 0, days: due.days, roll, at };
}
