import {
  type CycleSnapshot,
  cycleStream,
  type ExpectedPeriod,
  type OpenPeriodInput,
  partStream,
  WORKFLOWS,
} from '@nenep/contracts';
import { catchUp, isReplannedByBackfill } from '@nenep/domain';
import { proxyActivities } from '@temporalio/workflow';
import type { Keeper } from './keeper.js';
import { startOnce } from './start-once.js';

const { resolvePeriod } = proxyActivities<{
  resolvePeriod(input: OpenPeriodInput): Promise<CycleSnapshot>;
}>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
});

/** Opens a period whose moment has come, or records why it does not open, as its plan says. */
export async function openOrMiss(keeper: Keeper, period: ExpectedPeriod): Promise<void> {
  if (keeper.opensNow(period)) return open(keeper, period, { replanned: true, backfilled: false });
  const opening = catchUp(period, {
    activatedAt: keeper.activated,
    now: keeper.clock.now(),
    paused: keeper.periods.wasHeldBack(period),
  });
  if (opening.open) return open(keeper, period, { replanned: opening.replan, backfilled: false });
  if ('skipped' in opening) return keeper.noteSkipped(period, opening.skipped);
  keeper.noteMissed(period, opening.missed);
}

/** Opens a period that was missed or skipped and that somebody asked for. */
export async function openOnRequest(keeper: Keeper, period: ExpectedPeriod): Promise<void> {
  await open(keeper, period, { replanned: isReplannedByBackfill(period), backfilled: true });
}

async function open(
  keeper: Keeper,
  period: ExpectedPeriod,
  how: { replanned: boolean; backfilled: boolean },
): Promise<void> {
  keeper.opening = true;
  const { organization, plan, version } = keeper.plan;
  const now = keeper.clock.now();
  const { replanned: replan } = how;
  const snapshot = await resolvePeriod({ organization, plan, version, period, now, replan });
  const stream = cycleStream(organization, plan, period.cycle, period.period);
  const parts = snapshot.parts?.map(({ part }) => partStream(stream, part)) ?? [];
  const workflow = parts.length > 0 ? WORKFLOWS.dividedEvaluation : WORKFLOWS.evaluation;
  await startOnce(workflow, stream, { snapshot, clockOffset: keeper.clock.offset });
  keeper.noteOpened(period, [stream, ...parts], how);
  keeper.opening = false;
}
