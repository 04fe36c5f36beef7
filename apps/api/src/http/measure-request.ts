import { countRequest } from '@nenep/telemetry/http';
import type { NextFunction, Request, Response } from 'express';

/** Measures each request when it is answered, under the template of its route. */
export function measureRequest(request: Request, response: Response, next: NextFunction): void {
  const begun = performance.now();
  response.on('finish', () => {
    const seconds = (performance.now() - begun) / 1_000;
    countRequest(request.method, routeOf(request), response.statusCode, seconds);
  });
  next();
}

/** Express notes the route that it found; none where the address is unknown. */
function routeOf(request: Request): string | undefined {
  const route: unknown = request.route;
  if (typeof route !== 'object' || route === null || !('path' in route)) return undefined;
  return typeof route.path === 'string' ? route.path : undefined;
}
