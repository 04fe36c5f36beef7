import { dateAt, instantAt, isWorkingDay, timeAt, workingDaysBetween } from '@nenep/calendar';
import type { CycleSnapshot, Instant, LocalDate, PinnedStep } from '@nenep/contracts';
import type { CycleState, Task } from '../cycle/state.js';
import { deadlineKey } from '../cycle/state.js';
import { remindersBehind } from './reminders.js';

/** Further than this nothing is put off, in working days. */
const FURTHEST = 60;

/** Until when a task may come now, and how many of its reminders are behind it by then. */
export interface Extension {
  due: LocalDate;
  to: Instant;
  reminders: number;
}

/**
 * Lets a task come until a later day, at the hour it was due. Null where that is no working day,
 * is not later, has passed, or lies too far ahead.
 */
export function extension(
  snapshot: CycleSnapshot,
  state: CycleState,
  { step, task, until }: { step: PinnedStep; task: Task; until: LocalDate },
  now: Instant,
): Extension | null {
  const { calendar, clockTime } = snapshot;
  const hour = timeAt(calendar, task.dueAt);
  const to = instantAt(calendar, until, hour === '00:00' ? '24:00' : hour);
  if (to <= task.dueAt || to <= now) return null;
  if (!clockTime && !isWorkingDay(calendar, until)) return null;
  if (workingDaysBetween(calendar, dateAt(calendar, now), until) > FURTHEST) return null;
  const sent = state.deadlines[deadlineKey(task)]?.reminders ?? 0;
  return { due: until, to, reminders: remindersBehind(snapshot, step, sent, { to, now }) };
}
