import type { CycleSnapshot, Fact, Instant, PinnedStep } from '@nenep/contracts';
import type { CycleState, Deadline, Task } from '../cycle/state.js';

/** One deadline as time passes it, and where to note what that makes known. */
export interface Passing {
  snapshot: CycleSnapshot;
  state: CycleState;
  step: PinnedStep;
  deadline: Deadline;
  now: Instant;
  /** Folds the fact into the state and keeps it. */
  note: (fact: Fact) => void;
}

/** The work of a deadline that nobody has done yet. */
export function openTasks(state: CycleState, { step, unit, dueAt }: Deadline): Task[] {
  return Object.values(state.tasks).filter(
    (task) =>
      task.state === 'OPEN' && task.step === step && task.unit === unit && task.dueAt === dueAt,
  );
}
