import { describe, expect, it } from '@jest/globals';
import type { InboxTask } from '@nenep/store';
import { workToReturn } from './correction.js';
import { sendsBack } from './temper.js';

const task = (key: string, kind: string, more: object = {}) =>
  ({
    _id: `o/2021/monthly/2021-05/${key}`,
    key,
    kind,
    cycle: 'monthly',
    period: '2021-05',
    state: 'DONE',
    version: 1,
    subject: key.split('.')[1],
    ...more,
  }) as unknown as InboxTask;

const review = task('review.a', 'review', { state: 'OPEN' });
const consolidation = task('consolidate.all', 'consolidation', {
  state: 'OPEN',
  subject: undefined,
});

describe('work that is sent back by chance', () => {
  it('is the self-evaluation of whoever is reviewed, where there is one', () => {
    const selves = [task('self.b', 'self-evaluation'), task('self.a', 'self-evaluation')];
    expect(workToReturn(review, selves, '1')).toBe('self.a');
    const missing = task('self.a', 'self-evaluation', { state: 'GAP' });
    expect(workToReturn(review, [missing], '1')).toBeUndefined();
  });

  it('is one of the reviews of the same period that are consolidated', () => {
    const reviews = ['a', 'b', 'c', 'd'].map((person) => task(`review.${person}`, 'review'));
    const other = task('review.z', 'review', { period: '2021-04' });
    const chosen = ['1', '2', '3', '4', '5', '6', '7', '8'].map((seed) =>
      workToReturn(consolidation, [other, ...reviews], seed),
    );
    expect(new Set(chosen).size).toBeGreaterThan(1);
    expect(chosen).not.toContain('review.z');
    expect(chosen).not.toContain(undefined);
  });

  it('is never that of a task which judges nothing', () => {
    const self = task('self.a', 'self-evaluation', { state: 'OPEN' });
    expect(workToReturn(self, [review, self], '1')).toBeUndefined();
  });

  it('comes about as often as the temper says, the same for the same seed', () => {
    const temper = { seed: '1', silence: 0, returns: 0.2 };
    const tasks = Array.from({ length: 1000 }, (_, index) => task(`review.${index}`, 'review'));
    const back = tasks.filter((one) => sendsBack(one, 'head', temper)).map(({ key }) => key);
    expect(back.length).toBeGreaterThan(150);
    expect(back.length).toBeLessThan(250);
    expect(tasks.filter((one) => sendsBack(one, 'head', temper)).map(({ key }) => key)).toEqual(
      back,
    );
    expect(tasks.some((one) => sendsBack(one, 'head', { ...temper, returns: 0 }))).toBe(false);
  });
});
