import type { WorkingCalendar } from '@nenep/contracts';
import type { Organization } from './schema/organization.schema.js';
import type { Cycle, Plan } from './schema/plan.schema.js';

/** A plan with its organization and calendar: checked, plain JSON, ready to be resolved. */
export interface LoadedPlan {
  plan: Plan;
  organization: Organization;
  calendar: WorkingCalendar;
  /** SHA-256 over what the three files say; comments and layout do not change it. */
  digest: string;
  /** Made by `rehearse`: marked wherever it is shown, never part of a real record. */
  rehearsal: boolean;
}

/** Throws `RangeError` where the plan has no such cycle. */
export function cycleOf({ plan }: LoadedPlan, id: string): Cycle {
  const cycle = plan.cycles.find((candidate) => candidate.id === id);
  if (!cycle) throw new RangeError(`Plan ${plan.id} has no cycle ${id}.`);
  return cycle;
}
