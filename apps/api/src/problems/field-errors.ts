import type { MessageKey, MessageParams } from '@nenep/messages';
import type { core } from 'zod';
import { formatKey } from './formats.js';
import { type FieldError, Problem } from './problem.js';

type Issue = core.$ZodIssue;

/** What the validation of requests throws. All our schemas are zod's, and so are their issues. */
export function requestInvalid(issues: readonly unknown[]): Problem {
  return new Problem('REQUEST_INVALID', { errors: fieldErrorsOf(issues as readonly Issue[]) });
}

/** What a zod schema found wrong, in words of ours. `root` is put before every field's path. */
export function fieldErrorsOf(issues: readonly Issue[], root = ''): FieldError[] {
  return issues.map((issue) => ({
    field: [root, ...issue.path.map(String)].filter((part) => part !== '').join('.'),
    ...wordsFor(issue),
  }));
}

/** How we name the types that a request is made of. */
function typeNameOf(expected: string) {
  switch (expected) {
    case 'string':
      return 'TEXT';
    case 'number':
    case 'int':
      return 'NUMBER';
    case 'boolean':
      return 'BOOLEAN';
    case 'array':
      return 'LIST';
    default:
      return 'OBJECT';
  }
}

function wordsFor(issue: Issue): { key: MessageKey; params?: MessageParams } {
  switch (issue.code) {
    case 'invalid_type':
      return { key: `problems.fields.EXPECTED.${typeNameOf(issue.expected)}` };
    case 'too_small':
      return { key: 'problems.fields.TOO_SMALL', params: { minimum: String(issue.minimum) } };
    case 'too_big':
      return { key: 'problems.fields.TOO_BIG', params: { maximum: String(issue.maximum) } };
    case 'invalid_format':
      return { key: formatKey(issue) };
    case 'invalid_union': {
      const [first] = issue.errors[0] ?? [];
      return first ? wordsFor(first) : { key: 'problems.fields.OTHER' };
    }
    case 'invalid_value':
      return { key: 'problems.fields.CHOICE', params: { values: issue.values.join(', ') } };
    case 'unrecognized_keys':
      return { key: 'problems.fields.SURPLUS', params: { keys: issue.keys.join(', ') } };
    default:
      return { key: 'problems.fields.OTHER' };
  }
}
