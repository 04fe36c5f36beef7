import type { Caller } from './caller.js';

type Item = Record<string, unknown>;

/** All items of a list, asked for page by page; `path` has a query already. */
export async function allItems(caller: Caller, path: string): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const { status, body } = await caller.get(cursor ? `${path}&cursor=${cursor}` : path);
    if (status !== 200) throw new Error(`${path}: ${JSON.stringify(body)}`);
    items.push(...(body['items'] as Item[]));
    cursor = body['next'] as string | null;
  } while (cursor);
  return items;
}
