import { type AccessLogEntry, logAccess, type Store } from '@nenep/store';
import { Logger } from '@nestjs/common';
import type { Request } from 'express';
import { pathOf, requestIdOf } from '../http/request.js';
import { isRefusal, type ProblemCode } from '../problems/catalogue.js';
import { principalOf } from './principal.js';

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

/**
 * Keeps in the access log that somebody who is signed in was refused something. The answer does not
 * wait for it, and does not fail with it.
 */
export function noteRefusal(store: Store, request: Request, code: ProblemCode): void {
  const username = principalOf(request)?.username;
  if (username === undefined || !isRefusal(code)) return;
  logAccess(store, accessOf(request, 'REFUSED', username, code)).catch(() => {
    new Logger('AccessLog').error({ request: requestIdOf(request), code, kept: false });
  });
}
