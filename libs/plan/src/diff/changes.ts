/** A value that differs: where it is, and how it is written; null where there is none. */
export interface Change {
  /** `cycles.monthly-evaluation.steps.self.due.day`: what has an id goes by it. */
  path: string;
  old: string | null;
  new: string | null;
}

/**
 * What differs between two values of plain JSON, as small as it can be said. Lists whose elements
 * have an id or a date are compared by it, others as sets; an order that alone has changed is told
 * of the list as a whole.
 */
export function changesBetween(old: unknown, next: unknown, path = ''): Change[] {
  if (written(old) === written(next)) return [];
  if (Array.isArray(old) && Array.isArray(next)) return listChanges(old, next, path);
  if (isRecord(old) && isRecord(next)) {
    const keys = [...new Set([...Object.keys(old), ...Object.keys(next)])];
    return keys.flatMap((key) => changesBetween(old[key], next[key], below(path, key)));
  }
  return [{ path, old: written(old), new: written(next) }];
}

function listChanges(old: unknown[], next: unknown[], path: string): Change[] {
  const [before, after] = [byKey(old), byKey(next)];
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const changes = keys.flatMap((key) => {
    const [one, other] = [before.get(key), after.get(key)];
    const isNamed = nameOf(one ?? other) !== null;
    return changesBetween(one, other, isNamed ? below(path, key) : path);
  });
  return changes.length > 0 ? changes : [{ path, old: written(old), new: written(next) }];
}

/** Elements by their id or date, else by what they say. */
function byKey(list: unknown[]): Map<string, unknown> {
  return new Map(list.map((element) => [nameOf(element) ?? written(element) ?? '', element]));
}

function nameOf(element: unknown): string | null {
  if (!isRecord(element)) return null;
  const name = element['id'] ?? element['date'];
  return typeof name === 'string' ? name : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function below(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function written(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
