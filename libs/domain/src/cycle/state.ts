import type {
  Instant,
  OrganizationNow,
  PersonId,
  Power,
  RoleName,
  TaskKey,
  TaskKind,
  TaskState,
  Verb,
} from '@nenep/contracts';
import type { StopReason, Voice } from '../sign-off/state.js';

/** One piece of work that waits for people, as the facts so far tell it. */
export interface Task {
  key: TaskKey;
  kind: TaskKind;
  step: string;
  unit?: string;
  subject?: PersonId;
  assignees: PersonId[];
  /** Who may act in the assignees' place since the ladder reached them, and as what. */
  takeOver: { person: PersonId; role: RoleName }[];
  /** What the rungs that were reached may do about it beside that; whoever holds their roles. */
  powers?: { role: RoleName; may: Power[] }[];
  /** Counts how often the task was opened; a decision names the version that was seen. */
  version: number;
  state: TaskState;
  dueAt: Instant;
  openedAt: Instant;
  /** Who had it before it went to others, and since when they have it no more. */
  formerly?: { person: PersonId; at: Instant }[];
  /** What those said who signed it so far, where one is not enough. */
  voices?: Voice[];
  /** Why it stands still, where it does. */
  stopped?: StopReason;
  decided?: { by: PersonId; at: Instant; verb: Verb; late: boolean; revision?: string };
}

/**
 * The tasks of one step and unit that are due at one moment, and how far time has been heeded.
 * A returned task has a later due moment, thus reminders and a ladder of its own.
 */
export interface Deadline {
  step: string;
  unit?: string;
  dueAt: Instant;
  openedAt: Instant;
  /** Reminders sent and rungs reached so far, counted in the order of the plan. */
  reminders: number;
  rungs: number;
  overdue: boolean;
}

/** All that has happened in a cycle and still matters; made by folding its facts in order. */
export interface CycleState {
  opened: boolean;
  closed: boolean;
  tasks: Record<TaskKey, Task>;
  deadlines: Record<string, Deadline>;
  /** How often work came to a deadline that there was already; absent before the first. */
  joined?: number;
  /** What the Office consolidates; null until assembled, and again once a review went back. */
  assembled: { revision: string; digest: string } | null;
  /** Work of other streams that was sent back from this one, in order; a part's reviews. */
  sentBack?: TaskKey[];
  published: boolean;
  /** Who judges and holds what now, where it is not as the snapshot has it. */
  organization?: OrganizationNow;
}

/** The one group that signs an approval. */
export const APPROVERS = 'approvers';

export function initialState(): CycleState {
  return {
    opened: false,
    closed: false,
    tasks: {},
    deadlines: {},
    assembled: null,
    published: false,
  };
}

/** Work that was done as the step wants it, or whose absence the plan lets pass. */
export function isSettled(task: Task): boolean {
  if (task.state === 'GAP') return true;
  return task.state === 'DONE' && task.decided?.verb !== 'return';
}

export function tasksOf(state: CycleState, step: string, unit?: string): Task[] {
  return Object.values(state.tasks).filter(
    (task) => task.step === step && (unit === undefined || task.unit === unit),
  );
}

export function deadlineKey(of: { step: string; unit?: string; dueAt: Instant }): string {
  return [of.step, of.unit ?? '', of.dueAt].join(' ');
}
