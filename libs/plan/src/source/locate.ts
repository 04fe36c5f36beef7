import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type LineCounter,
  type Range,
} from 'yaml';
import type { Path } from './path.js';

/** A place in a file, from 1. */
export interface Position {
  line: number;
  column: number;
}

/** Where the value at a path stands, or its key; what is nearest around it where it is missing. */
export type Locate = (path: Path, what: 'key' | 'value') => Position;

export function positionOf(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

export function locator(document: Document, lines: LineCounter): Locate {
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

export function rangeOf(node: unknown): Range | null | undefined {
  return isNode(node) ? node.range : null;
}
