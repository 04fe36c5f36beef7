import { describe, expect, it } from '@jest/globals';
import { askAgain } from './ask-again.js';

const lost = new Error('the connection dropped');
const isLost = (error: unknown) => error === lost;

describe('asking again', () => {
  it('repeats the very same until it is answered', async () => {
    let asked = 0;
    const attempt = () => ((asked += 1) < 3 ? Promise.reject(lost) : Promise.resolve('taken'));
    await expect(askAgain(attempt, isLost, 5_000)).resolves.toBe('taken');
    expect(asked).toBe(3);
  });

  it('says that the outcome is unknown when patience ends', async () => {
    const begun = performance.now();
    await expect(askAgain(() => Promise.reject(lost), isLost, 200)).rejects.toMatchObject({
      code: 'OUTCOME_UNKNOWN',
    });
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it('does not repeat what has certainly failed', async () => {
    let asked = 0;
    const refusal = new Error('not permitted');
    const attempt = () => {
      asked += 1;
      return Promise.reject(refusal);
    };
    await expect(askAgain(attempt, isLost, 5_000)).rejects.toBe(refusal);
    expect(asked).toBe(1);
  });
});
