import type { MessageKey, MessageParams } from '@nenep/messages';
import type { ProblemCode } from './catalogue.js';

/** What is wrong with one field, said in the reader's language when it is answered. */
export interface FieldError {
  /** The field's path, `answers.remark`; empty for the body as a whole. */
  field: string;
  key: MessageKey;
  params?: MessageParams;
}

export interface ProblemDetails {
  params?: MessageParams;
  errors?: FieldError[];
  /** Headers that belong to it, `Retry-After` or `Allow`. */
  headers?: Readonly<Record<string, string>>;
  /** Further members of the problem, as RFC 9457 allows. */
  members?: Readonly<Record<string, unknown>>;
}

/** Thrown wherever the api cannot do what was asked; the filter turns it into the answer. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
  }
}

/** A problem that passes by itself: asking again is right after so many seconds. */
export function passing(code: ProblemCode, seconds: number): Problem {
  return new Problem(code, { headers: { 'Retry-After': String(seconds) }, params: { seconds } });
}
