import { HttpException } from '@nestjs/common';
import {
  CursorInvalid,
  DecisionIdReused,
  isUnavailable,
  OrganizationKindFixed,
} from '@nenep/store';
import { isTemporalUnavailable } from '../platform/temporal-errors.js';
import { passing, Problem } from './problem.js';

/** What is asked for, as far as a problem may have to name it. */
export interface Asked {
  method: string;
  path: string;
  /** The most bytes that its body may have. */
  limit: number;
}

/** What an exception means to whoever asked. What nobody foresaw tells nothing of the inside. */
export function toProblem(exception: unknown, { method, path, limit }: Asked): Problem {
  if (exception instanceof Problem) return exception;
  if (exception instanceof CursorInvalid) return new Problem('CURSOR_INVALID');
  if (exception instanceof DecisionIdReused) return new Problem('DECISION_ID_REUSED');
  if (exception instanceof OrganizationKindFixed) {
    const params = { organization: exception.organization._id };
    return new Problem('REHEARSAL_MIXED', { params });
  }
  if (isUnavailable(exception)) return passing('STORE_UNAVAILABLE', 5);
  if (isTemporalUnavailable(exception)) return passing('ENGINE_UNAVAILABLE', 5);
  switch (statusOf(exception)) {
    case 400:
      return new Problem('BODY_MALFORMED');
    case 404:
      return new Problem('ROUTE_UNKNOWN', { params: { method, path } });
    case 413:
      return new Problem('BODY_TOO_LARGE', { params: { limit: limit / 1024 } });
    case 415:
      return new Problem('CONTENT_TYPE_UNSUPPORTED');
    default:
      return new Problem('INTERNAL');
  }
}

/** The status that Nest, or a parser before it, gave to what it threw. */
function statusOf(exception: unknown): number | undefined {
  if (exception instanceof HttpException) return exception.getStatus();
  if (!(exception instanceof Error) || !('status' in exception)) return undefined;
  return typeof exception.status === 'number' ? exception.status : undefined;
}
