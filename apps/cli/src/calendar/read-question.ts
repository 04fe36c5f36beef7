import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { z } from 'zod';
import type { Context } from '../context.js';
import { LONGEST_LINE } from './json-lines.js';
import { YEARS } from './open-calendar.js';
import { type BatchQuestion, MOST_DAYS, questionShape } from './questions.js';

/** What is wrong with a line, and at which column, from 1. */
export interface Fault {
  column: number;
  error: string;
  /** The question's own id, where that can be told. */
  id?: string | number;
}

type Read = { question: BatchQuestion } | { fault: Fault };

const EXAMPLE = '{"op":"add","date":"2021-04-28","days":3}';

/** Reads a line of a batch; null for a line that was too long. */
export function readQuestion({ say }: Context, line: string | null): Read {
  if (line === null) {
    return fault(1, say('calendar.batch.tooLong', { limit: LONGEST_LINE }));
  }
  const value = parsed(line);
  if (value === undefined) {
    return fault(syntaxColumn(line), say('calendar.batch.json', { example: EXAMPLE }));
  }
  const result = questionShape.safeParse(value);
  if (result.success) return { question: result.data };
  const [issue] = result.error.issues;
  const id = idOf(value);
  return {
    fault: {
      column: issue ? columnOf(line, issue) : 1,
      error: issueText({ say }, issue, value),
      ...(id !== undefined && { id }),
    },
  };
}

function fault(column: number, error: string): Read {
  return { fault: { column, error } };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function idOf(value: unknown): string | number | undefined {
  const { id } = Object(value) as { id?: unknown };
  return typeof id === 'string' || typeof id === 'number' ? id : undefined;
}

function issueText(
  { say }: Pick<Context, 'say'>,
  issue: z.core.$ZodIssue | undefined,
  value: unknown,
): string {
  if (issue?.code === 'unrecognized_keys') {
    return say('calendar.batch.unknownKey', { key: issue.keys[0] ?? '' });
  }
  const key = String(issue?.path[0] ?? '');
  if (key !== '' && !Object.hasOwn(Object(value) as object, key)) {
    return say('calendar.batch.missing', { key });
  }
  switch (key) {
    case 'op':
      return say('calendar.batch.op');
    case 'days':
      return say('calendar.batch.days', { most: MOST_DAYS });
    case 'direction':
      return say('calendar.batch.direction');
    case 'id':
      return say('calendar.batch.id');
    case '':
      return say('calendar.batch.notAnObject', { example: EXAMPLE });
    default:
      return say('calendar.batch.date', { key, firstYear: YEARS.first, lastYear: YEARS.last });
  }
}

/** Where the surplus key, the wrong value, or the object that lacks one begins. */
function columnOf(line: string, issue: z.core.$ZodIssue): number {
  const root = tree(line, []);
  if (!root) return 1;
  const surplus = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = surplus === undefined ? (issue.path as (string | number)[]) : [surplus];
  const value = findNodeAtLocation(root, path);
  const node = surplus === undefined ? value : value?.parent;
  return (node ?? root).offset + 1;
}

function syntaxColumn(line: string): number {
  const errors: ParseError[] = [];
  tree(line, errors);
  return (errors[0]?.offset ?? 0) + 1;
}

/** Undefined where the line is nested too deeply to be looked through. */
function tree(line: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(line, errors, { disallowComments: true });
  } catch {
    return undefined;
  }
}
