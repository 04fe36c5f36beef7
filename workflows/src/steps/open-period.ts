import {
  type CycleSnapshot,
  cycleStream,
  type EvaluationInput,
  type ExpectedPeriod,
  type Instant,
  type OpenPeriodInput,
  WORKFLOWS,
} from '@nenep/contracts';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import {
  ParentClosePolicy,
  proxyActivities,
  startChild,
  WorkflowIdReusePolicy,
} from '@temporalio/workflow';
import type { Keeper } from './keeper.js';

/** An opening this much after its moment was not on time: something was down. */
const LATE_MS = 24 * 60 * 60 * 1_000;

const { resolvePeriod } = proxyActivities<{
  resolvePeriod(input: OpenPeriodInput): Promise<CycleSnapshot>;
}>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
});

/** Opens a period whose moment has come, as the plan says for one whose moment has long passed. */
export async function openOrMiss(keeper: Keeper, period: ExpectedPeriod): Promise<void> {
  if (keeper.opensNow(period)) return open(keeper, period, true);
  if (isLate(period, keeper.activatedAt)) return keeper.noteMissed(period, 'BEFORE_ACTIVATION');
  const late = isLate(period, keeper.clock.now());
  if (late && period.catchUp === 'RECORD_MISSED') {
    return keeper.noteMissed(period, 'MISSED_WHILE_DOWN');
  }
  return open(keeper, period, late && period.catchUp === 'OPEN_REPLANNED');
}

function isLate(period: ExpectedPeriod, at: Instant | null): boolean {
  return at !== null && Date.parse(at) - Date.parse(period.opensAt) > LATE_MS;
}

async function open(keeper: Keeper, period: ExpectedPeriod, replan: boolean): Promise<void> {
  const { organization, plan, version } = keeper.plan;
  const now = keeper.clock.now();
  const snapshot = await resolvePeriod({ organization, plan, version, period, now, replan });
  const stream = cycleStream(organization, plan, period.cycle, period.period);
  await startOnce(stream, { snapshot, clockOffset: keeper.clock.offset });
  keeper.noteOpened(period, stream, replan);
}

/** A stream is opened once for good; one that exists already was opened by this plan before. */
async function startOnce(stream: string, input: EvaluationInput): Promise<void> {
  try {
    await startChild(WORKFLOWS.evaluation, {
      workflowId: stream,
      args: [input],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
      workflowTaskTimeout: '3s',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
