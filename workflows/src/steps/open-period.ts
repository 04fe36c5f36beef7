import {
  type CycleSnapshot,
  cycleStream,
  type EvaluationInput,
  type ExpectedPeriod,
  type OpenPeriodInput,
  WORKFLOWS,
} from '@nenep/contracts';
import { catchUp } from '@nenep/domain';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import {
  ParentClosePolicy,
  proxyActivities,
  startChild,
  WorkflowIdReusePolicy,
} from '@temporalio/workflow';
import type { Keeper } from './keeper.js';

const { resolvePeriod } = proxyActivities<{
  resolvePeriod(input: OpenPeriodInput): Promise<CycleSnapshot>;
}>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
});

/** Opens a period whose moment has come, or records it as missed, as its plan says. */
export async function openOrMiss(keeper: Keeper, period: ExpectedPeriod): Promise<void> {
  if (keeper.opensNow(period)) return open(keeper, period, true);
  const opening = catchUp(period, { activatedAt: keeper.activated, now: keeper.clock.now() });
  if (opening.open) return open(keeper, period, opening.replan);
  keeper.noteMissed(period, opening.missed);
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
