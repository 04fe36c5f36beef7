import type { PlanVersion } from '@nenep/contracts';
import type { LoadedPlan } from './loaded.js';
import { expectedPeriods } from './periods/expected.js';

/** What the keeper of the plan needs of one of its versions. */
export function toPlanVersion(
  loaded: LoadedPlan,
  { version, firstOpensNow }: { version: number; firstOpensNow: boolean },
): PlanVersion {
  const { plan, organization, digest, rehearsal } = loaded;
  return {
    organization: organization.id,
    plan: plan.id,
    version,
    digest,
    rehearsal,
    clause: plan.clause,
    validFrom: plan.validity.from,
    validTo: plan.validity.to,
    periods: expectedPeriods(loaded),
    firstOpensNow,
  };
}
