import { expect } from '@jest/globals';
import type { ApiAnswer, Asking, Caller } from './caller.js';

const LANGUAGES = ['vi', 'en'] as const;
const TEXTS = ['title', 'detail', 'remedy'] as const;

/** A request that is to be refused, and by whom it is made. */
export interface Bad extends Asking {
  caller: Caller;
  method?: string;
  path: string;
}

/**
 * Makes a bad request in both languages and returns the Vietnamese answer. It must be the problem
 * expected, `403 NOT_YOURS`, and say in the reader's language what is wrong and what to do, with
 * nothing left unfilled.
 */
export async function expectProblem(
  { caller, method = 'POST', path, headers, ...rest }: Bad,
  expected: string,
): Promise<ApiAnswer> {
  const ask = (language: string) =>
    caller.ask(method, path, { ...rest, headers: { ...headers, 'accept-language': language } });
  const [vi, en] = [await ask('vi'), await ask('en')];
  for (const [index, answer] of [vi, en].entries()) {
    const { code } = answer.body;
    expect(`${answer.status} ${String(code)}`).toBe(expected);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers.get('content-language')).toBe(LANGUAGES[index]);
    expect(answer.body).toMatchObject({
      type: `/api/v1/problems/${String(code)}`,
      status: answer.status,
      request: answer.headers.get('x-request-id'),
    });
    for (const text of TEXTS) {
      expect(answer.body[text]).toMatch(/^[^{}]*\S[^{}]*$/);
    }
  }
  for (const text of TEXTS) expect(vi.body[text]).not.toBe(en.body[text]);
  return vi;
}

/** What a problem says apart from whom, where and when it was asked. */
export function saying({ status, body: { request, instance, ...body } }: ApiAnswer) {
  return { status, ...body };
}
