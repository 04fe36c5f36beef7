import { addDays, addWorkingDays, daysBetween, instantAt, keepGap, roll } from '@nenep/calendar';
import type { Instant, LocalDate, RollReason, WorkingCalendar } from '@nenep/contracts';
import type { LoadedPlan } from '../loaded.js';
import type { PlannedPeriod } from '../periods/expected.js';
import { nominalDate, type RuleContext } from '../periods/nominal.js';
import type { Override } from '../schema/rhythm.schema.js';
import type { Cycle } from '../schema/plan.schema.js';
import type { Step } from '../schema/step.schema.js';

/** A step, the date that its rule names and the working day it became; nulls where it counts from an act. */
export interface StepDates {
  step: Step;
  nominal: LocalDate | null;
  due: LocalDate | null;
  dueAt: Instant | null;
  rolled: RollReason[];
}

interface Planned {
  date: LocalDate;
  reasons: RollReason[];
}

/** A step on its way to its date. */
interface Dated extends Planned {
  step: Step;
  nominal: LocalDate;
  /** Owed to somebody outside or set by a superior: neither gaps nor other steps move it. */
  fixed: boolean;
  at: string;
}

/**
 * When each step of a cycle is due in a period. A date is moved along with an opening that is
 * re-planned and rolled to a working day, backward where it is external and forward where it is
 * not; kept a minimum gap behind the step before; and pulled back so as not to pass the external
 * date that it serves. Every difference from the date that the rule names has its reason.
 */
export function datesOf(
  loaded: LoadedPlan,
  cycle: Cycle,
  period: PlannedPeriod,
  replanFrom?: LocalDate,
): StepDates[] {
  const { calendar, plan } = loaded;
  const moved = daysBetween(period.opening, replanFrom ?? period.opening);
  const found = new Map<string, Dated | null>();
  const context: RuleContext = { calendar, plan, period, opening: period.opening, stepDue };
  function stepDue(id: string): LocalDate | null {
    return (found.has(id) ? found.get(id) : dated(id))?.date ?? null;
  }
  function dated(id: string): Dated | null {
    found.set(id, null); // what counts from itself in the end has no date
    const step = cycle.steps.find((candidate) => candidate.id === id);
    const date = step ? dateOf(step, context, period.override, moved) : null;
    found.set(id, date);
    return date;
  }
  const dates = cycle.steps.map(({ id }) => (found.has(id) ? (found.get(id) ?? null) : dated(id)));
  const kept = beforeExternal(calendar, cycle, behindEachOther(calendar, cycle, dates));
  return cycle.steps.map((step, index) => {
    const date = kept[index];
    if (!date) return { step, nominal: null, due: null, dueAt: null, rolled: [] };
    const dueAt = instantAt(calendar, date.date, date.at);
    return { step, nominal: date.nominal, due: date.date, dueAt, rolled: date.reasons };
  });
}

/** At least so many working days after the step before. */
export function minimumGapOf(cycle: Cycle, step: Step): number {
  return (step.minimumGap ?? cycle.minimumGap).workingDays;
}

/** Which way a step's date rolls where it is no working day. */
export function rollOf({ due, external }: Step): 'FORWARD' | 'BACKWARD' | 'NONE' {
  return due.roll ?? (external ? 'BACKWARD' : 'FORWARD');
}

function dateOf(
  step: Step,
  context: RuleContext,
  override: Override | undefined,
  moved: number,
): Dated | null {
  const nominal = nominalDate(step.due, context);
  const given = override?.due?.[step.id];
  if (override && given !== undefined) return setApart(step, override, given, nominal);
  if (!nominal) return null;
  const { external } = step;
  const start: Planned = external
    ? { date: nominal, reasons: [] }
    : replanned(nominal, context, moved);
  const rolled = rolledBy(context.calendar, start.date, rollOf(step));
  const reasons = [...start.reasons, ...rolled.reasons];
  return { step, nominal, date: rolled.date, reasons, fixed: external, at: step.due.at };
}

/** A date that was decided of one period: it is taken as it is. */
function setApart(
  step: Step,
  { orderedBy, reference }: Override,
  given: LocalDate | { date: LocalDate; at: string },
  nominal: LocalDate | null,
): Dated {
  const { date, at } = typeof given === 'string' ? { date: given, at: step.due.at } : given;
  const reason: RollReason = orderedBy
    ? { kind: 'ORDERED', by: orderedBy, reference }
    : { kind: 'OVERRIDDEN', reference };
  return { step, nominal: nominal ?? date, date, reasons: [reason], fixed: true, at };
}

/** Keeps a date's distance from the opening, in calendar days. */
function replanned(date: LocalDate, { opening }: RuleContext, moved: number): Planned {
  if (moved === 0 || !opening) return { date, reasons: [] };
  const reason: RollReason = { kind: 'REPLANNED', opening: addDays(opening, moved) };
  return { date: addDays(date, moved), reasons: [reason] };
}

function rolledBy(
  calendar: WorkingCalendar,
  date: LocalDate,
  direction: 'FORWARD' | 'BACKWARD' | 'NONE',
): Planned {
  if (direction === 'NONE') return { date, reasons: [] };
  return roll(calendar, date, direction === 'FORWARD' ? 'forward' : 'backward');
}

/** Keeps each date at least its gap behind the one before. */
function behindEachOther(
  calendar: WorkingCalendar,
  cycle: Cycle,
  dates: readonly (Dated | null)[],
): (Dated | null)[] {
  let before: Dated | null = null;
  return dates.map((date) => {
    if (!date) return null;
    const kept = before && !date.fixed ? behind(calendar, cycle, date, before) : date;
    before = kept;
    return kept;
  });
}

function behind(calendar: WorkingCalendar, cycle: Cycle, date: Dated, before: Dated): Dated {
  const ahead = { step: before.step.id, due: before.date };
  const kept = keepGap(calendar, date.date, ahead, minimumGapOf(cycle, date.step));
  return { ...date, date: kept.date, reasons: [...date.reasons, ...kept.reasons] };
}

/** Pulls back what would pass the date owed to somebody outside, as far as the gaps between ask. */
function beforeExternal(
  calendar: WorkingCalendar,
  cycle: Cycle,
  dates: readonly (Dated | null)[],
): (Dated | null)[] {
  const kept = [...dates];
  let served: Dated | null = null;
  let latest: LocalDate | null = null;
  for (let index = dates.length - 1; index >= 0; index -= 1) {
    const date = dates[index];
    if (!date) continue;
    const { external } = date.step;
    if (external) served = date;
    const pulled: Dated = external || date.fixed ? date : notPast(date, latest, served);
    kept[index] = pulled;
    latest = served ? addWorkingDays(calendar, pulled.date, -minimumGapOf(cycle, date.step)) : null;
  }
  return kept;
}

function notPast(date: Dated, latest: LocalDate | null, served: Dated | null): Dated {
  if (!latest || !served || date.date <= latest) return date;
  const reason: RollReason = { kind: 'SERVES', step: served.step.id, due: served.date };
  return { ...date, date: latest, reasons: [...date.reasons, reason] };
}
