import type { Request } from 'express';
import { CSRF_HEADER, SESSION_COOKIE } from './cookies.js';
import { csrfTokenOf, isSame } from './tokens.js';

/** How a request says who asks: a browser by its cookie, a command by its bearer token. */
export interface Credentials {
  kind: 'cookie' | 'bearer';
  token: string;
}

type Headers = Pick<Request, 'headers' | 'cookies'>;

/** The bearer token comes first: it was sent on purpose, a cookie comes along. */
export function credentialsOf({ headers, cookies }: Headers): Credentials | null {
  const bearer = /^Bearer ([\w-]{20,200})$/i.exec(headers.authorization ?? '')?.[1];
  if (bearer) return { kind: 'bearer', token: bearer };
  const cookie: unknown = (cookies as Record<string, unknown>)[SESSION_COOKIE];
  return typeof cookie === 'string' ? { kind: 'cookie', token: cookie } : null;
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request is meant by whoever it comes from. A cookie comes along with whatever another
 * site makes the browser send; the header that repeats the session's own token does not.
 */
export function isMeant(
  { method, headers }: Pick<Request, 'method' | 'headers'>,
  { kind, token }: Credentials,
): boolean {
  if (kind === 'bearer' || SAFE_METHODS.has(method)) return true;
  const given = headers[CSRF_HEADER];
  return typeof given === 'string' && isSame(given, csrfTokenOf(token));
}
