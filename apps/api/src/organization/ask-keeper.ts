import { type OrganizationAnswer, organizationAnswer, organizationStream } from '@nenep/contracts';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { askAgain } from '../door/ask-again.js';
import { isTemporalUnavailable } from '../platform/temporal-errors.js';
import { Problem } from '../problems/problem.js';

/** How long the keeper may take to answer, in milliseconds. */
const PATIENCE_MS = 20_000;

/**
 * Gives a decision to the keeper of an organization and waits for its answer. Rejects with
 * `NOT_FOUND` where the organization has none, and `OUTCOME_UNKNOWN` where no answer came; the same
 * decision again is answered as the first time.
 */
export async function askOrganizationKeeper(
  client: Client,
  organization: string,
  update: string,
  given: { decision: string },
): Promise<OrganizationAnswer> {
  const keeper = organizationStream(organization);
  const ask = (within: number) =>
    client.withDeadline(Date.now() + within, () =>
      client.workflow.getHandle(keeper).executeUpdate(update, { args: [given] }),
    );
  try {
    return organizationAnswer.parse(await askAgain(ask, isTemporalUnavailable, PATIENCE_MS));
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) throw new Problem('NOT_FOUND');
    throw error;
  }
}
