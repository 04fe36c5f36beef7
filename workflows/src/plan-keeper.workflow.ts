import {
  APPLY_UPDATE,
  CYCLE_CLOSED_SIGNAL,
  type PlanKeeperInput,
  type PlanVersion,
  RECORDED_QUERY,
  type StreamEnd,
} from '@nenep/contracts';
import {
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  defineUpdate,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { type ApplyOutcome, Keeper, type KeeperCarried } from './steps/keeper.js';
import { openOrMiss } from './steps/open-period.js';
import { RunLimit } from './steps/run-limit.js';

const applyVersion = defineUpdate<ApplyOutcome, [PlanVersion]>(APPLY_UPDATE);
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
  setHandler(applyVersion, (version) => {
    limit.countUpdate();
    return keeper.apply(version);
  });
  setHandler(cycleClosed, (end) => keeper.noteClosed(end));
  setHandler(recorded, () => keeper.record.recorded);
  return Promise.race([run(keeper, limit), keeper.record.publishForEver()]);
}

async function run(keeper: Keeper, limit: RunLimit): Promise<StreamEnd> {
  keeper.activate();
  for (;;) {
    await limit.continueWhereReached();
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
