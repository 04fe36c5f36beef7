import { isDuplicateKey } from '../duplicates.js';
import type { Store } from '../store.js';
import type { StoredPlanVersion } from './plan-version.schema.js';

export type NewPlanVersion = Omit<StoredPlanVersion, '_id' | 'version'>;

/**
 * Keeps a version of a plan: the one that has this digest already, or the next number. Callers at
 * the same time get numbers one after the other, or the same one for the same digest.
 */
export async function savePlanVersion(
  store: Store,
  version: NewPlanVersion,
): Promise<StoredPlanVersion> {
  const { organization, plan, digest } = version;
  const { planVersions } = store.models;
  for (;;) {
    const same = await planVersions
      .findOne({ organization, plan, digest })
      .lean<StoredPlanVersion>();
    if (same) return same;
    const latest = await latestPlanVersion(store, organization, plan);
    const number = (latest?.version ?? 0) + 1;
    const next = { ...version, _id: `${organization}/${plan}@${number}`, version: number };
    try {
      await planVersions.insertMany([next]);
      return next;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
}

export function latestPlanVersion(
  store: Store,
  organization: string,
  plan: string,
): Promise<StoredPlanVersion | null> {
  return store.models.planVersions
    .findOne({ organization, plan })
    .sort({ version: -1 })
    .lean<StoredPlanVersion>();
}

export function planVersion(
  store: Store,
  organization: string,
  plan: string,
  version: number,
): Promise<StoredPlanVersion | null> {
  return store.models.planVersions
    .findOne({ organization, plan, version })
    .lean<StoredPlanVersion>();
}

/** Which version was applied last, of whichever of the organization's plans. */
export function lastAppliedPlan(
  store: Store,
  organization: string,
): Promise<Pick<StoredPlanVersion, 'plan' | 'version'> | null> {
  return store.models.planVersions
    .findOne({ organization })
    .sort({ appliedAt: -1, version: -1 })
    .select('plan version')
    .lean<Pick<StoredPlanVersion, 'plan' | 'version'>>();
}
