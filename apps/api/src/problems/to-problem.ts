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
  /** Which methods an address takes; none where there is no such address. */
  methodsAt: (path: string) => string[];
}

/** What an exception means to whoever asked. What nobody foresaw tells nothing of the inside. */
export function toProblem(exception: unknown, asked: Asked): Problem {
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
      return isText(asked.path) ? new Problem('BODY_MALFORMED') : noRoute(asked);
    case 404:
      return noRoute(asked);
    case 413:
      return new Problem('BODY_TOO_LARGE', { params: { limit: asked.limit / 1024 } });
    case 415:
      return new Problem('CONTENT_TYPE_UNSUPPORTED');
    default:
      return new Problem('INTERNAL');
  }
}

function noRoute({ method, path, methodsAt }: Asked): Problem {
  const methods = methodsAt(path);
  if (methods.length === 0) return new Problem('ROUTE_UNKNOWN', { params: { method, path } });
  const allowed = methods.join(', ');
  return new Problem('METHOD_NOT_ALLOWED', {
    params: { method, path, allowed },
    headers: { Allow: allowed },
  });
}

function isText(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** The status that Nest, or a parser before it, gave to what it threw. */
function statusOf(exception: unknown): number | undefined {
  if (exception instanceof HttpException) return exception.getStatus();
  if (!(exception instanceof Error) || !('status' in exception)) return undefined;
  return typeof exception.status === 'number' ? exception.status : undefined;
}
