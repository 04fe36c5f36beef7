import { keeperRefusal, type StreamId } from '@nenep/contracts';
import { type Client, WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { askAgain } from '../door/ask-again.js';
import { isTemporalUnavailable } from '../platform/temporal-errors.js';
import { Problem } from '../problems/problem.js';

/** How long the keeper may take to answer, in milliseconds. */
const PATIENCE_MS = 20_000;

/**
 * Gives an order to the keeper of a plan and waits for its answer. Rejects with `PLAN_ENDED` or
 * `PLAN_PAUSED` where the plan takes no such order, and `OUTCOME_UNKNOWN` where no answer came;
 * the same order again then does nothing twice.
 */
export async function orderKeeper<T>(
  client: Client,
  keeper: StreamId,
  { update, order, outcome }: { update: string; order: object; outcome: z.ZodType<T> },
): Promise<T> {
  const updateId = randomUUID();
  const ask = (within: number) =>
    client.withDeadline(Date.now() + within, () =>
      client.workflow.getHandle(keeper).executeUpdate(update, { args: [order], updateId }),
    );
  try {
    return outcome.parse(await askAgain(ask, isTemporalUnavailable, PATIENCE_MS));
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
}

/** What a keeper's failure means to whoever asked; null where it is none of its refusals. */
export function refusalOf(error: unknown): Problem | null {
  if (error instanceof WorkflowNotFoundError) return new Problem('PLAN_ENDED');
  if (!(error instanceof WorkflowUpdateFailedError)) return null;
  if (!(error.cause instanceof ApplicationFailure)) return null;
  if (error.cause.type === 'AcceptedUpdateCompletedWorkflow') return new Problem('PLAN_ENDED');
  const refusal = keeperRefusal.safeParse(error.cause.type);
  return refusal.success ? new Problem(refusal.data) : null;
}
