import { Histogram } from 'prom-client';
import { registry, WAITS_S } from './registry.js';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

const requests = new Histogram<'method' | 'route' | 'status'>({
  name: 'nenep_http_request_duration_seconds',
  help: 'Requests answered, by route template and class of status.',
  labelNames: ['method', 'route', 'status'],
  buckets: WAITS_S,
  registers: [registry],
});

/**
 * Counts a request that was answered. `route` is the template, `/api/v1/tasks/:task`, and undefined
 * where none matched: whatever people type as a path or method must not become a label.
 */
export function countRequest(
  method: string,
  route: string | undefined,
  status: number,
  seconds: number,
): void {
  requests.observe(
    {
      method: METHODS.has(method) ? method : 'other',
      route: route ?? 'unmatched',
      status: `${Math.floor(status / 100)}xx`,
    },
    seconds,
  );
}
