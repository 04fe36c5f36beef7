import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { discrepancies, NOTHING_WRONG, untilRecorded } from '../support/audit.js';
import type { ApiAnswer, Told } from '../support/caller.js';
import { SELF } from '../support/load.js';
import { inventedHouse } from '../support/organization.js';
import { type RunningProduct, startWholeProduct } from '../support/product.js';
import { type Inside, lookInside } from '../support/record.js';
import { Rehearsal } from '../support/rehearsal.js';

const NAME = 'overload';
/** Far more than the api is told to take on at once. */
const CALLERS = 600;
const ROOM = { NENEP_API_MAX_IN_FLIGHT: '60' };
const LASTS_MS = 10_000;
/**
 * How long most wait for an answer, whatever it is; and anybody at all: of so many connections made
 * at the same moment the system lets some begin only when they ask again, after seconds.
 */
const MOST_ANSWERED_MS = 5_000;
const ALL_ANSWERED_MS = 20_000;
const GROWTH_MIB = 250;

interface Heard {
  ms: number;
  answer: ApiAnswer;
}

let running: RunningProduct;
let inside: Inside;
let house: Rehearsal;
let members: string[];

beforeAll(async () => {
  Object.assign(process.env, ROOM);
  running = await startWholeProduct(NAME);
  for (const name of Object.keys(ROOM)) delete process.env[name];
  inside = await lookInside(running);
  house = await Rehearsal.begin(running, NAME, await inventedHouse('ov', 4, 10));
  members = house.house.members.map(({ id }) => id);
}, 240_000);
afterAll(async () => {
  await inside.close();
  await running.stop();
});

/** Resident memory of the api, in MiB. */
async function memory(): Promise<number> {
  const status = await readFile(`/proc/${running.product.processes.api.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

/** Comes again and again, and without the pause that was asked for. */
async function ask(index: number, until: number, heard: Heard[]): Promise<void> {
  const person = members[index % members.length] ?? '';
  const as = house.as(person);
  const task = house.task(`self.${person}`);
  const decision = { decision: `overload-${person}`, version: 1, verb: 'submit', answers: SELF };
  while (performance.now() < until) {
    const begun = performance.now();
    const answer = await (index % 3 === 0 ? as.decide(task, decision) : as.get('/tasks'));
    heard.push({ ms: performance.now() - begun, answer });
  }
}

/** What so large a part of these, sorted, does not exceed. */
const at = (part: number, sorted: number[]) => sorted[Math.ceil(part * sorted.length) - 1];
const named = ({ status, body }: ApiAnswer) => `${status} ${String(body['code'] ?? '')}`.trim();

describe('ten times as many callers as the api has room for', () => {
  const heard: Heard[] = [];
  let before: number;

  it('are all answered soon: served, or told in words when to come again', async () => {
    before = await memory();
    const until = performance.now() + LASTS_MS;
    await Promise.all(Array.from({ length: CALLERS }, (_, index) => ask(index, until, heard)));

    const served = heard.filter(({ answer }) => answer.status === 200);
    const refused = heard.filter(({ answer }) => answer.status !== 200);
    expect(new Set(refused.map(({ answer }) => named(answer)))).toEqual(new Set(['503 API_BUSY']));
    for (const { answer } of refused) {
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(answer.body['remedy']).toMatch(/^Chờ \d+ giây/);
    }
    expect(served.length).toBeGreaterThan(100);
    expect(refused.length).toBeGreaterThan(served.length / 10);
    const waits = (some: Heard[]) => some.map(({ ms }) => ms).sort((a, b) => a - b);
    expect(at(0.5, waits(served))).toBeLessThan(MOST_ANSWERED_MS);
    expect(at(0.9, waits(refused))).toBeLessThan(MOST_ANSWERED_MS);
    expect(at(1, waits(heard))).toBeLessThan(ALL_ANSWERED_MS);
  }, 60_000);

  it('leave the api no larger than it may be, and as quick as before', async () => {
    expect((await memory()) - before).toBeLessThan(GROWTH_MIB);
    const begun = performance.now();
    expect((await house.as(members[0] ?? '').get('/tasks')).status).toBe(200);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it('find everything that they were told on the timeline, once', async () => {
    const decided = heard.filter(
      ({ answer }) => answer.status === 200 && answer.body['outcome'] === 'accepted',
    );
    const told = new Map(
      decided.map(({ answer }) => [answer.body['decision'], answer.body as unknown as Told]),
    );
    expect(told.size).toBeGreaterThan(0);
    for (const { answer } of decided) {
      expect(answer.body).toEqual(told.get(answer.body['decision']));
    }
    await untilRecorded(inside.store, NAME, [...told.values()], 30_000);
    expect(await discrepancies(inside.store, NAME, [...told.values()])).toEqual(NOTHING_WRONG);
  }, 60_000);
});

describe('connections that send nothing, or send it slowly', () => {
  it('do not keep others from being served', async () => {
    const { port } = new URL(running.product.api);
    const slow = Array.from({ length: 100 }, () => {
      const socket = connect(Number(port), '127.0.0.1')
        .on('error', () => undefined)
        .resume();
      socket.write('POST /api/v1/tokens HTTP/1.1\r\nHost: x\r\n');
      return socket;
    });
    const closed = slow.map((socket) => new Promise((resolve) => socket.on('close', resolve)));
    await sleep(200);
    expect((await house.as(members[0] ?? '').get('/tasks')).status).toBe(200);
    await Promise.all(closed);
  }, 40_000);
});
