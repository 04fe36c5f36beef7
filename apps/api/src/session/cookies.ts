import type { CookieOptions, Request, Response } from 'express';
import { csrfTokenOf } from './tokens.js';

export const SESSION_COOKIE = 'nenep-session';
/** Read by the console's code, which sends it back as `X-CSRF-Token`. */
export const CSRF_COOKIE = 'nenep-csrf';
export const CSRF_HEADER = 'x-csrf-token';

export function setSessionCookies(response: Response, token: string, expires: Date): void {
  const options = { ...cookieOptions(response.req), expires };
  response.cookie(SESSION_COOKIE, token, { ...options, httpOnly: true });
  response.cookie(CSRF_COOKIE, csrfTokenOf(token), options);
}

export function clearSessionCookies(response: Response): void {
  const options = cookieOptions(response.req);
  response.clearCookie(SESSION_COOKIE, { ...options, httpOnly: true });
  response.clearCookie(CSRF_COOKIE, options);
}

function cookieOptions(request: Request): CookieOptions {
  return { sameSite: 'strict', secure: mustBeEncrypted(request), path: '/' };
}

/** Over plain HTTP only a browser on the same machine gets a cookie that it will send back. */
export function mustBeEncrypted({ secure, hostname }: Pick<Request, 'secure' | 'hostname'>) {
  return secure || !isLoopback(hostname);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
