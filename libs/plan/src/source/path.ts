/** The way to a value in a document: keys and indices. */
export type Path = readonly (string | number)[];

export interface Located {
  path: Path;
  value: unknown;
}

/**
 * The values at a pattern like `cycles.*.steps.*.by` in a document of whatever shape; `*` stands
 * for every element or member. What is not there is left out.
 */
export function valuesAt(root: unknown, pattern: string): Located[] {
  return pattern
    .split('.')
    .reduce<Located[]>(
      (found, key) => found.flatMap((at) => members(at, key)),
      [{ path: [], value: root }],
    );
}

/** The value at a path, or undefined. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => memberOf(value, key), root);
}

function members({ path, value }: Located, key: string): Located[] {
  if (key !== '*') {
    const member = memberOf(value, key);
    return member === undefined ? [] : [{ path: [...path, key], value: member }];
  }
  if (Array.isArray(value)) {
    return value.map((member: unknown, index) => ({ path: [...path, index], value: member }));
  }
  if (!isMapping(value)) return [];
  return Object.entries(value).map(([name, member]) => ({ path: [...path, name], value: member }));
}

function memberOf(value: unknown, key: string | number): unknown {
  return isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function isMapping(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
