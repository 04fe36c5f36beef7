import { describe, expect, it } from '@jest/globals';
import type { Answer, Decision } from '@nenep/contracts';
import fc from 'fast-check';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { Door, DOOR_LIMITS, type Send } from './door.js';

const MAY = 'tayninh/2021/monthly-evaluation/2021-05';
const JUNE = 'tayninh/2021/monthly-evaluation/2021-06';

function decision(id: string): Decision {
  return {
    decision: id,
    digest: '0'.repeat(64),
    task: 'self.cb-001',
    version: 1,
    verb: 'submit',
    actor: 'cb-001',
  };
}

function answerTo({ decision }: Decision, sequence = 1): Answer {
  const at = '2021-05-25T03:00:00.000Z';
  return { outcome: 'accepted', decision, sequence, at, late: false, next: null };
}

/** A send that can be held back: every update waits until the test lets it go. */
function heldSend() {
  const updates: { stream: string; ids: string[]; letGo: () => void }[] = [];
  const send: Send = (stream, decisions) =>
    new Promise((resolve) => {
      updates.push({
        stream,
        ids: decisions.map((each) => each.decision),
        letGo: () => resolve(decisions.map((each) => answerTo(each))),
      });
    });
  return { updates, send };
}

const company = () => sleep(DOOR_LIMITS.companyMs + 10);
const atOnce = () => setImmediate().then(() => setImmediate());

