import {
  type Answer,
  DECIDE_UPDATE,
  type Decision,
  type DecideInput,
  type DecideOutput,
  type StreamId,
} from '@nenep/contracts';
import { type Client, WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { randomUUID } from 'node:crypto';
import { isTemporalUnavailable } from '../platform/temporal-errors.js';
import { askAgain } from './ask-again.js';
import type { Send } from './door.js';

/** Answers decisions to a stream that takes no more of them, in the same order. */
export type AnswersOfClosed = (stream: StreamId, decisions: Decision[]) => Promise<Answer[]>;

/**
 * Sends decisions as one update of the stream's workflow. The update has an id of its own, so that
 * asking again finds the same one; and each decision has, so that even another one does no harm.
 */
export function updateSender(client: Client, answersOfClosed: AnswersOfClosed): Send {
  return async (stream, decisions, patienceMs) => {
    const updateId = randomUUID();
    const ask = async (within: number) => {
      const options = { args: [{ decisions }] as [DecideInput], updateId };
      const handle = client.workflow.getHandle(stream);
      const { answers } = await client.withDeadline(Date.now() + within, () =>
        handle.executeUpdate<DecideOutput, [DecideInput]>(DECIDE_UPDATE, options),
      );
      return answers;
    };
    try {
      return await askAgain(ask, isTemporalUnavailable, patienceMs);
    } catch (error) {
      if (!isClosed(error)) throw error;
      return answersOfClosed(stream, decisions);
    }
  };
}

/** The workflow had ended before the update came, or ended while it was on its way. */
function isClosed(error: unknown): boolean {
  if (error instanceof WorkflowNotFoundError) return true;
  return (
    error instanceof WorkflowUpdateFailedError &&
    error.cause instanceof ApplicationFailure &&
    error.cause.type === 'AcceptedUpdateCompletedWorkflow'
  );
}
