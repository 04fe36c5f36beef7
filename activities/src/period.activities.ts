import { dateAt } from '@nenep/calendar';
import type { CycleSnapshot, OpenPeriodInput } from '@nenep/contracts';
import { resolvePeriod as resolve } from '@nenep/plan';
import { planVersion, saveSnapshot, type Store } from '@nenep/store';
import { ApplicationFailure } from '@temporalio/activity';

/** What turns a period that is due into the snapshot that its cycle runs by (law 8). */
export function createPeriodActivities({ store }: { store: Store }) {
  return {
    /**
     * Resolves the period's dates and people by the version of the plan in force, keeps the
     * snapshot, and returns it; where the stream was opened before, the one it was opened with.
     */
    async resolvePeriod(input: OpenPeriodInput): Promise<CycleSnapshot> {
      const { organization, plan, version, period, now, replan } = input;
      const stored = await planVersion(store, organization, plan, version);
      if (!stored) {
        const name = `${organization}/${plan}@${version}`;
        throw ApplicationFailure.retryable(`The plan version ${name} is not in the store.`);
      }
      const { loaded } = stored;
      const today = dateAt(loaded.calendar, now);
      const snapshot = resolve(loaded, period, {
        version,
        asOf: today,
        ...(replan && { replanFrom: today }),
      });
      return saveSnapshot(store, snapshot, now);
    },
  };
}
