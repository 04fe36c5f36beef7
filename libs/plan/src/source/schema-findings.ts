import { z } from 'zod';
import type { Finding } from '../check/finding.js';
import type { DocumentName, ProblemCode } from '../problems.js';
import { nearest } from './near.js';
import type { Path } from './path.js';

export interface SchemaResult<T> {
  /** Null where the document does not have the form of a plan. */
  document: T | null;
  findings: Finding[];
}

/** Reads a document by its schema; what does not fit is found as something people can mend. */
export function readDocument<T>(
  name: DocumentName,
  schema: z.ZodType<T>,
  value: unknown,
): SchemaResult<T> {
  const result = schema.safeParse(value, { reportInput: true, error: knownKeys });
  if (result.success) return { document: result.data, findings: [] };
  const found = withoutMisspelt(result.error.issues.flatMap((issue) => findingsOf(issue, [])));
  return { document: null, findings: found.map((finding) => ({ document: name, ...finding })) };
}

/** A misspelt key is one fault: the right one is not missing as well. */
function withoutMisspelt(findings: Found[]): Found[] {
  const meant = findings
    .filter(({ code }) => code === 'unknown-key')
    .map(({ path, params }) => [...path.slice(0, -1), params?.['near']].join('.'));
  const misspelt = new Set(meant);
  return findings.filter(({ path, code }) => {
    return code !== 'key-missing' || !misspelt.has(path.join('.'));
  });
}

type Found = Omit<Finding, 'document'>;

/** The message of a surplus key carries the keys that are known there, one a line. */
function knownKeys(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys' || !(issue.inst instanceof z.ZodObject)) return undefined;
  return Object.keys(issue.inst.shape as object).join('\n');
}

function findingsOf(issue: z.core.$ZodIssue, around: Path): Found[] {
  const path = [...around, ...(issue.path as (string | number)[])];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => surplusKey(path, key, issue.message.split('\n')));
    case 'invalid_union':
      return unionFindings(issue, path);
    case 'invalid_key':
      return issue.issues.map(({ message }) => {
        const params = { value: shown(path.at(-1)) };
        return { path, what: 'key', code: message as ProblemCode, params };
      });
    default:
      return [{ path, ...faultOf(issue, path) }];
  }
}

function surplusKey(path: Path, key: string, known: string[]): Found {
  const near = nearest(key, known);
  const params = { key: shown(key), known: known.join(', '), ...(near && { near }) };
  return { path: [...path, key], what: 'key', code: 'unknown-key', params };
}

/** Of several forms a value may have, the one it comes closest to says what is wrong with it. */
function unionFindings(
  issue: Extract<z.core.$ZodIssue, { code: 'invalid_union' }>,
  path: Path,
): Found[] {
  const [closest] = issue.errors.toSorted((a, b) => faultsIn(a) - faultsIn(b));
  if (closest) return closest.flatMap((inner) => findingsOf(inner, path));
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
  const key = String(path.at(-1));
  const given = (issue.input as Record<string, unknown> | undefined)?.[key];
  return [{ path, ...choiceFault(given, options.map(String), key) }];
}

/** How far a value is from a form: most of all where it is not even of its type. */
function faultsIn(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + issue.keys.length;
    return sum + (issue.path.length === 0 ? 3 : 1);
  }, 0);
}

type Fault = Pick<Found, 'code' | 'params'>;

function faultOf(issue: z.core.$ZodIssue, path: Path): Fault {
  const key = shown(path.at(-1) ?? '');
  const value = shown(issue.input);
  switch (issue.code) {
    case 'invalid_type':
      return absence(issue.input, path) ?? { code: expected(issue.expected), params: { value } };
    case 'invalid_value':
      return choiceFault(issue.input, issue.values.map(String), key);
    case 'too_small':
      return { code: tooSmall(issue.origin), params: { value, limit: Number(issue.minimum) } };
    case 'too_big':
      return { code: tooBig(issue.origin), params: { value, limit: Number(issue.maximum) } };
    case 'custom':
      return {
        code: issue.message as ProblemCode,
        params: { value: meant(issue), ...issue.params },
      };
    default:
      return { code: 'wrong-value', params: { value } };
  }
}

/** A rule over a group names the entry that is at fault; that is what people wrote. */
function meant({ input, path }: z.core.$ZodIssue): string {
  const key = path.at(-1);
  const isGroup = typeof input === 'object' && input !== null && key !== undefined;
  return shown(isGroup && Object.hasOwn(input, key) ? Reflect.get(input, key) : input);
}

function absence(input: unknown, path: Path): Fault | null {
  if (input !== undefined && input !== null) return null;
  const key = path.at(-1);
  if (key === undefined) return { code: 'file-empty', params: {} };
  return { code: input === null ? 'value-missing' : 'key-missing', params: { key: shown(key) } };
}

function choiceFault(given: unknown, options: string[], key: string): Fault {
  const missing = absence(given, [key]);
  if (missing) return missing;
  const near = nearest(shown(given), options);
  const params = { value: shown(given), options: options.join(', '), ...(near && { near }) };
  return { code: 'unknown-value', params };
}

function expected(type: string): ProblemCode {
  if (type === 'string') return 'expected-text';
  if (type === 'number' || type === 'int') return 'expected-number';
  if (type === 'array') return 'expected-list';
  if (type === 'boolean') return 'expected-truth';
  return 'expected-mapping';
}

function tooSmall(origin: string): ProblemCode {
  if (origin === 'string') return 'text-empty';
  return origin === 'array' ? 'list-empty' : 'number-too-small';
}

function tooBig(origin: string): ProblemCode {
  if (origin === 'string') return 'text-too-long';
  return origin === 'array' ? 'list-too-long' : 'number-too-big';
}

/** A value as a message may quote it. */
function shown(value: unknown): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
