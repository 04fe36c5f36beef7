import {
  APPLY_UPDATE,
  keeperStream,
  type PlanKeeperInput,
  type PlanVersion,
  TASK_QUEUE,
  WORKFLOWS,
} from '@nenep/contracts';
import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { z } from 'zod';
import { refusalOf } from './order-keeper.js';

/** How long the keeper may take to answer, in milliseconds. */
const PATIENCE_MS = 10_000;

const applied = z.object({ outcome: z.enum(['updated', 'unchanged']) });

/**
 * Gives a version of a plan to its keeper, whom it starts where there is none yet. A plan has one
 * keeper for good; rejects with `PLAN_ENDED` where that one has finished, or was ended.
 */
export async function giveToKeeper(
  client: Client,
  { version, clockOffset }: PlanKeeperInput,
): Promise<'activated' | 'updated' | 'unchanged'> {
  const workflowId = keeperStream(version.organization, version.plan);
  return client.withDeadline(Date.now() + PATIENCE_MS, async () => {
    try {
      await client.workflow.start(WORKFLOWS.planKeeper, {
        workflowId,
        taskQueue: TASK_QUEUE,
        args: [{ version, clockOffset }],
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        workflowTaskTimeout: '3s',
      });
      return 'activated';
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      return update(client, workflowId, version);
    }
  });
}

async function update(client: Client, workflowId: string, version: PlanVersion) {
  try {
    const handle = client.workflow.getHandle(workflowId);
    const answer = await handle.executeUpdate(APPLY_UPDATE, { args: [version] });
    return applied.parse(answer).outcome;
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
}
