import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cycleOfStream, toAddress } from '@nenep/contracts';
import { tasksOf } from '@nenep/store';
import { setTimeout as sleep } from 'node:timers/promises';
import { Caller } from './caller.js';
import { applyHouse, REVIEW, SELF, untilOpen } from './load.js';
import { inventedHouse, type InventedHouse } from './organization.js';
import { PASSWORD, type RunningProduct, startWholeProduct } from './product.js';
import { type Inside, lookInside } from './record.js';

export interface LargeCycle {
  /** Of the test, and of the organization in it. */
  name: string;
  units: number;
  peopleOfEach: number;
  /** Every so-manieth person's inbox is looked at. */
  everyNth: number;
  /** How long it may take until everybody has their task. */
  patienceMs: number;
}

/** What is expected of a cycle of more people than one workflow holds. */
export function describeLargeCycle(large: LargeCycle): void {
  const { name, units, peopleOfEach, everyNth, patienceMs } = large;
  const people = units * peopleOfEach;
  describe(`a cycle of ${people} people`, () => {
    let running: RunningProduct;
    let inside: Inside;
    let house: InventedHouse;
    let inspector: Caller;

    beforeAll(async () => {
      running = await startWholeProduct(name);
      inside = await lookInside(running);
      house = await inventedHouse('lg', units, peopleOfEach);
    }, 240_000);
    afterAll(async () => {
      await inside.close();
      await running.stop();
    });

    const signIn = (person: string) => Caller.signIn(running.product.api, person, PASSWORD);

    async function onlyCycle() {
      const { items } = (await inspector.get('/cycles')).body as {
        items: {
          stream: string;
          people: number;
          units: number;
          steps: Record<string, unknown>[];
        }[];
      };
      return items;
    }

    it(
      'opens with a task for everybody, as one cycle',
      async () => {
        const began = Date.now();
        await applyHouse(running, name, house);
        inspector = await signIn(house.inspector);
        for (;;) {
          const [cycle] = await onlyCycle();
          if (cycle?.steps[0]?.['open'] === people) break;
          await sleep(500);
        }
        console.info(
          `${people} people were asked ${Date.now() - began} ms after the plan was sent.`,
        );
        expect(await onlyCycle()).toMatchObject([
          {
            people,
            units,
            steps: [{ step: 'self', expected: people, open: people }, {}, {}, {}, {}],
          },
        ]);
      },
      patienceMs,
    );

    it('shows people their own task and no other', async () => {
      const { store } = inside;
      for (const { id, unit } of house.members.filter((_, index) => index % everyNth === 0)) {
        const mine = { organization: name, person: id, state: 'OPEN' } as const;
        const { items } = await tasksOf(store, mine, { limit: 10 });
        expect(items).toMatchObject([{ key: `self.${id}`, unit, subject: id }]);
      }
    }, 120_000);

    it('takes what the first and the last of them say, in whatever part they are', async () => {
      const members = [house.members[1], house.members.at(-1)];
      const streams = new Set<string>();
      let after = '';
      for (const { id, unit } of members.flatMap((member) => member ?? [])) {
        const [task] = await untilOpen(await signIn(id), 'self');
        const taken = await (await signIn(id)).decideSurely(task.id, 'submit', SELF);
        const head = house.members.find((member) => member.head && member.unit === unit)?.id ?? '';
        const [review] = await untilOpen(await signIn(head), 'review');
        const reviewed = await (await signIn(head)).decideSurely(review.id, 'review', REVIEW);
        streams.add(taken.stream);
        after = `after=${reviewed.stream}:${reviewed.sequence}`;
        const waitsFor = people - streams.size;
        expect(reviewed.answer['next']).toMatchObject({ step: 'consolidate', waitsFor });
      }
      expect(streams.size).toBe(2);
      const [stream = ''] = streams;
      const address = toAddress(cycleOfStream(stream));
      const { body } = await inspector.get(`/cycles/${address}?${after}`);
      expect(body).toMatchObject({
        steps: [{ done: 2, open: people - 2 }, { done: 2 }, {}, {}, {}],
      });
    }, 60_000);
  });
}
