import {
  isGrpcServiceError,
  ServiceError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';

/**
 * gRPC: cancelled, unknown, deadline exceeded, resource exhausted, failed precondition (a worker
 * has died over the workflow and the next has not taken it up yet), aborted, internal, unavailable.
 */
const PASSING = new Set([1, 2, 4, 8, 9, 10, 13, 14]);

/**
 * Whether Temporal, or the way to it, failed so that the outcome of a call is not known and the
 * same call may succeed later.
 */
export function isTemporalUnavailable(error: unknown): boolean {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return true;
  const cause = error instanceof ServiceError ? error.cause : error;
  return isGrpcServiceError(cause) && PASSING.has(cause.code);
}
