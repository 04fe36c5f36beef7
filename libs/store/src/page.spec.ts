import { describe, expect, it } from '@jest/globals';
import { after, CursorInvalid, toPage } from './page.js';

const items = [
  { _id: 'a', at: '2021-05-20' },
  { _id: 'b', at: '2021-05-20' },
  { _id: 'c', at: '2021-05-21' },
];

describe('a page', () => {
  it('says where the next one begins, and that the last is the last', () => {
    const first = toPage(items, 2, ({ at, _id }) => [at, _id]);
    expect(first.items).toEqual(items.slice(0, 2));
    expect(after(first.next ?? '', 'at', 1)).toEqual({
      $or: [{ at: { $gt: '2021-05-20' } }, { at: '2021-05-20', _id: { $gt: 'b' } }],
    });
    expect(toPage(items, 3, ({ at, _id }) => [at, _id]).next).toBeNull();
  });

  it('begins at the beginning without a cursor', () => {
    expect(after(undefined, 'at', 1)).toEqual({});
  });

  it.each(['', 'nonsense', Buffer.from('{"$gt":""}').toString('base64url')])(
    'refuses the cursor "%s", which it never gave',
    (cursor) => {
      expect(() => after(cursor, 'at', -1)).toThrow(CursorInvalid);
    },
  );
});
