import type { Answer, Decision, EvaluationResult, StreamId } from '@nenep/contracts';
import { findByDecision, type Store } from '@nenep/store';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { AnswersOfClosed } from './send-update.js';

const PATIENCE_MS = 5_000;

/**
 * A closed cycle still answers the decisions that it took, as the first time: from its result as
 * long as Temporal keeps it, then from the timeline. All others come too late.
 */
export function answersOfClosedCycle(client: Client, store: Store): AnswersOfClosed {
  return async (stream, decisions) => {
    const taken = await takenBy(client, stream);
    return Promise.all(
      decisions.map(async (decision) => {
        const id = decision.decision;
        const first = Object.hasOwn(taken, id) ? taken[id] : await onTimeline(store, stream, id);
        if (!first) return refused(decision, 'CYCLE_CLOSED');
        if (first.digest !== decision.digest) return refused(decision, 'DECISION_ID_REUSED');
        return first.answer;
      }),
    );
  };
}

/** All that it took, by its result; nothing where Temporal has forgotten it. */
async function takenBy(client: Client, stream: StreamId): Promise<EvaluationResult['answers']> {
  try {
    const handle = client.workflow.getHandle<() => Promise<EvaluationResult>>(stream);
    const result = await client.withDeadline(Date.now() + PATIENCE_MS, () => handle.result());
    return result.answers;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return {};
    throw error;
  }
}

/** The fact does not say what came next; by now that is past. */
async function onTimeline(
  store: Store,
  stream: StreamId,
  decision: string,
): Promise<EvaluationResult['answers'][string] | undefined> {
  const entry = await findByDecision(store, stream, decision);
  if (
    entry?.type !== 'task.decided' &&
    entry?.type !== 'task.signed' &&
    entry?.type !== 'deadline.extended' &&
    entry?.type !== 'task.let-go'
  ) {
    return undefined;
  }
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
