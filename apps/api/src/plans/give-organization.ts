import { digestOf } from '@nenep/audit';
import {
  APPLY_ORGANIZATION_UPDATE,
  organizationApplied,
  type OrganizationKeeperInput,
  organizationStream,
  type OrganizationVersion,
  TASK_QUEUE,
  WORKFLOWS,
} from '@nenep/contracts';
import { type LoadedPlan, registerOf } from '@nenep/plan';
import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';

/** How long the keeper may take to answer, in milliseconds. */
const PATIENCE_MS = 10_000;

/** The organization of a plan's file as its keeper needs it; the plan's exceptions are none of it. */
export function organizationVersionOf(
  loaded: LoadedPlan,
  planVersion: number,
): OrganizationVersion {
  const { plan, organization, calendar } = loaded;
  const register = registerOf(loaded);
  return {
    organization: organization.id,
    plan: plan.id,
    planVersion,
    clause: plan.clause,
    digest: digestOf({ register, zone: calendar.zone }),
    register,
    calendar: { ...calendar, days: [] },
  };
}

/**
 * Gives the organization of a plan's file to its keeper, whom it starts where there is none yet. An
 * organization has one keeper for good; the same file again changes nothing.
 */
export async function giveOrganization(
  client: Client,
  { version, clockOffset }: OrganizationKeeperInput,
): Promise<{ outcome: 'activated' | 'updated' | 'unchanged'; contained: string[] }> {
  const workflowId = organizationStream(version.organization);
  return client.withDeadline(Date.now() + PATIENCE_MS, async () => {
    try {
      await client.workflow.start(WORKFLOWS.organizationKeeper, {
        workflowId,
        taskQueue: TASK_QUEUE,
        args: [{ version, clockOffset }],
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        workflowTaskTimeout: '3s',
      });
      return { outcome: 'activated', contained: [] };
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      const handle = client.workflow.getHandle(workflowId);
      const answer = await handle.executeUpdate(APPLY_ORGANIZATION_UPDATE, { args: [version] });
      const { outcome, contained } = organizationApplied.parse(answer);
      return { outcome, contained };
    }
  });
}
