import { z } from 'zod';
import type { Context } from './context.js';
import { exitCodeOfStatus } from './exit-codes.js';
import { Failure } from './failure.js';

/** What this command uses of a problem of the api (RFC 9457). */
export const problemBody = z.looseObject({
  title: z.string(),
  detail: z.string(),
  code: z.string(),
  remedy: z.string(),
  request: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).default([]),
});
export type ProblemBody = z.infer<typeof problemBody>;

/** The api refused. Its own words are shown; only a missing sign-in has a command of ours. */
export class ApiProblem extends Failure {
  override readonly name = 'ApiProblem';
  readonly code: string;

  constructor(
    { say }: Context,
    server: string,
    readonly status: number,
    readonly body: ProblemBody,
  ) {
    super(exitCodeOfStatus(status), {
      title: body.title,
      detail: body.detail,
      remedy:
        body.code === 'SIGNED_OUT' ? say('cli.failures.signedOut.remedy', { server }) : body.remedy,
      places: body.errors.map(({ field, message }) => (field ? `${field}: ${message}` : message)),
      code: body.code,
      request: body.request,
    });
    this.code = body.code;
  }
}
