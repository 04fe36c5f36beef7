import type { Path } from '../source/path.js';

/** A clause that some part of a plan says it carries out, and where. */
export interface NamedClause {
  clause: string;
  path: Path;
}

/** The plan's own list of clauses says what there is, and words of a cycle are nobody's clauses. */
const ELSEWHERE = ['clauses', 'cycles.*.details'];

/**
 * Every clause named in a plan file of whatever shape: at `clause`, in the lists at `clauses`, and
 * for each part of the document's data.
 */
export function clausesNamed(plan: unknown): NamedClause[] {
  return namedIn(plan, []);
}

function namedIn(value: unknown, path: Path): NamedClause[] {
  if (typeof value !== 'object' || value === null || ELSEWHERE.includes(patternOf(path))) return [];
  return Object.entries(value).flatMap(([key, member]: [string, unknown]): NamedClause[] => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === 'clause') return texts(member, at);
    if (key === 'clauses' && path.length > 0) return membersOf(member, at);
    return namedIn(member, at);
  });
}

function membersOf(value: unknown, path: Path): NamedClause[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) =>
    texts(member, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function texts(value: unknown, path: Path): NamedClause[] {
  return typeof value === 'string' ? [{ clause: value, path }] : [];
}

function patternOf(path: Path): string {
  return path.map((key) => (typeof key === 'number' ? '*' : key)).join('.');
}
