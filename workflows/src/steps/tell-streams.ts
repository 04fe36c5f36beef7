import {
  ORGANIZATION_CHANGED_SIGNAL,
  type OrganizationNews,
  type StreamId,
} from '@nenep/contracts';
import {
  CancelledFailure,
  condition,
  defineSignal,
  getExternalWorkflowHandle,
  proxyActivities,
  sleep,
} from '@temporalio/workflow';
import type { OrganizationKeeper } from './organization-keeper.js';
import type { RunLimit } from './run-limit.js';
import type { Telling } from './told-streams.js';

/** How long a stream may take before it is told once more; the same news twice say nothing new. */
const PATIENCE = '1 minute';
/** A stream that is being opened cannot be told for a moment. */
const OPENING_MS = 500;

const { openStreams, streamEnded } = proxyActivities<{
  openStreams(input: { organization: string }): Promise<StreamId[]>;
  streamEnded(input: { stream: StreamId }): Promise<boolean>;
}>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
});

const organizationChanged = defineSignal<[OrganizationNews]>(ORGANIZATION_CHANGED_SIGNAL);

/** Finds which streams are open once the register is kept: what opens later goes by it anyway. */
export async function beginTelling(
  keeper: OrganizationKeeper,
  news: OrganizationNews,
): Promise<void> {
  keeper.tell(news, await openStreams({ organization: keeper.organization }));
}

/** Tells every open stream, again and again, until each has taken it or has ended. */
export async function tellStreams(
  keeper: OrganizationKeeper,
  telling: Telling,
  limit: RunLimit,
): Promise<void> {
  while (telling.streams.length > 0 && !limit.reached()) {
    await Promise.all(telling.streams.map((stream) => tellOne(telling, stream, limit)));
  }
  if (telling.streams.length === 0) keeper.telling = null;
}

async function tellOne(telling: Telling, stream: StreamId, limit: RunLimit): Promise<void> {
  const { news } = telling;
  if (await reach(stream, news)) {
    await condition(() => !telling.waitsFor(stream) || limit.reached(), PATIENCE);
  } else if (await streamEnded({ stream })) {
    telling.take({ stream, revision: news.revision });
  } else {
    await sleep(OPENING_MS);
  }
}

/** Whether there was somebody to tell. */
async function reach(stream: StreamId, news: OrganizationNews): Promise<boolean> {
  try {
    await getExternalWorkflowHandle(stream).signal(organizationChanged, news);
    return true;
  } catch (error) {
    if (error instanceof CancelledFailure) throw error;
    return false;
  }
}
