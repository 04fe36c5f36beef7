import type { AccessLogEntry } from '@nenep/store';
import type { Request } from 'express';
import { pathOf, requestIdOf } from '../http/request.js';

/** What the access log says of a request: no word that anybody wrote. */
export function accessOf(
  request: Request,
  event: AccessLogEntry['event'],
  account: string | undefined,
  code?: string,
): AccessLogEntry {
  return {
    at: new Date(),
    event,
    request: requestIdOf(request),
    account: account ?? null,
    address: request.ip ?? null,
    asked: `${request.method} ${pathOf(request)}`,
    code: code ?? null,
  };
}
