import {
  type Document,
  isAlias,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { PlanProblem, ProblemCode } from '../problems.js';
import { type Locate, locator, type Position, positionOf, rangeOf } from './locate.js';

/** A file of a plan as it was read: its name for people, and its text. */
export interface SourceFile {
  name: string;
  text: string;
}

/** A file whose YAML could be read, its texts composed to NFC. */
export interface Source {
  name: string;
  value: unknown;
  locate: Locate;
}

/** What became of a file: a source, or what keeps it from being one. */
export interface ReadResult {
  source: Source | null;
  problems: PlanProblem[];
}

/** Characters and values of one file, which may name 20,000 people; and how often it may repeat itself through aliases. */
const LONGEST_FILE = 4 * 1024 * 1024;
const MOST_VALUES = 200_000;
const MOST_ALIASES = 100;
/** One slip often breaks all that follows it: more than this helps nobody. */
const MOST_FAULTS = 20;

interface Fault {
  code: ProblemCode;
  position: Position;
  params?: PlanProblem['params'];
}

/** Reads a file's YAML. Never throws: whatever is wrong with the text is a problem at its place. */
export function readSource({ name, text }: SourceFile): ReadResult {
  const result = parse(text);
  if ('value' in result) return { source: { name, ...result }, problems: [] };
  const problems = result.faults.slice(0, MOST_FAULTS).map(({ code, position, params = {} }) => {
    return { severity: 'error' as const, code, file: name, ...position, field: '', params };
  });
  return { source: null, problems };
}

function parse(text: string): { faults: Fault[] } | Omit<Source, 'name'> {
  const position = { line: 1, column: 1 };
  if (text.length > LONGEST_FILE) {
    return { faults: [{ code: 'file-too-big', position, params: { limit: LONGEST_FILE / 1024 } }] };
  }
  try {
    const lines = new LineCounter();
    const document = parseDocument(text.normalize('NFC'), {
      lineCounter: lines,
      prettyErrors: false,
      stringKeys: true,
      uniqueKeys: false, // looked for below: the parser compares every key with every other
    });
    const faults = [
      ...syntaxFaults(document, lines),
      ...repeatedKeys(document, lines),
      ...danglingAliases(document, lines),
    ];
    if (faults.length > 0) return { faults };
    const { value, count } = plainValue(document);
    if (count > MOST_VALUES) {
      return { faults: [{ code: 'too-many-values', position, params: { limit: MOST_VALUES } }] };
    }
    return { value, locate: locator(document, lines) };
  } catch (error) {
    const code = error instanceof ReferenceError ? 'yaml-alias' : 'yaml-too-deep';
    return { faults: [{ code, position }] };
  }
}

function syntaxFaults(document: Document, lines: LineCounter): Fault[] {
  return [...document.errors, ...document.warnings].map((error) => ({
    code: codeOf(error),
    position: positionOf(lines, error.pos[0]),
    params: { detail: error.message },
  }));
}

function codeOf({ code }: YAMLError): ProblemCode {
  if (code === 'TAB_AS_INDENT') return 'yaml-tab';
  if (code === 'MULTIPLE_DOCS') return 'yaml-several-documents';
  return code === 'RESOURCE_EXHAUSTION' ? 'yaml-too-deep' : 'yaml-syntax';
}

function repeatedKeys(document: Document, lines: LineCounter): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        const name = isScalar(key) ? String(key.value) : '';
        if (seen.has(name)) {
          const position = positionOf(lines, rangeOf(key)?.[0] ?? 0);
          faults.push({ code: 'duplicate-key', position, params: { key: name.slice(0, 60) } });
        }
        seen.add(name);
      }
    },
  });
  return faults;
}

/** Every *name that stands before, or without, the &name it repeats. */
function danglingAliases(document: Document, lines: LineCounter): Fault[] {
  const anchors = new Set<string>();
  const faults: Fault[] = [];
  visit(document, {
    Node(_, node) {
      if (!isAlias(node)) {
        if (node.anchor) anchors.add(node.anchor);
      } else if (!anchors.has(node.source)) {
        faults.push({ code: 'yaml-alias', position: positionOf(lines, rangeOf(node)?.[0] ?? 0) });
      }
    },
  });
  return faults;
}

/** What the file says, its texts composed to NFC, and of how many values it is made. */
function plainValue(document: Document): { value: unknown; count: number } {
  let count = 0;
  const compose = (_key: unknown, value: unknown) => {
    count += 1;
    return typeof value === 'string' ? value.normalize('NFC') : value;
  };
  const options = { maxAliasCount: MOST_ALIASES, reviver: compose };
  const value: unknown = document.toJS(options);
  return { value, count };
}
