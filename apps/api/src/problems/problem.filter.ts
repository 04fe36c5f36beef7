import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { bodyLimitOf } from '../http/body-limits.js';
import { languageOf, pathOf, requestIdOf } from '../http/request.js';
import { PROBLEM_STATUS, type ProblemCode } from './catalogue.js';
import { PROBLEM_MEDIA_TYPE, problemBodyOf } from './problem-body.js';
import { Problem } from './problem.js';
import { toProblem } from './to-problem.js';

/** The one way in which the api says that it could not do what was asked. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  /** `methodsAt` says which methods an address takes, `note` is told of every problem. */
  constructor(
    private readonly methodsAt: (path: string) => string[],
    private readonly note: (request: Request, code: ProblemCode) => void,
  ) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const id = requestIdOf(request);
    const path = pathOf(request);
    const problem = toProblem(exception, {
      method: request.method,
      path,
      limit: bodyLimitOf(request),
      methodsAt: this.methodsAt,
    });
    const status = PROBLEM_STATUS[problem.code];
    this.note(request, problem.code);
    if (status >= 500) this.logger.error(traceOf(exception, problem.code, id));
    if (response.headersSent) {
      response.end();
      return;
    }
    const language = languageOf(request);
    response
      .status(status)
      .set({ 'Content-Language': language, ...problem.details.headers })
      .vary('Accept-Language')
      .type(PROBLEM_MEDIA_TYPE)
      .send(JSON.stringify(problemBodyOf(problem, language, { path, request: id })));
  }
}

/** Names and places of an error, without its message: that may quote what people wrote (law 6). */
function traceOf(exception: unknown, code: ProblemCode, request: string): object {
  if (exception instanceof Problem) return { request, code };
  if (!(exception instanceof Error)) return { request, code, error: typeof exception };
  const frames = (exception.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    request,
    code,
    error: exception.name,
    cause: numberOf(exception.cause) ?? numberOf(exception),
    at: frames.slice(0, 8).map((line) => line.trim()),
  };
}

/** The number that gRPC and MongoDB give to what went wrong. */
function numberOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'number' ? error.code : undefined;
}
