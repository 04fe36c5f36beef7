import type { EvaluationInput, StreamId, WORKFLOWS } from '@nenep/contracts';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { ParentClosePolicy, startChild, WorkflowIdReusePolicy } from '@temporalio/workflow';

/** A stream is opened once for good; one that exists already was opened by its parent before. */
export async function startOnce(
  workflow: Exclude<keyof typeof WORKFLOWS, 'planKeeper' | 'organizationKeeper'>,
  stream: StreamId,
  input: EvaluationInput,
): Promise<void> {
  try {
    await startChild(workflow, {
      workflowId: stream,
      args: [input],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
      workflowTaskTimeout: '3s',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
