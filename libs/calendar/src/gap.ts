import type { LocalDate, WorkingCalendar } from '@nenep/contracts';
import { addWorkingDays, type Rolled } from './working-days.js';

/**
 * A date kept at least so many working days behind the step before; the date itself where it is
 * far enough. A gap of 0 only keeps the order.
 */
export function keepGap(
  calendar: WorkingCalendar,
  date: LocalDate,
  before: { step: string; due: LocalDate },
  workingDays: number,
): Rolled {
  const earliest = addWorkingDays(calendar, before.due, workingDays);
  if (earliest <= date) return { date, reasons: [] };
  return {
    date: earliest,
    reasons: [{ kind: 'MINIMUM_GAP', after: before.step, workingDays }],
  };
}
