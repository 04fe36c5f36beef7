import type { Answer, Decision, DecideInput, DecideOutput } from '@nenep/contracts';
import { condition, defineUpdate, setHandler } from '@temporalio/workflow';

const decide = defineUpdate<DecideOutput, [DecideInput]>('decide');

/**
 * The least that takes decisions durably: an update that keeps what it is given and answers. No
 * rules, no facts, no activity; what an engine's own price of a decision is measured by.
 */
export async function bareUnit(): Promise<void> {
  const kept: Decision[] = [];
  setHandler(decide, ({ decisions }) => ({
    answers: decisions.map((decision): Answer => {
      kept.push(decision);
      return {
        outcome: 'accepted',
        decision: decision.decision,
        sequence: kept.length,
        at: new Date().toISOString(),
        late: false,
        next: null,
      };
    }),
  }));
  await condition(() => false);
}
