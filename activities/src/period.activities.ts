import { dateAt } from '@nenep/calendar';
import type {
  CycleSnapshot,
  Instant,
  LocalDate,
  OpenPeriodInput,
  StreamId,
} from '@nenep/contracts';
import {
  divideIntoParts,
  type LoadedPlan,
  organizationFrom,
  resolvePeriod as resolve,
} from '@nenep/plan';
import {
  type KeptOrganization,
  keptOrganization,
  OrganizationMoved,
  planVersion,
  saveSnapshots,
  snapshotOf,
  type Store,
} from '@nenep/store';
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
      for (;;) {
        const held = await keptOrganization(store, organization);
        const { loaded, asOf } = asHeld(stored.loaded, held, now);
        const snapshot = resolve(loaded, period, {
          version,
          asOf,
          ...(replan && { replanFrom: dateAt(loaded.calendar, now) }),
        });
        const divided = divideIntoParts(snapshot, peoplePerPart);
        try {
          return await saveSnapshots(store, divided, now, held?.revision);
        } catch (error) {
          if (!(error instanceof OrganizationMoved)) throw error;
        }
      }
    },

    /** What a part of a divided cycle is opened with. */
    async partSnapshot({ stream }: { stream: StreamId }): Promise<CycleSnapshot> {
      const snapshot = await snapshotOf(store, stream);
      if (!snapshot) throw ApplicationFailure.retryable(`${stream} has no snapshot in the store.`);
      return snapshot;
    },
  };
}

/**
 * The plan with the organization as its keeper holds it, and the day as of which people are read:
 * today, or the day of which open streams were told already. Without a keeper the file is all.
 */
function asHeld(
  loaded: LoadedPlan,
  held: KeptOrganization | null,
  now: Instant,
): { loaded: LoadedPlan; asOf: LocalDate } {
  const today = dateAt(loaded.calendar, now);
  if (!held) return { loaded, asOf: today };
  const asOf = held.day > today ? held.day : today;
  const organization = organizationFrom(loaded.organization, held.register, asOf);
  return { loaded: { ...loaded, organization }, asOf };
}
