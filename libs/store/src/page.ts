import { Buffer } from 'node:buffer';
import { z } from 'zod';

export interface Page<T> {
  items: T[];
  /** Where the next page begins; null after the last one. */
  next: string | null;
}

export interface PageRequest {
  /** At most so many items. */
  limit: number;
  /** `next` of the page before, as it was given. */
  cursor?: string | undefined;
}

/** A cursor that no page of this list has given. */
export class CursorInvalid extends Error {
  override readonly name = 'CursorInvalid';
  constructor() {
    super('The cursor is not one that this list has given.');
  }
}

const position = z.tuple([z.union([z.string(), z.number()]), z.string()]);
/** Where an item stands in its list: by the value it is ordered by, then by its id. */
export type Position = z.infer<typeof position>;

/** Ascending or descending, as MongoDB writes it. */
export type Direction = 1 | -1;

/**
 * The condition for what comes after a cursor in a list ordered by `field` and then `_id`; none
 * for the first page. Throws {@link CursorInvalid}.
 */
export function after(cursor: string | undefined, field: string, direction: Direction) {
  if (cursor === undefined) return {};
  const [value, id] = readCursor(cursor);
  const beyond = direction === 1 ? '$gt' : '$lt';
  return { $or: [{ [field]: { [beyond]: value } }, { [field]: value, _id: { [beyond]: id } }] };
}

/** Makes a page of what was found, which is one more than asked for where there are more. */
export function toPage<T>(found: T[], limit: number, at: (item: T) => Position): Page<T> {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit && last ? writeCursor(at(last)) : null };
}

export function writeCursor(at: Position): string {
  return Buffer.from(JSON.stringify(at)).toString('base64url');
}

function readCursor(cursor: string): Position {
  try {
    return position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new CursorInvalid();
  }
}
