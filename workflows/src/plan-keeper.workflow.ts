import {
  APPLY_UPDATE,
  BACKFILL_UPDATE,
  type BackfillOrder,
  type BackfillOutcome,
  CYCLE_CLOSED_SIGNAL,
  END_UPDATE,
  type OrderOutcome,
  PAUSE_UPDATE,
  type PlanKeeperInput,
  type PlanOrder,
  type PlanVersion,
  RECORDED_QUERY,
  RESUME_UPDATE,
  type StreamEnd,
} from '@nenep/contracts';
import {
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  defineUpdate,
  patched,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { type ApplyOutcome, Keeper, type KeeperCarried } from './steps/keeper.js';
import {
  endEarly,
  pause,
  requestBackfill,
  resume,
  untilOpened,
  whileNotEnded,
  whileRunning,
} from './steps/keeper-orders.js';
import { openOnRequest, openOrMiss } from './steps/open-period.js';
import { RunLimit } from './steps/run-limit.js';

const applyVersion = defineUpdate<ApplyOutcome, [PlanVersion]>(APPLY_UPDATE);
const pausePlan = defineUpdate<OrderOutcome, [PlanOrder]>(PAUSE_UPDATE);
const resumePlan = defineUpdate<OrderOutcome, [PlanOrder]>(RESUME_UPDATE);
const endPlan = defineUpdate<OrderOutcome, [PlanOrder]>(END_UPDATE);
const backfill = defineUpdate<BackfillOutcome, [BackfillOrder]>(BACKFILL_UPDATE);
const recorded = defineQuery<number>(RECORDED_QUERY);
const cycleClosed = defineSignal<[StreamEnd]>(CYCLE_CLOSED_SIGNAL);

/**
 * Keeps one plan: waits for each period that it says is due and opens it, or records it as missed
 * (law 5). Ends when every period has been dealt with and the last cycle has closed.
 */
export async function planKeeper(
  input: PlanKeeperInput,
  carried?: KeeperCarried,
): Promise<StreamEnd> {
  const keeper = new Keeper(workflowInfo().workflowId, input, carried);
  const limit = new RunLimit(() =>
    continueAsNew<typeof planKeeper>(keeper.input(), keeper.carry()),
  );
  const takes = <I, O>(take: (keeper: Keeper, order: I) => O) => {
    return (order: I): O => {
      limit.countUpdate();
      return take(keeper, order);
    };
  };
  const only = <I>(check: (keeper: Keeper) => void): { validator: (order: I) => void } => ({
    validator: () => check(keeper),
  });
  setHandler(applyVersion, takes(apply), only(whileNotEnded));
  setHandler(pausePlan, takes(pause), only(whileNotEnded));
  setHandler(resumePlan, takes(resume), only(whileNotEnded));
  setHandler(endPlan, takes(endEarly));
  setHandler(backfill, takes(requestBackfill), only(whileRunning));
  setHandler(cycleClosed, (end) => keeper.noteClosed(end));
  setHandler(recorded, () => keeper.record.recorded);
  return Promise.race([run(keeper, limit), keeper.record.publishForEver()]);
}

async function run(keeper: Keeper, limit: RunLimit): Promise<StreamEnd> {
  keeper.activate();
  for (;;) {
    await limit.continueWhereReached();
    const wanted = keeper.nextWanted();
    if (wanted) {
      await openOnRequest(keeper, wanted);
      continue;
    }
    const period = keeper.nextPeriod();
    if (!period && keeper.isFinished()) break;
    const changed = keeper.watch();
    const wake = period && keeper.opensAt(period);
    const awake = () => changed() || limit.reached();
    if (!wake) await condition(awake);
    else if (keeper.clock.until(wake) > 0) await condition(awake, keeper.clock.until(wake));
    else await openOrMiss(keeper, period);
  }
  keeper.end();
  return { stream: keeper.stream, ...(await keeper.record.drained()) };
}

/** A period that is being opened keeps the version it began with, and its fact names that one. */
function apply(keeper: Keeper, version: PlanVersion): ApplyOutcome | Promise<ApplyOutcome> {
  if (!keeper.opening || !patched('apply-after-opening')) return keeper.apply(version);
  return untilOpened(keeper).then(() => keeper.apply(version));
}
