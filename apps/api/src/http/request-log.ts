import { Logger } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { pathOf, requestIdOf } from './request.js';

const logger = new Logger('Request');

/** One line for each request when it is answered; no query, header or body is in it (law 6). */
export function logRequest(request: Request, response: Response, next: NextFunction): void {
  const begun = performance.now();
  response.on('finish', () => {
    logger.log({
      request: requestIdOf(request),
      method: request.method,
      path: pathOf(request),
      status: response.statusCode,
      ms: Math.round(performance.now() - begun),
    });
  });
  next();
}
