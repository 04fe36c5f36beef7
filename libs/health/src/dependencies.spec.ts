import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Dependencies } from './dependencies.js';

const AT_ONCE = { patienceMs: 50, keptMs: 0 };

describe('what a process depends on', () => {
  it('is up where it answers, and down where it fails', async () => {
    const dependencies = new Dependencies(
      { mongodb: () => Promise.resolve(), kafka: () => Promise.reject(new Error('away')) },
      AT_ONCE,
    );
    const states = await dependencies.states();
    expect([states.mongodb.state, states.kafka.state]).toEqual(['up', 'down']);
  });

  it('is down where it hangs, and is not asked again until it has answered', async () => {
    let asked = 0;
    let answer: () => void = () => undefined;
    const hung = () => {
      asked += 1;
      return new Promise<void>((resolve) => (answer = resolve));
    };
    const dependencies = new Dependencies({ kafka: hung }, AT_ONCE);
    for (const state of ['down', 'down']) {
      expect((await dependencies.states()).kafka.state).toBe(state);
    }
    expect(asked).toBe(1);
    answer();
    await sleep(0);
    void dependencies.states();
    expect(asked).toBe(2);
  });

  it('is asked once, however many want to know at a time, and for a while after', async () => {
    let asked = 0;
    const check = () => Promise.resolve((asked += 1));
    const dependencies = new Dependencies({ kafka: check }, { patienceMs: 50, keptMs: 10_000 });
    await Promise.all([dependencies.states(), dependencies.states()]);
    await dependencies.states();
    expect(asked).toBe(1);
  });

  it('is known to be so since it was first seen so', async () => {
    let up = true;
    const check = () => (up ? Promise.resolve() : Promise.reject(new Error('away')));
    const dependencies = new Dependencies({ kafka: check }, AT_ONCE);
    const first = await dependencies.states();
    await sleep(5);
    expect(await dependencies.states()).toEqual(first);
    up = false;
    const then = await dependencies.states();
    expect(then.kafka.since > first.kafka.since).toBe(true);
  });
});
