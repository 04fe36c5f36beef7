/**
 * The canonical form of a JSON value, frozen as `v1`: RFC 8785 (JSON Canonicalization Scheme)
 * limited to what facts are made of. Keys in order of their UTF-16 units, no white space, absent
 * members left out. Throws `TypeError` for what has no single form: fractions, unsafe integers,
 * anything that is not JSON.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') {
    return JSON.stringify(value);
  }
  if (typeof value === 'number') return canonicalInteger(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object') return canonicalObject(value as Record<string, unknown>);
  throw new TypeError(`A ${typeof value} has no canonical form.`);
}

function canonicalInteger(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`${value} has no canonical form.`);
  return JSON.stringify(value === 0 ? 0 : value);
}

function canonicalObject(value: Record<string, unknown>): string {
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${members.join(',')}}`;
}
