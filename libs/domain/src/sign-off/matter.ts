import type { PersonId } from '@nenep/contracts';

/** What a sign-off is about, and where in the plan it stands. */
export interface Matter {
  cycle: string;
  step: string;
  unit?: string;
  /** Who is evaluated, where it is about one person: never decided by themselves. */
  subject?: PersonId;
}
