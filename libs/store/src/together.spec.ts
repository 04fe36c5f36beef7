import { describe, expect, it } from '@jest/globals';
import { together } from './together.js';

/** Work that waits until the test lets it go. */
function held() {
  const begun: { questions: readonly number[]; letGo: () => void; fail: () => void }[] = [];
  const ask = together<number, string>(
    (questions) =>
      new Promise((resolve, reject) => {
        begun.push({
          questions,
          letGo: () => resolve(questions.map((n) => (n < 0 ? new Error(`no ${n}`) : `${n}`))),
          fail: () => reject(new Error('the server is away')),
        });
      }),
    3,
  );
  return { begun, ask };
}

const aMoment = () => new Promise((resolve) => setImmediate(resolve));

describe('what is asked for together', () => {
  it('goes at once where nothing is under way', async () => {
    const { begun, ask } = held();
    const answer = ask(1);
    await aMoment();
    expect(begun.map(({ questions }) => questions)).toEqual([[1]]);
    begun[0]?.letGo();
    await expect(answer).resolves.toBe('1');
  });

  it('waits for what is under way, and then goes as one, at most so many', async () => {
    const { begun, ask } = held();
    const answers = [ask(1)];
    await aMoment();
    answers.push(...[2, 3, 4, 5].map(ask));
    await aMoment();
    expect(begun).toHaveLength(1);
    begun[0]?.letGo();
    await aMoment();
    expect(begun[1]?.questions).toEqual([2, 3, 4]);
    for (let turn = 1; turn < 3; turn += 1) {
      begun[turn]?.letGo();
      await aMoment();
    }
    expect(begun[2]?.questions).toEqual([5]);
    expect(await Promise.all(answers)).toEqual(['1', '2', '3', '4', '5']);
  });

  it('fails for one alone where it is about that one, for all where it is about all, and goes on', async () => {
    const { begun, ask } = held();
    const some = Promise.allSettled([ask(1), ask(-2)]);
    await aMoment();
    begun[0]?.letGo();
    expect((await some).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    const all = Promise.allSettled([ask(3), ask(4)]);
    await aMoment();
    begun[1]?.fail();
    expect((await all).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const next = ask(5);
    await aMoment();
    begun[2]?.letGo();
    await expect(next).resolves.toBe('5');
  });
});
