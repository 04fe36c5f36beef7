import type { KeepOrganizationInput, OrganizationNow, StreamId } from '@nenep/contracts';
import { successorsOf, unitOf } from '@nenep/domain';
import { organizationFrom, organizationNow, type PinnedNow } from '@nenep/plan';
import {
  cycleAsKept,
  type KeptOrganization,
  keepOrganization as keep,
  keptOrganization,
  openStreams as findOpen,
  planVersion,
  snapshotOf,
  type Store,
} from '@nenep/store';
import { ApplicationFailure } from '@temporalio/activity';

/** What takes a change of the organization to those who go by it. */
export function createOrganizationActivities({ store }: { store: Store }) {
  return {
    /** Keeps the organization as its keeper holds it. An older revision than what is kept is none. */
    async keepOrganization(input: KeepOrganizationInput): Promise<void> {
      await keep(store, input);
    },

    /** Which streams have to be told; one that closes meanwhile may be among them. */
    openStreams({ organization }: { organization: string }): Promise<StreamId[]> {
      return findOpen(store, organization);
    },

    /** Whether a stream that cannot be told has closed, and is not only about to open. */
    async streamEnded({ stream }: { stream: StreamId }): Promise<boolean> {
      return (await cycleAsKept(store, stream))?.state === 'CLOSED';
    },

    /** Who judges and who holds what of a stream on a day, by the version of the plan it keeps. */
    async resolveOrganization(input: { stream: StreamId; day: string }): Promise<OrganizationNow> {
      const { stream, day } = input;
      const snapshot = await snapshotOf(store, stream);
      if (!snapshot) throw ApplicationFailure.retryable(`${stream} has no snapshot in the store.`);
      const { organization, plan, planVersion: version, cycle } = snapshot;
      const [stored, held] = await Promise.all([
        planVersion(store, organization, plan, version),
        keptOrganization(store, organization),
      ]);
      if (!stored || !held) {
        throw ApplicationFailure.retryable(`The plan or organization of ${stream} is not stored.`);
      }
      const file = stored.loaded.organization;
      const loaded = {
        ...stored.loaded,
        organization: organizationFrom(file, held.register, day),
      };
      return organizationNow(loaded, cycle, pinnedNow(held, snapshot, day), day);
    },
  };
}

/** Whoever left is judged where the work of their unit goes on. */
function pinnedNow(
  { register }: KeptOrganization,
  {
    people,
    units,
  }: { people: readonly { person: string; unit: string }[]; units: readonly { unit: string }[] },
  day: string,
): PinnedNow {
  const now = (unit: string) => successorsOf(register, unit, day);
  return {
    people: people.map(({ person, unit }) => ({
      person,
      unit: unitOf(register, person, day) ?? now(unit)[0] ?? unit,
    })),
    units: units.map(({ unit }) => ({ unit, now: now(unit) })),
  };
}
