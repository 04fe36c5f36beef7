import type { LoadedPlan } from '../loaded.js';
import { type Change, changesBetween } from './changes.js';
import { type PeriodDifference, periodsMoved } from './moved-periods.js';

/** What a version of a plan says differently from another. */
export interface PlanDifference {
  /** Both say the same, whatever their comments and layout. */
  same: boolean;
  periods: PeriodDifference;
  /** Of the plan itself: its rules, dates, forms, scales. */
  rules: Change[];
  /** Of the organization: people, units, who holds what. */
  people: Change[];
  /** Days off and worked. */
  calendar: Change[];
}

/** Compares two versions of a plan, or two plans. Pure; the order of arguments is old, new. */
export function diffPlans(old: LoadedPlan, next: LoadedPlan): PlanDifference {
  const rules = changesBetween(old.plan, next.plan);
  const people = changesBetween(old.organization, next.organization);
  const { offsets: _old, ...before } = old.calendar;
  const { offsets: _new, ...after } = next.calendar;
  const calendar = changesBetween(before, after);
  const periods = periodsMoved(old, next);
  const changed = [rules, people, calendar, periods.added, periods.removed, periods.moved];
  return {
    same: changed.every(({ length }) => length === 0),
    periods,
    rules,
    people,
    calendar,
  };
}
