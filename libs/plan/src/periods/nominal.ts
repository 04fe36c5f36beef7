import {
  addDays,
  addWorkingDays,
  dayOfMonth,
  lastOfMonth,
  periodOf,
  roll,
  weekday,
} from '@nenep/calendar';
import type { LocalDate, WorkingCalendar } from '@nenep/contracts';
import type { Anchor, DateRule } from '../schema/date-rule.schema.js';
import type { Plan } from '../schema/plan.schema.js';
import { addMonths, monthNumber, monthOf, monthsFrom, yearStart } from './months.js';
import type { Period } from './rhythm.js';

/** What a rule is read against: a period of a plan, and what is known of it so far. */
export interface RuleContext {
  calendar: WorkingCalendar;
  plan: Pick<Plan, 'yearBegins' | 'events'>;
  period: Period;
  /** Absent while the opening itself is looked for. */
  opening?: LocalDate;
  /** When a step of the cycle is to be done, where that is known. */
  stepDue?: (step: string) => LocalDate | null;
}

/**
 * The date that a rule names for a period, before anything rolls; null where it counts from what
 * is not known beforehand: an act, or an event that has no date.
 */
export function nominalDate(rule: DateRule, context: RuleContext): LocalDate | null {
  if ('earliestOf' in rule) return outermost(rule.earliestOf, context, -1);
  if ('latestOf' in rule) return outermost(rule.latestOf, context, 1);
  const date = named(rule, context);
  return date && rule.bound === 'BEFORE' ? addDays(date, -1) : date;
}

type Named = Exclude<DateRule, { earliestOf: unknown } | { latestOf: unknown }>;

function named(rule: Named, context: RuleContext): LocalDate | null {
  if ('date' in rule) return rule.date;
  if ('after' in rule || 'before' in rule) return counted(rule, context);
  if ('day' in rule) return dayOfMonth(monthNamed(rule, context), dayNumber(rule.day));
  if ('workingDay' in rule) return workingDayOf(rule, context);
  if ('nth' in rule) return nthWeekday(rule, context);
  return weekdayOf(rule, context);
}

function counted(
  rule: Extract<Named, { after: Anchor } | { before: Anchor }>,
  context: RuleContext,
): LocalDate | null {
  const back = 'before' in rule;
  if (countsFromAct(rule)) return null;
  const from = anchorDate(back ? rule.before : rule.after, context);
  if (!from) return null;
  if ('days' in rule) return addDays(from, back ? -rule.days : rule.days);
  return addWorkingDays(context.calendar, from, back ? -rule.workingDays : rule.workingDays);
}

/** Whether a rule counts from when a step is actually done. */
export function countsFromAct(rule: DateRule): boolean {
  return 'after' in rule && isStep(rule.after) && rule.end === 'ACTUAL';
}

/** From what a rule counts: one anchor, or those of the several dates it chooses among. */
export function anchorsOf(rule: DateRule): Anchor[] {
  if ('earliestOf' in rule) return rule.earliestOf.flatMap(anchorsOf);
  if ('latestOf' in rule) return rule.latestOf.flatMap(anchorsOf);
  if ('after' in rule) return [rule.after];
  return 'before' in rule ? [rule.before] : [];
}

/** The steps that a rule counts from, as planned or as done. */
export function stepsCountedFrom(rule: DateRule): string[] {
  return anchorsOf(rule).filter(isStep);
}

function isStep(anchor: Anchor): anchor is string {
  return typeof anchor === 'string' && !/^[A-Z]/.test(anchor);
}

function anchorDate(anchor: Anchor, context: RuleContext): LocalDate | null {
  const { period, opening, plan } = context;
  if (typeof anchor === 'object') {
    const dates = plan.events[anchor.event]?.dates.toSorted() ?? [];
    return dates.find((date) => date >= period.from) ?? null;
  }
  if (anchor === 'PERIOD_START') return period.from;
  if (anchor === 'PERIOD_END') return period.to;
  if (anchor === 'OPENING') return opening ?? null;
  return context.stepDue?.(anchor) ?? null;
}

type InMonth = Pick<Extract<Named, { day: unknown }>, 'month' | 'year'>;

/** The month that a rule means; a number is the first such month from the period's beginning on. */
function monthNamed({ month, year }: InMonth, { period }: RuleContext): string {
  const first = period.from.slice(0, 7);
  const last = period.to.slice(0, 7);
  const years = { THIS: 0, NEXT: 12, PREVIOUS: -12 }[year];
  if (typeof month === 'number') return addMonths(monthFrom(first, month), years);
  const meant = {
    FIRST: first,
    THIS: last,
    NEXT: addMonths(last, 1),
    PREVIOUS: addMonths(first, -1),
  };
  return addMonths(meant[month], years);
}

function monthFrom(first: string, month: number): string {
  const from = monthNumber(first);
  return monthOf(from + ((month - 1 - (from % 12) + 12) % 12));
}

function dayNumber(day: number | 'LAST'): number {
  return day === 'LAST' ? 31 : day;
}

function workingDayOf(
  rule: Extract<Named, { workingDay: unknown }>,
  context: RuleContext,
): LocalDate {
  const { calendar } = context;
  const { from, to } = spanNamed(rule, context);
  if (rule.workingDay === 'LAST') return roll(calendar, to, 'backward').date;
  const date = addWorkingDays(calendar, addDays(from, -1), rule.workingDay);
  return date <= to ? date : roll(calendar, to, 'backward').date;
}

function spanNamed(
  rule: Extract<Named, { workingDay: unknown }>,
  context: RuleContext,
): { from: LocalDate; to: LocalDate } {
  if (rule.of === 'PERIOD') return context.period;
  const month = monthNamed(rule, context);
  if (rule.of === 'MONTH') return monthsFrom(month, 1);
  const start = yearStart(month, context.plan.yearBegins);
  if (rule.of === 'YEAR') return monthsFrom(start, 12);
  const quarter = Math.floor((monthNumber(month) - monthNumber(start)) / 3);
  return monthsFrom(addMonths(start, quarter * 3), 3);
}

function weekdayOf(rule: Extract<Named, { week: unknown }>, { period }: RuleContext): LocalDate {
  const weeks = { THIS: 0, NEXT: 7, PREVIOUS: -7 }[rule.week];
  return addDays(periodOf('WEEK', period.to).from, rule.weekday - 1 + weeks);
}

/** The nth such weekday of a month, or its last where it has no fifth. */
function nthWeekday(rule: Extract<Named, { nth: unknown }>, context: RuleContext): LocalDate {
  const month = monthNamed(rule, context);
  const last = lastOfMonth(month);
  const lastSuch = addDays(last, -((weekday(last) - rule.weekday + 7) % 7));
  if (rule.nth === 'LAST') return lastSuch;
  const first = addDays(`${month}-01`, (rule.weekday - weekday(`${month}-01`) + 7) % 7);
  const date = addDays(first, 7 * (rule.nth - 1));
  return date <= last ? date : lastSuch;
}

function outermost(
  rules: readonly DateRule[],
  context: RuleContext,
  side: 1 | -1,
): LocalDate | null {
  const dates = rules.map((rule) => nominalDate(rule, context)).filter((date) => date !== null);
  const inOrder = dates.toSorted();
  return (side > 0 ? inOrder.at(-1) : inOrder[0]) ?? null;
}
