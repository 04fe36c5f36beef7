import {
  ORGANIZATION_CHANGED_SIGNAL,
  ORGANIZATION_TAKEN_SIGNAL,
  type OrganizationNews,
  type OrganizationNow,
  organizationStream,
  type OrganizationTaken,
  type StreamId,
} from '@nenep/contracts';
import {
  CancelledFailure,
  defineSignal,
  getExternalWorkflowHandle,
  proxyActivities,
  setHandler,
} from '@temporalio/workflow';
import type { Cycle } from './cycle.js';

const { resolveOrganization } = proxyActivities<{
  resolveOrganization(input: { stream: StreamId; day: string }): Promise<OrganizationNow>;
}>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
});

const organizationChanged = defineSignal<[OrganizationNews]>(ORGANIZATION_CHANGED_SIGNAL);
const organizationTaken = defineSignal<[OrganizationTaken]>(ORGANIZATION_TAKEN_SIGNAL);

/**
 * From now on the stream heeds the keeper of its organization. Authority changes in one synchronous
 * block, where the stream records it: a decision that came before stands, one that comes after is
 * judged by whoever holds what then.
 */
export function heedOrganization(cycle: Cycle): void {
  setHandler(organizationChanged, async (news) => {
    const { stream } = cycle;
    const now = await resolveOrganization({ stream, day: news.day });
    const tasks = cycle.changeOrganization(news, now);
    await tellKeeper(cycle, { stream, revision: news.revision, tasks });
  });
}

/** A keeper that is gone has nobody who waits for the answer. */
async function tellKeeper({ snapshot }: Cycle, taken: OrganizationTaken): Promise<void> {
  const keeper = getExternalWorkflowHandle(organizationStream(snapshot.organization));
  try {
    await keeper.signal(organizationTaken, taken);
  } catch (error) {
    if (error instanceof CancelledFailure) throw error;
  }
}
