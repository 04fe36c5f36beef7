import type { TaskId, Verb } from '@nenep/contracts';

/** A decision that a person is to make, and the token that they are signed in by. */
export interface ToDecide {
  task: TaskId;
  verb: Verb;
  answers: object;
  token: string;
}

/** What callers were told, in the order in which they asked. */
export interface Decided {
  /** From the first question to the last answer, in milliseconds. */
  tookMs: number;
  /** From each question to its answer, in milliseconds. */
  latencies: number[];
  /** The highest sequence told, by stream. */
  reached: Record<string, number>;
}

/** A decision that was taken, and its way to where it can be read; moments in epoch milliseconds. */
export interface Followed {
  sequence: number;
  acceptedAt: number;
  /** When the api showed it, asked for at once and waiting by itself. */
  readAt: number;
}
