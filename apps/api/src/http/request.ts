import { chooseLanguage, type Language } from '@nenep/messages';
import type { Request } from 'express';

const requestIds = new WeakMap<Request, string>();

export function setRequestId(request: Request, id: string): void {
  requestIds.set(request, id);
}

/** The id under which a request is found in the logs. */
export function requestIdOf(request: Request): string {
  return requestIds.get(request) ?? '';
}

/** Vietnamese unless the request prefers English. */
export function languageOf(request: Request): Language {
  return chooseLanguage(request.headers['accept-language']);
}

/**
 * The template of the route that answered, `/api/v1/tasks/:task`; undefined where there is none.
 * For logs, metrics and traces: an address itself may name people, or hold whatever was typed.
 */
export function routeOf(request: Request): string | undefined {
  const route: unknown = request.route;
  if (typeof route !== 'object' || route === null || !('path' in route)) return undefined;
  return typeof route.path === 'string' ? route.path : undefined;
}

/** The path that was asked, without what follows it: a query may hold what no log should. */
export function pathOf(request: Request): string {
  return request.originalUrl.split('?', 1)[0] ?? '';
}
