import { isTracing, RequestSpan } from '@nenep/telemetry';
import { countRequest } from '@nenep/telemetry/http';
import type { NextFunction, Request, Response } from 'express';
import { routeOf } from './request.js';

/** Measures each request when it is answered, and begins its trace, under its route's template. */
export function measureRequest(request: Request, response: Response, next: NextFunction): void {
  const begun = performance.now();
  const span = isTracing() ? new RequestSpan(request.method) : undefined;
  response.on('finish', () => {
    const route = routeOf(request);
    const seconds = (performance.now() - begun) / 1_000;
    countRequest(request.method, route, response.statusCode, seconds);
    span?.end(route, response.statusCode);
  });
  if (span) span.within(next);
  else next();
}
