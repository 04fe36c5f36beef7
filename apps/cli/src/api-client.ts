import { z } from 'zod';
import { ApiProblem, problemBody } from './api-problem.js';
import type { Context } from './context.js';
import { EXIT, exitCodeOfStatus } from './exit-codes.js';
import { Failure } from './failure.js';

/** The api waits for the engine before it says that an outcome is unknown; so long is right. */
const PATIENCE_MS = 30_000;

/** What the api answered: as it was sent, for `--json`, and what of it this command uses. */
export interface Answered<T> {
  text: string;
  value: T;
}

export type Query = Readonly<Record<string, string | number | undefined>>;

/** The server did not answer: what was asked may or may not have reached it. */
export class Unreachable extends Failure {
  override readonly name = 'Unreachable';
}

/**
 * The api of one server, under `/api/v1`. Every call rejects with {@link ApiProblem} where the api
 * refused, {@link Unreachable} where no answer came, and {@link Failure} where the answer is not
 * the api's.
 */
export class ApiClient {
  constructor(
    private readonly context: Context,
    readonly server: string,
    private readonly token?: string,
  ) {}

  get<T>(path: string, shape: z.ZodType<T>, query: Query = {}): Promise<Answered<T>> {
    return this.ask('GET', `${path}${queryString(query)}`, undefined, shape);
  }

  post<T>(path: string, body: unknown, shape: z.ZodType<T>): Promise<Answered<T>> {
    return this.ask('POST', path, body, shape);
  }

  /** Has something done that answers with nothing. */
  async tell(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<void> {
    const { response, text } = await this.exchange(method, path, body);
    if (!response.ok) throw this.problem(response, text);
  }

  private async ask<T>(
    method: string,
    path: string,
    body: unknown,
    shape: z.ZodType<T>,
  ): Promise<Answered<T>> {
    const { response, text } = await this.exchange(method, path, body);
    if (!response.ok) throw this.problem(response, text);
    return { text, value: readShape(this.context, shape, parseJson(text)) };
  }

  private async exchange(method: string, path: string, body: unknown) {
    try {
      const response = await fetch(`${this.server}/api/v1${path}`, {
        method,
        headers: {
          Accept: 'application/json, application/problem+json',
          'Accept-Language': this.context.language,
          ...(this.token !== undefined && { Authorization: `Bearer ${this.token}` }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(PATIENCE_MS),
        redirect: 'manual',
      });
      return { response, text: await response.text() };
    } catch (error) {
      throw this.unreachable(error);
    }
  }

  private problem(response: Response, text: string): Failure {
    const read = problemBody.safeParse(parseJson(text));
    if (read.success) return new ApiProblem(this.context, this.server, response.status, read.data);
    const { say } = this.context;
    return new Failure(exitCodeOfStatus(response.status), {
      title: say('cli.failures.foreign.title', { server: this.server, status: response.status }),
      remedy: say('cli.failures.foreign.remedy'),
    });
  }

  private unreachable(error: unknown): Unreachable {
    const { say } = this.context;
    return new Unreachable(EXIT.UNAVAILABLE, {
      title: say('cli.failures.unreachable.title', { server: this.server }),
      detail: reasonOf(error),
      remedy: say('cli.failures.unreachable.remedy'),
    });
  }
}

/** Reads what came from the api; a {@link Failure} says where it is not what was expected. */
export function readShape<T>({ say }: Context, shape: z.ZodType<T>, input: unknown): T {
  const read = shape.safeParse(input);
  if (read.success) return read.data;
  throw new Failure(EXIT.UNEXPECTED, {
    title: say('cli.failures.shape.title'),
    detail: z.prettifyError(read.error),
    remedy: say('cli.failures.shape.remedy'),
  });
}

function queryString(query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}

/** Undefined where it is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** fetch itself only says "fetch failed"; what happened is its cause. */
function reasonOf(error: unknown): string {
  const { cause = error } = error as { cause?: unknown };
  const { message, code } = cause as { message?: string; code?: string };
  return message || code || String(error);
}
