import type { Instant } from '@nenep/contracts';

/**
 * The world's time. `Date.now()` in a workflow is the server's recorded time; a time-lapse lies
 * `offset` milliseconds from it, and its timers run as long as they would have then.
 */
export class Clock {
  constructor(readonly offset: number) {}

  now(): Instant {
    return new Date(Date.now() + this.offset).toISOString();
  }

  /** Milliseconds until a moment of this world; zero for one that has passed. */
  until(at: Instant): number {
    return Math.max(0, Date.parse(at) - this.offset - Date.now());
  }
}
