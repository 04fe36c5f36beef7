import { dateAt } from '@nenep/calendar';
import type { CycleSnapshot, OpenPeriodInput, StreamId } from '@nenep/contracts';
import { divideIntoParts, resolvePeriod as resolve } from '@nenep/plan';
import { planVersion, saveSnapshots, snapshotOf, type Store } from '@nenep/store';
import { ApplicationFailure } from '@temporalio/activity';

/** What turns a period that is due into the snapshot that its cycle runs by (law 8). */
export function createPeriodActivities({
  store,
  peoplePerPart,
}: {
  store: Store;
  /** Cycles of more people are divided into parts of so many at most; 2,000 unless it is said. */
  peoplePerPart?: number | undefined;
}) {
  return {
    /**
     * Resolves the period's dates and people by the version of the plan in force, divides it into
     * parts where it is too large, keeps the snapshots, and returns the cycle's own; where the
     * stream was opened before, the one it was opened with.
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
      return saveSnapshots(store, divideIntoParts(snapshot, peoplePerPart), now);
    },

    /** What a part of a divided cycle is opened with. */
    async partSnapshot({ stream }: { stream: StreamId }): Promise<CycleSnapshot> {
      const snapshot = await snapshotOf(store, stream);
      if (!snapshot) throw ApplicationFailure.retryable(`${stream} has no snapshot in the store.`);
      return snapshot;
    },
  };
}
