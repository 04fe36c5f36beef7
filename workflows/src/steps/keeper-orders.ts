import type {
  BackfillOrder,
  BackfillOutcome,
  KeeperRefusal,
  OrderOutcome,
  PlanOrder,
} from '@nenep/contracts';
import { backfillAnswer } from '@nenep/domain';
import { ApplicationFailure } from '@temporalio/common';
import { condition } from '@temporalio/workflow';
import type { Keeper } from './keeper.js';

/** Refuses whatever comes after the plan was ended. */
export function whileNotEnded(keeper: Keeper): void {
  if (keeper.endedEarly) throw refusal('PLAN_ENDED');
}

/** A paused plan opens nothing, also on request. */
export function whileRunning(keeper: Keeper): void {
  whileNotEnded(keeper);
  if (keeper.pausedAt) throw refusal('PLAN_PAUSED');
}

/** Nothing opens from now on; what is being opened is opened first. */
export async function pause(keeper: Keeper, order: PlanOrder): Promise<OrderOutcome> {
  keeper.activate();
  await untilOpened(keeper);
  if (keeper.pausedAt || keeper.endedEarly) return outcomeOf(keeper, 'unchanged');
  keeper.pausedAt = keeper.clock.now();
  keeper.note('plan.paused', reasonOf(order), order);
  return outcomeOf(keeper, 'done');
}

/** What came due meanwhile goes by the plan's own `catchUp`. */
export function resume(keeper: Keeper, order: PlanOrder): OrderOutcome {
  keeper.activate();
  const since = keeper.pausedAt;
  if (!since) return outcomeOf(keeper, 'unchanged');
  keeper.periods.holdBack(keeper.plan.periods, since, keeper.clock.now());
  keeper.pausedAt = null;
  keeper.note('plan.resumed', reasonOf(order), order);
  return outcomeOf(keeper, 'done');
}

/** Nothing more opens, which is recorded of every period; cycles that are open run on. */
export async function endEarly(keeper: Keeper, order: PlanOrder): Promise<OrderOutcome> {
  keeper.activate();
  await untilOpened(keeper);
  if (keeper.endedEarly) return outcomeOf(keeper, 'unchanged');
  const left = keeper.periods.undecided(keeper.plan.periods);
  keeper.endedEarly = true;
  keeper.pausedAt = null;
  keeper.periods.forgetWanted();
  const data = { ...reasonOf(order), open: keeper.openCycles, skipped: left.length };
  keeper.note('plan.ended-early', data, order);
  for (const period of left) keeper.noteSkipped(period, 'ENDED_EARLY');
  return outcomeOf(keeper, 'done');
}

/** Opens periods whose day has passed, those that were missed or skipped, and no other. */
export function requestBackfill(keeper: Keeper, order: BackfillOrder): BackfillOutcome {
  keeper.activate();
  const { cycle, periods: asked, revision, commitment } = order;
  const now = keeper.clock.now();
  const answered = asked.map((period) => {
    const due = keeper.plan.periods.find((each) => each.cycle === cycle && each.period === period);
    const standing = keeper.periods.standing({ cycle, period });
    return { period, due, answer: backfillAnswer(due, { standing, now }) };
  });
  const opening = answered.filter(({ answer }) => answer === 'OPENING');
  for (const { due } of opening) if (due) keeper.periods.want(due);
  if (opening.length > 0) {
    const periods = opening.map(({ period }) => period);
    const reason = revision && commitment ? { revision, commitment } : {};
    keeper.note('backfill.requested', { ...reason, cycle, periods }, order);
  }
  return {
    sequence: keeper.record.recorded,
    periods: answered.map(({ period, answer }) => ({ period, answer })),
  };
}

/** Resolves once no period is being opened; until then no further one begins to. */
export async function untilOpened(keeper: Keeper): Promise<void> {
  keeper.waitingOrders += 1;
  await condition(() => !keeper.opening);
  keeper.waitingOrders -= 1;
  keeper.wake();
}

function reasonOf({ revision, commitment }: PlanOrder) {
  return { revision, commitment };
}

function outcomeOf(keeper: Keeper, outcome: OrderOutcome['outcome']): OrderOutcome {
  return { outcome, sequence: keeper.record.recorded, open: keeper.openCycles };
}

function refusal(type: KeeperRefusal): ApplicationFailure {
  return ApplicationFailure.nonRetryable('The keeper does not take this order.', type);
}
