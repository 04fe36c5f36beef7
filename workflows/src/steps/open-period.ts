import {
  type CycleSnapshot,
  cycleStream,
  type ExpectedPeriod,
  type OpenPeriodInput,
  partStream,
  WORKFLOWS,
} from '@nenep/contracts';
import { catchUp } from '@nenep/domain';
import { proxyActivities } from '@temporalio/workflow';
import type { Keeper } from './keeper.js';
import { startOnce } from './start-once.js';

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
  const parts = snapshot.parts?.map(({ part }) => partStream(stream, part)) ?? [];
  const workflow = parts.length > 0 ? WORKFLOWS.dividedEvaluation : WORKFLOWS.evaluation;
  await startOnce(workflow, stream, { snapshot, clockOffset: keeper.clock.offset });
  keeper.noteOpened(period, [stream, ...parts], replan);
}
