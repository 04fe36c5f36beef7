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

/** Ascending or descending, as MongoDB writes it. */
export type Direction = 1 | -1;

const position = z.tuple([z.string(), z.string()]);

/**
 * A page of a list that is ordered by a text field and then by `_id`. `find` reads the first so
 * many items that meet a condition, in that order. What shares the cursor's value and what lies
 * beyond are asked for one after the other, since each is a range of an index and `$or` is none.
 * Rejects with {@link CursorInvalid}.
 */
export async function pageBy<F extends string, T extends { _id: string } & Record<F, string>>(
  field: F,
  direction: Direction,
  { limit, cursor }: PageRequest,
  find: (condition: Record<string, unknown>, limit: number) => Promise<T[]>,
): Promise<Page<T>> {
  const cursorOf = (item: T) => writeCursor([item[field], item._id]);
  if (cursor === undefined) return toPage(await find({}, limit + 1), limit, cursorOf);

  const [value, id] = readCursor(cursor, position);
  const beyond = direction === 1 ? '$gt' : '$lt';
  const same = await find({ [field]: value, _id: { [beyond]: id } }, limit + 1);
  const missing = limit + 1 - same.length;
  const further = missing > 0 ? await find({ [field]: { [beyond]: value } }, missing) : [];
  return toPage([...same, ...further], limit, cursorOf);
}

/** Makes a page of what was found, which is one more than asked for where there are more. */
export function toPage<T>(found: T[], limit: number, cursorOf: (item: T) => string): Page<T> {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit && last ? cursorOf(last) : null };
}

/** A place in a list as one opaque word. */
export function writeCursor(place: number | [string, string]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** Throws {@link CursorInvalid} where it is not a place in a list of this kind. */
export function readCursor<T>(cursor: string, place: z.ZodType<T>): T {
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new CursorInvalid();
  }
}
