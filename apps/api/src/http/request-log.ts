import { Logger } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { traceIdNow } from '@nenep/telemetry';
import { requestIdOf, routeOf } from './request.js';

const logger = new Logger('Request');

/**
 * One line for each request when it is answered. No address, query, header or body is in it, since
 * each may name people (law 6).
 */
export function logRequest(request: Request, response: Response, next: NextFunction): void {
  const begun = performance.now();
  const traceId = traceIdNow();
  response.on('finish', () => {
    logger.log({
      request: requestIdOf(request),
      method: request.method,
      route: routeOf(request) ?? 'unmatched',
      status: response.statusCode,
      ms: Math.round(performance.now() - begun),
      ...(traceId && { trace_id: traceId }),
    });
  });
  next();
}