describe('the door', () => {
  it('carries those who come together in one update', async () => {
    const { updates, send } = heldSend();
    const door = new Door(send);
    const answers = ['first---', 'second--', 'third---'].map((id) =>
      door.decide(MAY, decision(id)),
    );
    await company();
    expect(updates.map(({ ids }) => ids)).toEqual([['first---', 'second--', 'third---']]);
    updates[0]?.letGo();
    expect((await Promise.all(answers)).map((answer) => answer.decision)).toEqual([
      'first---',
      'second--',
      'third---',
    ]);
  });

  it('lets a lone caller in at once, and waits for those who are on their way', async () => {
    const { updates, send } = heldSend();
    const door = new Door(send, { ...DOOR_LIMITS, comingMs: 5_000 });
    const lone = door.decide(JUNE, decision('lone----'));
    await atOnce();
    expect(updates.map(({ ids }) => ids)).toEqual([['lone----']]);

    const settled = [door.expect(MAY), door.expect(MAY)];
    const first = door.decide(MAY, decision('first---'));
    await company();
    expect(updates).toHaveLength(1);
    const second = door.decide(MAY, decision('second--'));
    await company();
    expect(updates[1]?.ids).toEqual(['first---', 'second--']);
    for (const { letGo } of updates) letGo();
    await Promise.all([lone, first, second]);
    for (const done of settled) done();
  });

  it('waits no longer for whoever does not come', async () => {
    const { updates, send } = heldSend();
    const door = new Door(send, { ...DOOR_LIMITS, comingMs: 40 });
    const done = door.expect(MAY);
    const answer = door.decide(MAY, decision('first---'));
    await sleep(60);
    expect(updates).toHaveLength(1);
    updates[0]?.letGo();
    await answer;
    done();
    const next = door.decide(MAY, decision('second--'));
    await atOnce();
    expect(updates).toHaveLength(2);
    updates[1]?.letGo();
    await next;
  });

  it('has the engine give up when whoever waited longest would', async () => {
    const given: number[] = [];
    const door = new Door(
      async (_, decisions, within) => {
        given.push(within);
        await sleep(given.length === 1 ? 300 : 0);
        return decisions.map((each) => answerTo(each));
      },
      { ...DOOR_LIMITS, patienceMs: 1_000, answerMs: 100 },
    );
    const first = door.decide(MAY, decision('first---'));
    await company();
    await Promise.all([first, door.decide(MAY, decision('second--'))]);
    expect(given[0]).toBeGreaterThan(900);
    expect(given[1]).toBeGreaterThanOrEqual(100);
    expect(given[1]).toBeLessThan(800);
  });

  it('keeps those who come later until the update under way is answered', async () => {
    const { updates, send } = heldSend();
    const door = new Door(send);
    const first = door.decide(MAY, decision('first---'));
    await company();
    const later = door.decide(MAY, decision('later---'));
    await company();
    expect(updates).toHaveLength(1);
    updates[0]?.letGo();
    await first;
    await company();
    expect(updates[1]?.ids).toEqual(['later---']);
    updates[1]?.letGo();
    await later;
  });

  it('lets streams pass beside each other', async () => {
    const { updates, send } = heldSend();
    const door = new Door(send);
    const both = [door.decide(MAY, decision('in-may--')), door.decide(JUNE, decision('in-june-'))];
    await company();
    expect(updates.map(({ stream }) => stream)).toEqual([MAY, JUNE]);
    for (const { letGo } of updates) letGo();
    await Promise.all(both);
  });

  it('turns people away, with nothing taken, when too many wait', async () => {
    const { updates, send } = heldSend();
    const door = new Door(send, { ...DOOR_LIMITS, perStream: 2, inAll: 3 });
    const taken = [
      door.decide(MAY, decision('may-1---')),
      door.decide(MAY, decision('may-2---')),
      door.decide(JUNE, decision('june-1--')),
    ];
    const busy = { code: 'DOOR_BUSY', details: { headers: { 'Retry-After': '2' } } };
    await expect(door.decide(MAY, decision('may-3---'))).rejects.toMatchObject(busy);
    await expect(door.decide(JUNE, decision('june-2--'))).rejects.toMatchObject(busy);
    await company();
    for (const { letGo } of updates) letGo();
    await Promise.all(taken);
    expect(updates.flatMap(({ ids }) => ids)).toEqual(['may-1---', 'may-2---', 'june-1--']);
  });

  it('serves as many streams at a time as it may, and the others in turn', async () => {
    const { updates, send } = heldSend();
    const door = new Door(send, { ...DOOR_LIMITS, updates: 1 });
    const answers = [
      door.decide(MAY, decision('may-1---')),
      door.decide(JUNE, decision('june-1--')),
    ];
    await company();
    answers.push(door.decide(MAY, decision('may-2---')));
    expect(updates.map(({ ids }) => ids)).toEqual([['may-1---']]);
    for (const place of [0, 1, 2]) {
      await company();
      updates[place]?.letGo();
    }
    await Promise.all(answers);
    expect(updates.map(({ ids }) => ids)).toEqual([['may-1---'], ['june-1--'], ['may-2---']]);
  });

  it('lets nobody wait for longer than they would', async () => {
    const { updates, send } = heldSend();
    const door = new Door(send, { ...DOOR_LIMITS, patienceMs: 60 });
    const first = door.decide(MAY, decision('first---'));
    await company();
    const tired = expect(door.decide(MAY, decision('tired---'))).rejects.toMatchObject({
      code: 'DOOR_BUSY',
    });
    await sleep(70);
    const fresh = door.decide(MAY, decision('fresh---'));
    updates[0]?.letGo();
    await first;
    await tired;
    await company();
    expect(updates[1]?.ids).toEqual(['fresh---']);
    updates[1]?.letGo();
    await fresh;
  });

  it('tells all of an update that failed, and goes on', async () => {
    let broken = true;
    const door = new Door((_, decisions) =>
      broken
        ? Promise.reject(new Error('no engine'))
        : Promise.resolve(decisions.map((each) => answerTo(each))),
    );
    const failed = [door.decide(MAY, decision('first---')), door.decide(MAY, decision('second--'))];
    for (const answer of failed) await expect(answer).rejects.toThrow('no engine');
    broken = false;
    await expect(door.decide(MAY, decision('third---'))).resolves.toMatchObject({
      decision: 'third---',
    });
  });

  it('gives nobody the answer to another’s decision', async () => {
    const door = new Door((_, decisions) =>
      Promise.resolve([...decisions].reverse().map((each) => answerTo(each))),
    );
    const crossed = [
      door.decide(MAY, decision('first---')),
      door.decide(MAY, decision('second--')),
    ];
    for (const answer of crossed) await expect(answer).rejects.toThrow('did not answer');
  });

  it('gives every decision exactly one answer, its own, in order, one update at a time', async () => {
    const arrivals = fc.array(
      fc.record({ stream: fc.constantFrom(MAY, JUNE), pause: fc.integer({ min: 0, max: 3 }) }),
      { minLength: 1, maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(arrivals, fc.integer({ min: 1, max: 5 }), async (people, perUpdate) => {
        const sent = new Map<string, string[]>([
          [MAY, []],
          [JUNE, []],
        ]);
        const inFlight = new Set<string>();
        const door = new Door(
          async (stream, decisions) => {
            expect(inFlight.has(stream)).toBe(false);
            expect(decisions.length).toBeLessThanOrEqual(perUpdate);
            inFlight.add(stream);
            await sleep(1);
            inFlight.delete(stream);
            const before = sent.get(stream) ?? [];
            sent.set(stream, [...before, ...decisions.map((each) => each.decision)]);
            return decisions.map((each) => answerTo(each, Number(each.decision.slice(9))));
          },
          { ...DOOR_LIMITS, companyMs: 1, perUpdate },
        );
        const answers = [];
        for (const [index, { stream, pause }] of people.entries()) {
          if (pause > 0) await sleep(pause);
          answers.push(door.decide(stream, decision(`decision-${index}`)));
        }
        expect((await Promise.all(answers)).map((answer) => answer.decision)).toEqual(
          people.map((_, index) => `decision-${index}`),
        );
        for (const stream of [MAY, JUNE]) {
          const came = people.flatMap((each, index) =>
            each.stream === stream ? [`decision-${index}`] : [],
          );
          expect(sent.get(stream)).toEqual(came);
        }
      }),
      { numRuns: 25 },
    );
  });
});
