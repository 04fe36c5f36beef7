import { describe, expect, it } from '@jest/globals';
import { Keep } from './keep.js';

describe('what is kept', () => {
  it('is found once, however many ask at the same time', async () => {
    const keep = new Keep<string>(2);
    let found = 0;
    const find = () => Promise.resolve(`found ${(found += 1)}`);
    const all = await Promise.all([keep.get('a', find), keep.get('a', find), keep.get('a', find)]);
    expect(all).toEqual(['found 1', 'found 1', 'found 1']);
  });

  it('makes room where it was asked for longest ago', async () => {
    const keep = new Keep<string>(2);
    const asked: string[] = [];
    const get = (key: string) =>
      keep.get(key, () => {
        asked.push(key);
        return Promise.resolve(key);
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key);
    expect(asked).toEqual(['a', 'b', 'c', 'b']);
  });

  it('asks again for what was not there, or could not be found', async () => {
    const keep = new Keep<string>(2);
    expect(await keep.get('a', () => Promise.resolve(null))).toBeNull();
    await expect(keep.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await keep.get('a', () => Promise.resolve('there'))).toBe('there');
  });
});
