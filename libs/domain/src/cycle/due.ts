import { dateAt, endOfTerm, instantAt, type Term } from '@nenep/calendar';
import type { CycleSnapshot, FactOf, Instant, PinnedStep } from '@nenep/contracts';
import { cycleFact } from './facts.js';
import { stepAfter } from './snapshot.js';

/** When work that opens now is due, and the fact that says so where it is not the pinned date. */
export interface Due {
  dueAt: Instant;
  dated?: FactOf<'step.dated'>;
}

/**
 * The pinned date; or so many working days after the actual act, where the plan counts from one;
 * or, where the pinned date has passed before the work could begin, the plan's gap after today.
 */
export function dueOf(snapshot: CycleSnapshot, step: PinnedStep, now: Instant): Due {
  if (step.after) {
    return countedFrom(snapshot, step, now, 'COUNTED_FROM_ACT', step.after);
  }
  if (step.dueAt && now < step.dueAt) return { dueAt: step.dueAt };
  const workingDays = Math.max(1, step.minimumGap);
  return countedFrom(snapshot, step, now, 'OPENED_LATE', { workingDays, at: '24:00' });
}

/** Work that goes back is due with the step that waits for it, and not before the gap has passed. */
export function dueOfReturned(snapshot: CycleSnapshot, step: PinnedStep, now: Instant): Due {
  const waiting = stepAfter(snapshot, step.id)?.dueAt;
  if (waiting && now < waiting) return { dueAt: waiting };
  return dueOf(snapshot, step, now);
}

function countedFrom(
  { calendar, ...snapshot }: CycleSnapshot,
  step: PinnedStep,
  now: Instant,
  because: 'COUNTED_FROM_ACT' | 'OPENED_LATE',
  term: Term & { at: string },
): Due {
  const due = endOfTerm(calendar, dateAt(calendar, now), term);
  const dueAt = instantAt(calendar, due, term.at);
  const about = { step: step.id };
  return {
    dueAt,
    dated: cycleFact({ ...snapshot, calendar }, now, 'step.dated', about, { due, dueAt, because }),
  };
}
