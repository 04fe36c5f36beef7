import type { Answer } from '@nenep/contracts';
import { type DecisionOutcome, doorMetrics } from '@nenep/telemetry/door';
import { Problem } from '../problems/problem.js';

/** Counts what became of a decision once it is known, and hands it on as it is. */
export async function counted(answering: Promise<Answer>): Promise<Answer> {
  try {
    const answer = await answering;
    const code = answer.outcome === 'refused' ? answer.code : '';
    doorMetrics.decisions.inc({ outcome: answer.outcome, code });
    return answer;
  } catch (error) {
    const code = error instanceof Problem ? error.code : '';
    doorMetrics.decisions.inc({ outcome: outcomeOf(code), code });
    throw error;
  }
}

function outcomeOf(code: string): DecisionOutcome {
  if (code === 'DOOR_BUSY') return 'busy';
  return code === 'OUTCOME_UNKNOWN' ? 'unknown' : 'failed';
}
