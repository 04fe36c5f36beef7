import type { Instant } from '@nenep/contracts';
import type { InboxCycle, InboxStep, InboxTask } from '@nenep/store';

type Counts = Pick<InboxStep, 'open' | 'done' | 'gaps' | 'overdue'>;

/**
 * Counts a task out as it was, and in as it is since a fact that occurred `at`, in the step that
 * it belongs to.
 */
export function recount(
  cycle: InboxCycle,
  before: InboxTask | undefined,
  now: InboxTask,
  at: Instant,
): InboxCycle {
  const was = before ? countsOf(before) : NONE;
  const is = countsOf(now);
  const steps = cycle.steps.map((step) => {
    if (step.step !== now.step) return step;
    return withCompletion({ ...step, ...difference(step, was, is) }, at);
  });
  return { ...cycle, steps, sequence: now.sequence };
}

const NONE: Counts = { open: 0, done: 0, gaps: 0, overdue: 0 };

/** What was sent back is settled as little as what is open, and waits for somebody else. */
function countsOf(task: InboxTask): Counts {
  switch (task.state) {
    case 'OPEN':
      return { ...NONE, open: 1, overdue: task.overdueSince ? 1 : 0 };
    case 'GAP':
      return { ...NONE, gaps: 1 };
    case 'DONE':
      return { ...NONE, done: task.verb === 'return' ? 0 : 1 };
  }
}

function difference(step: Counts, was: Counts, is: Counts): Counts {
  return {
    open: step.open - was.open + is.open,
    done: step.done - was.done + is.done,
    gaps: step.gaps - was.gaps + is.gaps,
    overdue: step.overdue - was.overdue + is.overdue,
  };
}

function withCompletion({ completedAt, ...step }: InboxStep, at: Instant): InboxStep {
  const isComplete = step.open === 0 && step.done + step.gaps === step.expected;
  return isComplete ? { ...step, completedAt: completedAt ?? at } : step;
}
