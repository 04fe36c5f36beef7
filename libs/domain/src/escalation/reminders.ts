import type { CycleSnapshot, Instant, PinnedStep } from '@nenep/contracts';
import { cycleFact } from '../cycle/facts.js';
import type { Deadline } from '../cycle/state.js';
import { givenFrom, reminderAt } from './moments.js';
import type { Passing } from './passing.js';
import { isDisturbing } from './quiet.js';

/** Of reminders that time has overtaken only the last is sent: a digest, not a storm. */
export function remind({ snapshot, state, step, deadline, now, note }: Passing): void {
  if (now >= deadline.dueAt || isDisturbing(snapshot, now)) return;
  const due = pending(snapshot, step, deadline).findLast(({ at }) => at <= now);
  if (!due) return;
  const open = Object.values(state.tasks).filter(
    (task) => task.step === step.id && task.dueAt === deadline.dueAt && task.state === 'OPEN',
  );
  if (open.length === 0) return;
  note(
    cycleFact(
      snapshot,
      now,
      'step.reminded',
      { step: step.id },
      {
        dueAt: deadline.dueAt,
        reminder: due.index,
        open: open.length,
        assignees: [...new Set(open.flatMap(({ assignees }) => assignees))],
      },
    ),
  );
}

/** When the reminders that are left go out; those that wait for people to be back, by then. */
export function remindersToCome(
  snapshot: CycleSnapshot,
  step: PinnedStep,
  deadline: Deadline,
  now: Instant,
): Instant[] {
  return pending(snapshot, step, deadline)
    .map(({ index, at }) => {
      const reminder = step.reminders[index];
      return at > now || !reminder ? at : givenFrom(snapshot, reminder, now);
    })
    .filter((at) => at < deadline.dueAt);
}

/**
 * How many reminders a deadline that is moved has behind it: those that were sent, as far as their
 * moment for the new date has passed as well. What is left of the others is sent by the new date.
 */
export function remindersBehind(
  snapshot: CycleSnapshot,
  step: PinnedStep,
  sent: number,
  { to, now }: { to: Instant; now: Instant },
): number {
  const passed = step.reminders.filter(
    (reminder) => reminderAt(snapshot, { dueAt: to }, reminder) <= now,
  );
  return Math.min(sent, passed.length);
}

/** What was not sent yet, and not before the work began: in the order of their moments. */
function pending(
  snapshot: CycleSnapshot,
  step: PinnedStep,
  deadline: Deadline,
): { index: number; at: Instant }[] {
  return step.reminders
    .map((reminder, index) => ({ index, at: reminderAt(snapshot, deadline, reminder) }))
    .filter(({ index, at }) => index >= deadline.reminders && at > deadline.openedAt);
}
