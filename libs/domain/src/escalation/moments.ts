import { addDays, addWorkingDays, dateAt, instantAt, roll } from '@nenep/calendar';
import type {
  CycleSnapshot,
  Instant,
  LocalDate,
  PinnedStep,
  WorkingOffset,
} from '@nenep/contracts';
import { isDisturbing, outsideQuiet } from './quiet.js';

/** When a reminder of a deadline goes out; never later than the day that the plan counts. */
export function reminderAt(
  snapshot: CycleSnapshot,
  of: { dueAt: Instant },
  reminder: WorkingOffset,
): Instant {
  return noticeAt(snapshot, dayOf(snapshot, of), reminder, 'backward');
}

/** When the ladder reaches a rung: its wait counts from the last day on which nothing was overdue. */
export function rungAt(
  snapshot: CycleSnapshot,
  step: PinnedStep,
  of: { dueAt: Instant },
  wait: WorkingOffset,
): Instant {
  const overdue = overdueFrom(snapshot, step, of);
  const at = noticeAt(snapshot, dayOf(snapshot, { dueAt: overdue }), wait, 'forward');
  return at > overdue ? at : overdue;
}

/**
 * The moment from which what is not done is overdue, and what is done late: when it is due, or the
 * end of the grace that the plan gives.
 */
export function overdueFrom(
  snapshot: CycleSnapshot,
  step: PinnedStep,
  of: { dueAt: Instant },
): Instant {
  if (!step.grace) return of.dueAt;
  const day = counted(snapshot, dayOf(snapshot, of), step.grace.workingDays);
  return instantAt(snapshot.calendar, day, step.grace.at);
}

/**
 * From when on a notice that is due may be given: now, or the next time at which people may be
 * disturbed, at the hour that the plan has for it.
 */
export function givenFrom(snapshot: CycleSnapshot, { at }: WorkingOffset, now: Instant): Instant {
  if (!isDisturbing(snapshot, now)) return now;
  const { calendar, quietHours } = snapshot;
  const today = dateAt(calendar, now);
  const later = quietHours && instantAt(calendar, today, quietHours.to);
  if (later && later > now && !isDisturbing(snapshot, later)) return later;
  const next = addWorkingDays(calendar, today, 1);
  return instantAt(calendar, next, outsideQuiet(snapshot, at));
}

function noticeAt(
  snapshot: CycleSnapshot,
  day: LocalDate,
  { workingDays, at }: WorkingOffset,
  direction: 'forward' | 'backward',
): Instant {
  const { calendar, clockTime } = snapshot;
  const date = counted(snapshot, day, workingDays);
  if (clockTime) return instantAt(calendar, date, at);
  return instantAt(calendar, roll(calendar, date, direction).date, outsideQuiet(snapshot, at));
}

/** A cycle on clock time counts every day, another only working days. */
function counted({ calendar, clockTime }: CycleSnapshot, day: LocalDate, days: number): LocalDate {
  return clockTime ? addDays(day, days) : addWorkingDays(calendar, day, days);
}

/** A deadline at 24:00 belongs to the day that ends then, not to the one that begins. */
function dayOf({ calendar }: CycleSnapshot, { dueAt }: { dueAt: Instant }): LocalDate {
  return dateAt(calendar, new Date(Date.parse(dueAt) - 1).toISOString());
}
