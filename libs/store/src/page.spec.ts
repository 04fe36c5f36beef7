import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { CursorInvalid, type Direction, pageBy, readCursor } from './page.js';

interface Item {
  _id: string;
  at: string;
}

/** Reads as a server does: what meets the condition, in order, and no more than asked for. */
function reader(items: Item[], direction: Direction) {
  const ordered = items.toSorted((a, b) =>
    a.at === b.at ? direction * compare(a._id, b._id) : direction * compare(a.at, b.at),
  );
  return (condition: Record<string, unknown>, limit: number) =>
    Promise.resolve(ordered.filter((item) => meets(item, condition)).slice(0, limit));
}

function meets(item: Item, condition: Record<string, unknown>): boolean {
  return Object.entries(condition).every(([field, wanted]) => {
    const value = item[field as keyof Item];
    if (typeof wanted === 'string') return value === wanted;
    const { $gt, $lt } = wanted as { $gt?: string; $lt?: string };
    return $gt === undefined ? value < ($lt ?? '') : value > $gt;
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

describe('the pages of a list', () => {
  const items = fc.uniqueArray(
    fc.record({ _id: fc.stringMatching(/^[a-z]{3}$/), at: fc.constantFrom('05-20', '05-21') }),
    { selector: ({ _id }) => _id, maxLength: 30 },
  );

  it('show each item once and in order, whatever is alike and however long a page is', async () => {
    await fc.assert(
      fc.asyncProperty(
        items,
        fc.constantFrom<Direction>(1, -1),
        fc.integer({ min: 1, max: 8 }),
        async (all, direction, limit) => {
          const find = reader(all, direction);
          const shown: Item[] = [];
          let cursor: string | undefined;
          do {
            const page = await pageBy('at', direction, { limit, cursor }, find);
            expect(page.items.length).toBeLessThanOrEqual(limit);
            shown.push(...page.items);
            cursor = page.next ?? undefined;
          } while (cursor !== undefined);
          expect(shown).toEqual(await find({}, all.length));
        },
      ),
    );
  });

  it.each(['', 'nonsense', encoded('{"$gt":""}'), encoded('7'), encoded('[7,"a"]')])(
    'refuse the cursor "%s", which they never gave',
    async (cursor) => {
      const page = pageBy('at', 1, { limit: 1, cursor }, reader([], 1));
      await expect(page).rejects.toThrow(CursorInvalid);
    },
  );

  it('refuse the cursor of a list that is ordered by another kind of value', () => {
    expect(readCursor(encoded('7'), z.int())).toBe(7);
    expect(() => readCursor(encoded('["05-20","a"]'), z.int())).toThrow(CursorInvalid);
  });
});

function encoded(json: string): string {
  return Buffer.from(json).toString('base64url');
}
