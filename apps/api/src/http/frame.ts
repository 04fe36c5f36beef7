import type { NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { randomUUID } from 'node:crypto';
import { API_LIMITS, type ApiLimits } from '../limits.js';
import { Problem } from '../problems/problem.js';
import { admission } from './admission.js';
import { BODY_LIMIT, isPlanUpload, PLAN_BODY_LIMIT } from './body-limits.js';
import { listenWithin } from './listen-within.js';
import { measureRequest } from './measure-request.js';
import { logRequest } from './request-log.js';
import { setRequestId } from './request.js';

/** Pages are served over plain HTTP on one's own machine, where nothing could upgrade them. */
const SECURITY = { contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } };

/** What every request passes before it reaches a controller. */
export function frame(
  app: NestExpressApplication,
  { trustProxy, limits = API_LIMITS }: { trustProxy?: string | number; limits?: ApiLimits },
): void {
  if (trustProxy !== undefined) app.set('trust proxy', trustProxy);
  app.disable('x-powered-by');
  app.disable('etag');
  listenWithin(app.getHttpServer(), limits.connections);
  app.use(
    giveRequestId,
    measureRequest,
    logRequest,
    helmet(SECURITY),
    neverStore,
    cookieParser(),
    admission(limits),
    onlyJson,
  );
  readJson(app, PLAN_BODY_LIMIT, isPlanUpload);
  readJson(app, BODY_LIMIT, (request) => !isPlanUpload(request));
}

function giveRequestId(request: Request, response: Response, next: NextFunction): void {
  const id = randomUUID();
  setRequestId(request, id);
  response.setHeader('X-Request-Id', id);
  next();
}

/** Answers are for whoever asked, and for now. */
function neverStore(_: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}

function onlyJson(request: Request, _: Response, next: NextFunction): void {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined ||
    Number(request.headers['content-length'] ?? 0) > 0;
  if (hasBody && !request.is('application/json')) throw new Problem('CONTENT_TYPE_UNSUPPORTED');
  next();
}

function readJson(
  app: NestExpressApplication,
  limit: number,
  applies: (request: Request) => boolean,
): void {
  app.useBodyParser('json', {
    limit,
    type: (request) => applies(request as Request),
    reviver: (_: string, value: unknown) => (typeof value === 'string' ? composed(value) : value),
  });
}

/**
 * Texts are composed to NFC on the way in, so that the same word is the same everywhere. Half of a
 * surrogate pair is no text: it would be kept as another character than the one that was signed.
 */
function composed(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new SyntaxError('Half of a character.');
  return text.normalize('NFC');
}
