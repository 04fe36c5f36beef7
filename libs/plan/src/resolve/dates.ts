import {
  addDays,
  addWorkingDays,
  dayOfMonth,
  daysBetween,
  instantAt,
  nextMonth,
  roll,
} from '@nenep/calendar';
import type { Instant, LocalDate, RollReason, WorkingCalendar } from '@nenep/contracts';
import { openingOf } from '../periods.js';
import type { Cycle } from '../schema/plan.schema.js';
import type { Due, Step } from '../schema/step.schema.js';

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

/**
 * When each step of a cycle is due in a month: moved along with the opening where that is
 * re-planned, rolled forward to a working day, kept a minimum gap behind the step before. Every
 * difference from the date that the rule names has its reason.
 */
export function datesOf(
  calendar: WorkingCalendar,
  cycle: Cycle,
  month: string,
  replanFrom?: LocalDate,
): StepDates[] {
  const opening = openingOf(cycle, month);
  let before: { step: string; due: LocalDate } | null = null;
  const dates: StepDates[] = [];
  for (const step of cycle.steps) {
    const nominal = nominalDate(step.due, month);
    if (!nominal) {
      dates.push({ step, nominal: null, due: null, dueAt: null, rolled: [] });
      continue;
    }
    const moved = replanned(nominal, opening, replanFrom ?? opening);
    const rolled = roll(calendar, moved.date, 'forward');
    const kept = behind(calendar, rolled.date, before, cycle.minimumGap.workingDays);
    dates.push({
      step,
      nominal,
      due: kept.date,
      dueAt: instantAt(calendar, kept.date, step.due.at),
      rolled: [...moved.reasons, ...rolled.reasons, ...kept.reasons],
    });
    before = { step: step.id, due: kept.date };
  }
  return dates;
}

/** The date that a rule names in a month, or null where it counts from an act. */
export function nominalDate(due: Due, month: string): LocalDate | null {
  if ('after' in due) return null;
  return dayOfMonth(due.month === 'NEXT' ? nextMonth(month) : month, due.day);
}

/** Keeps a date's distance from the opening, in calendar days. */
function replanned(date: LocalDate, opening: LocalDate, actual: LocalDate): Planned {
  if (actual === opening) return { date, reasons: [] };
  const moved = addDays(date, daysBetween(opening, actual));
  return { date: moved, reasons: [{ kind: 'REPLANNED', opening: actual }] };
}

/** Keeps a date at least so many working days behind the step before. */
function behind(
  calendar: WorkingCalendar,
  date: LocalDate,
  before: { step: string; due: LocalDate } | null,
  workingDays: number,
): Planned {
  if (!before) return { date, reasons: [] };
  const earliest = addWorkingDays(calendar, before.due, workingDays);
  if (earliest <= date) return { date, reasons: [] };
  const reason: RollReason = { kind: 'MINIMUM_GAP', after: before.step, workingDays };
  return { date: earliest, reasons: [reason] };
}
