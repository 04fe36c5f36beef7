import type { Answer, Decision, EvaluationResult, StreamId } from '@nenep/contracts';
import { findByDecision, type Store } from '@nenep/store';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { AnswerOfClosed } from './send-update.js';

const PATIENCE_MS = 5_000;

/**
 * A closed cycle still answers the decisions that it took, as the first time: from its result as
 * long as Temporal keeps it, then from the timeline. All others come too late.
 */
export function answerOfClosedCycle(client: Client, store: Store): AnswerOfClosed {
  return async (stream, decision) => {
    const taken =
      (await fromResult(client, stream, decision)) ?? (await fromTimeline(store, stream, decision));
    if (!taken) return refused(decision, 'CYCLE_CLOSED');
    if (taken.digest !== decision.digest) return refused(decision, 'DECISION_ID_REUSED');
    return taken.answer;
  };
}

interface Taken {
  digest: string;
  answer: Answer;
}

async function fromResult(
  client: Client,
  stream: StreamId,
  { decision }: Decision,
): Promise<Taken | undefined> {
  try {
    const handle = client.workflow.getHandle<() => Promise<EvaluationResult>>(stream);
    const result = await client.withDeadline(Date.now() + PATIENCE_MS, () => handle.result());
    return Object.hasOwn(result.answers, decision) ? result.answers[decision] : undefined;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return undefined;
    throw error;
  }
}

/** The fact does not say what came next; by now that is past. */
async function fromTimeline(
  store: Store,
  stream: StreamId,
  { decision }: Decision,
): Promise<Taken | undefined> {
  const entry = await findByDecision(store, stream, decision);
  if (entry?.type !== 'task.decided') return undefined;
  const { sequence, occurredAt, data } = entry;
  return {
    digest: data.digest,
    answer: {
      outcome: 'accepted',
      decision,
      sequence,
      at: occurredAt,
      late: data.late,
      next: null,
    },
  };
}

function refused({ decision }: Decision, code: 'CYCLE_CLOSED' | 'DECISION_ID_REUSED'): Answer {
  return { outcome: 'refused', decision, code };
}
