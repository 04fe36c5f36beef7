import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { discrepancies, NOTHING_WRONG, untilRecorded } from '../support/audit.js';
import { Caller, type Taken } from '../support/caller.js';
import { concurrently, SELF } from '../support/load.js';
import { inventedHouse } from '../support/organization.js';
import { allItems } from '../support/pages.js';
import { expectProblem } from '../support/problems.js';
import {
  PASSWORD,
  type RunningProduct,
  startAgain,
  startWholeProduct,
} from '../support/product.js';
import { type Inside, lookInside, stateOf } from '../support/record.js';
import { Rehearsal } from '../support/rehearsal.js';

const NAME = 'stop-and-start';

let running: RunningProduct;
let house: Rehearsal;
let members: string[];
/** All that anybody was told, through every life of the product. */
const told: Taken[] = [];

beforeAll(async () => {
  running = await startWholeProduct(NAME);
  house = await Rehearsal.begin(running, NAME, await inventedHouse('ss', 3, 4));
  members = house.house.members.map(({ id }) => id);
}, 240_000);
afterAll(() => running.stop());

async function looking<T>(look: (inside: Inside) => Promise<T>): Promise<T> {
  const inside = await lookInside(running);
  try {
    return await look(inside);
  } finally {
    await inside.close();
  }
}

/** What people see with what they signed in with before. */
async function everythingShown() {
  await looking((inside) => stateOf(inside, house.cycle));
  const tasks = members.flatMap((person) =>
    ['OPEN', 'DONE'].map((state) => house.as(person).get(`/tasks?state=${state}`)),
  );
  const inspector = house.as(house.house.inspector);
  return {
    tasks: (await Promise.all(tasks)).map(({ body }) => body),
    cycles: (await inspector.get('/cycles')).body,
    timeline: await allItems(inspector, '/timeline?order=asc&limit=200'),
  };
}

async function expectFirstAnswers() {
  for (const { again, answer } of told) {
    const { status, body } = await again();
    expect([status, body]).toEqual([200, answer]);
  }
}

describe('the product, stopped in order in the middle of a cycle and started again', () => {
  let browser: { cookie: string };

  it('shows everybody, still signed in, exactly what it showed before', async () => {
    for (const person of members.slice(0, 8)) told.push(await house.submit(person));
    const signIn = { username: members[0], password: PASSWORD };
    const { headers } = await Caller.signedOut(running.product.api).post('/session', signIn);
    browser = { cookie: headers.getSetCookie()[0]?.split(';')[0] ?? '' };
    const [before, { api }] = [await everythingShown(), running.product];

    await running.stop();
    await expect(house.as('ss-0001').get('/me')).rejects.toThrow();
    running = await startAgain(NAME);

    expect(running.product.api).toBe(api);
    expect(await everythingShown()).toEqual(before);
    const me = await Caller.signedOut(api).ask('GET', '/me', { headers: browser });
    expect(me).toMatchObject({ status: 200, body: { person: { id: members[0] } } });
  }, 240_000);

  it('answers the decisions of before as it answered them first', async () => {
    const before = await everythingShown();
    await expectFirstAnswers();
    expect(await everythingShown()).toEqual(before);
  });

  it('takes the next decision as the very next fact', async () => {
    const { facts } = await looking((inside) => stateOf(inside, house.cycle));
    const [ninth = '', ...others] = members.slice(8);
    const next = await house.submit(ninth);
    expect(next.sequence).toBe(facts + 1);
    told.push(next);
    for (const person of others) told.push(await house.submit(person));
  });
});

describe('the product, killed with -9 as a whole while people decide, and started again', () => {
  it('has lost, doubled and disordered nothing that anybody was told', async () => {
    let settled = 0;
    let first: () => void;
    const someAreTold = new Promise<void>((resolve) => (first = resolve));
    const reviewing = concurrently(3, members, async (person) => {
      const taken = await house.review(person);
      settled += 1;
      if (settled === 2) first();
      return taken;
    });
    await someAreTold;
    await running.killAll();
    expect(settled).toBeLessThan(members.length);
    running = await startAgain(NAME);
    told.push(...(await reviewing));

    await looking(async ({ store }) => {
      await untilRecorded(store, NAME, told, 60_000);
      expect(await discrepancies(store, NAME, told)).toEqual(NOTHING_WRONG);
    });
    await expectFirstAnswers();
  }, 240_000);

  it('goes on to the end of the cycle', async () => {
    told.push(await house.consolidate(), await house.approve(), await house.publish());
    await looking((inside) => untilClosed(inside));
    const [cycle] = (await everythingShown()).cycles['items'] as Record<string, unknown>[];
    expect(cycle).toMatchObject({ state: 'CLOSED', people: members.length, late: 0 });
    await looking(async ({ store }) => {
      expect(await discrepancies(store, NAME, told)).toEqual(NOTHING_WRONG);
    });
  });
});

describe('a cycle that has closed', () => {
  const FRESH = { version: 1, verb: 'submit', answers: SELF };
  const decisionsOf = (person: string) => `/tasks/${house.task(`self.${person}`)}/decisions`;

  it('answers each decision it took as it answered it first', async () => {
    expect(told).toHaveLength(2 * members.length + 3);
    await expectFirstAnswers();
  });

  it('refuses other content under their ids, and takes nothing new', async () => {
    const person = members[0] ?? '';
    const bad = { caller: house.as(person), path: decisionsOf(person) };
    const before = await everythingShown();
    const fresh = { ...FRESH, decision: 'new-to-the-cycle' };
    await expectProblem({ ...bad, body: fresh }, '409 CYCLE_CLOSED');
    const other = { ...FRESH, decision: told[0]?.decision, answers: { ...SELF, points: 1 } };
    await expectProblem({ ...bad, body: other }, '409 DECISION_ID_REUSED');
    expect(await everythingShown()).toEqual(before);
  });
});

/** Its workflow has ended: from now on others answer for it. */
async function untilClosed({ temporal }: Inside): Promise<void> {
  const handle = temporal.workflow.getHandle(house.cycle);
  while ((await handle.describe()).status.name !== 'COMPLETED') await sleep(100);
}
