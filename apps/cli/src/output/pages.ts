import { z } from 'zod';
import { type Answered, type ApiClient, type Query, readShape } from '../api-client.js';
import { LARGEST_PAGE, type PageOptions } from '../commands/options.js';
import type { Context } from '../context.js';
import { type Page, pageShape } from '../shapes.js';
import { markOf } from './marks.js';

/** A list of the api: where it is, what its items are, and how people see them. */
export interface Listing<T> {
  path: string;
  query?: Query;
  shape: z.ZodType<T>;
  /** `zone` is the plan's, or the reader's where there is none. */
  render: (items: T[], zone: string) => string;
}

/**
 * Prints one page, or all. As JSON, one page is the api's answer unchanged, and all are JSON Lines
 * that begin before the last page is there.
 */
export async function printPages<T>(
  context: Context,
  api: ApiClient,
  { path, query, shape, render }: Listing<T>,
  options: PageOptions,
): Promise<void> {
  const items: unknown[] = [];
  let last: Page | undefined;
  for await (const { text, value } of pagesOf(api, path, query, options)) {
    if (!options.json) items.push(...value.items);
    else if (!options.all) context.print(text);
    else for (const item of value.items) context.print(JSON.stringify(item));
    last = value;
  }
  if (options.json || !last) return;

  const read = readShape(context, z.array(shape), items);
  const shown =
    read.length > 0
      ? render(read, last.zone ?? context.surroundings.zone)
      : context.say('cli.nothing');
  context.print([...markOf(context, last.world), shown].join('\n'));
  if (last.next !== null) context.note(context.say('cli.more', { cursor: last.next }));
}

async function* pagesOf(
  api: ApiClient,
  path: string,
  query: Query | undefined,
  { all, cursor, world, after, limit = all && LARGEST_PAGE }: PageOptions,
): AsyncGenerator<Answered<Page>> {
  let next = cursor;
  do {
    const page = await api.get(path, pageShape, { ...query, limit, cursor: next, world, after });
    yield page;
    next = page.value.next ?? undefined;
  } while (all && next !== undefined);
}
