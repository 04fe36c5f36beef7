import { describe, expect, it } from '@jest/globals';
import { Places } from './places.js';

/** Work that ends when it is told to. */
function work() {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { begun: false, end, ended };
}

describe('places', () => {
  it('are taken by so many at a time, in the order in which they came', async () => {
    const places = new Places({ atOnce: 1, waiting: 2 });
    const works = [work(), work(), work()];
    const all = works.map((each) =>
      places.during(() => {
        each.begun = true;
        return each.ended;
      }),
    );
    for (const [index, each] of works.entries()) {
      await new Promise(setImmediate);
      expect(works.map(({ begun }) => begun)).toEqual(works.map((_, place) => place <= index));
      each.end();
    }
    await Promise.all(all);
  });

  it('send away who would be one too many, and are free again after what failed', async () => {
    const places = new Places({ atOnce: 1, waiting: 0 });
    const first = work();
    const held = places.during(() => first.ended);
    await expect(places.during(() => Promise.resolve())).rejects.toThrow('API_BUSY');
    first.end();
    await held;
    const failing = places.during(() => Promise.reject(new Error('failed')));
    await expect(failing).rejects.toThrow('failed');
    expect(await places.during(() => Promise.resolve('done'))).toBe('done');
  });
});
