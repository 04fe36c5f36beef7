import type { WorkingCalendar } from '@nenep/contracts';
import type { Organization } from './schema/organization.schema.js';
import { type Cycle, evaluationsOf, type Plan } from './schema/plan.schema.js';

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

/** A cycle that is run. Throws `RangeError` where the plan has no such evaluation. */
export function cycleOf({ plan }: LoadedPlan, id: string): Cycle {
  const found = evaluationsOf(plan).find(({ cycle }) => cycle.id === id);
  if (!found) throw new RangeError(`Plan ${plan.id} has no cycle ${id}.`);
  return found.cycle;
}
