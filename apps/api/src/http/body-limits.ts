import type { Request } from 'express';

const KIB = 1024;
export const BODY_LIMIT = 256 * KIB;
/** A plan comes with its calendar and its organization, of 20,000 people and more. */
export const PLAN_BODY_LIMIT = 8_192 * KIB;

export function isPlanUpload({ method, originalUrl }: Pick<Request, 'method' | 'originalUrl'>) {
  return method === 'POST' && /^\/api\/v1\/plans\/?(?:\?|$)/.test(originalUrl);
}

/** The most bytes that the body of this request may have. */
export function bodyLimitOf(request: Pick<Request, 'method' | 'originalUrl'>): number {
  return isPlanUpload(request) ? PLAN_BODY_LIMIT : BODY_LIMIT;
}
