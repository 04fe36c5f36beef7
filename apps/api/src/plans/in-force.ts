import { keeperStream } from '@nenep/contracts';
import { diffPlans, type LoadedPlan } from '@nenep/plan';
import {
  latestPlanVersion,
  plan as planShown,
  planVersion,
  type Store,
  type StoredPlanVersion,
} from '@nenep/store';
import type { PlanDifferenceShown } from './difference.schema.js';
import type { PlanName } from './plan.schema.js';

/**
 * The version of a plan that its keeper works by, as far as it is known here: an earlier version
 * that was applied again is in force again. Null where the plan was never applied.
 */
export async function versionInForce(
  store: Store,
  organization: string,
  plan: string,
): Promise<StoredPlanVersion | null> {
  const kept = await planShown(store, keeperStream(organization, plan));
  return kept
    ? planVersion(store, organization, plan, kept.version)
    : latestPlanVersion(store, organization, plan);
}

/** What a plan says differently from the version in force of one; null where there is none. */
export async function differenceFrom(
  store: Store,
  { organization, plan }: PlanName,
  next: LoadedPlan,
): Promise<PlanDifferenceShown | null> {
  const inForce = await versionInForce(store, organization, plan);
  if (!inForce) return null;
  const kept = await planShown(store, keeperStream(organization, plan));
  const keeping = (kept?.periods ?? []).flatMap(({ cycle, period, stream, version, closed }) =>
    stream === undefined || closed
      ? []
      : [{ stream, cycle, period, version: version ?? inForce.version }],
  );
  return { ...diffPlans(inForce.loaded, next), against: inForce.version, keeping };
}
