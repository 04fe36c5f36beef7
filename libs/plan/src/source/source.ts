import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Range,
  type YAMLError,
} from 'yaml';
import type { PlanProblem, ProblemCode } from '../problems.js';
import type { Path } from './path.js';

/** A file of a plan as it was read: its name for people, and its text. */
export interface SourceFile {
  name: string;
  text: string;
}

/** A place in a file, from 1. */
export interface Position {
  line: number;
  column: number;
}

/** A file whose YAML could be read, its texts composed to NFC. */
export interface Source {
  name: string;
  value: unknown;
  /** Where the value at the path stands, or its key; the nearest around it where it is missing. */
  locate(path: Path, what: 'key' | 'value'): Position;
}

export type ReadResult =
  { source: Source; problems: [] } | { source: null; problems: [PlanProblem, ...PlanProblem[]] };

/** Characters of one file, and how often it may repeat itself through aliases. */
const LONGEST_FILE = 1024 * 1024;
const MOST_ALIASES = 100;

/** Reads a file's YAML. Never throws: whatever is wrong with the text is a problem at its place. */
export function readSource({ name, text }: SourceFile): ReadResult {
  const fault = (code: ProblemCode, position: Position, params: PlanProblem['params'] = {}) => ({
    severity: 'error' as const,
    code,
    file: name,
    ...position,
    field: '',
    params,
  });
  const start = { line: 1, column: 1 };
  if (text.length > LONGEST_FILE) {
    const limit = LONGEST_FILE / 1024;
    return { source: null, problems: [fault('file-too-big', start, { limit })] };
  }
  try {
    const lines = new LineCounter();
    const document = parseDocument(text.normalize('NFC'), {
      lineCounter: lines,
      prettyErrors: false,
      stringKeys: true,
    });
    const [first, ...more] = [...document.errors, ...document.warnings].map((error) =>
      fault(codeOf(error), positionOf(lines, error.pos[0]), { detail: error.message }),
    );
    if (first) return { source: null, problems: [first, ...more] };
    const value = plainValue(document);
    return { source: { name, value, locate: locator(document, lines) }, problems: [] };
  } catch (error) {
    const code = error instanceof ReferenceError ? 'yaml-alias' : 'yaml-too-deep';
    return { source: null, problems: [fault(code, start)] };
  }
}

function plainValue(document: Document): unknown {
  return document.toJS({
    maxAliasCount: MOST_ALIASES,
    reviver: (_key: unknown, value: unknown) =>
      typeof value === 'string' ? value.normalize('NFC') : value,
  }) as unknown;
}

function codeOf({ code }: YAMLError): ProblemCode {
  if (code === 'DUPLICATE_KEY') return 'duplicate-key';
  if (code === 'TAB_AS_INDENT') return 'yaml-tab';
  if (code === 'MULTIPLE_DOCS') return 'yaml-several-documents';
  return 'yaml-syntax';
}

function positionOf(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function locator(document: Document, lines: LineCounter): Source['locate'] {
  return (path, what) => {
    let node: unknown = document.contents;
    let range = rangeOf(node);
    for (const [index, key] of path.entries()) {
      const next = step(isAlias(node) ? node.resolve(document) : node, key);
      if (!next) break;
      const last = index === path.length - 1;
      range = rangeOf(last && what === 'key' ? next.key : next.value) ?? rangeOf(next.key) ?? range;
      node = next.value;
    }
    return positionOf(lines, range?.[0] ?? 0);
  };
}

/** The member of a collection: its value, and its key where it has one. */
function step(node: unknown, key: string | number): { key: unknown; value: unknown } | null {
  if (isSeq(node)) return { key: null, value: node.items[Number(key)] };
  if (!isMap(node)) return null;
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  return pair ? { key: pair.key, value: pair.value } : null;
}

function rangeOf(node: unknown): Range | null | undefined {
  return isNode(node) ? (node as Node).range : null;
}
