import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyChain } from '@nenep/audit';
import { parseSealedFact, toAddress } from '@nenep/contracts';
import { setTimeout as sleep } from 'node:timers/promises';
import { discrepancies, NOTHING_WRONG } from '../support/audit.js';
import type { Taken } from '../support/caller.js';
import { untilOpen } from '../support/load.js';
import { inventedHouse } from '../support/organization.js';
import { allItems } from '../support/pages.js';
import { type RunningProduct, startWholeProduct } from '../support/product.js';
import { type Inside, lookInside, stateOf } from '../support/record.js';
import { Rehearsal } from '../support/rehearsal.js';
import { seenBy } from '../support/seen.js';

/** Five units of two people each; where it is divided, two units at most in a part. */
const PEOPLE_PER_PART = 4;
let running: RunningProduct;
let inside: Inside;
let undivided: Rehearsal;
let divided: Rehearsal;
/** What a cadre of the divided cycle was told when they submitted. */
let remembered: Taken;

beforeAll(async () => {
  running = await startWholeProduct('divided');
  inside = await lookInside(running);
  undivided = await Rehearsal.begin(running, 'house-a', await inventedHouse('pa', 5, 2));
  process.env['NENEP_PEOPLE_PER_PART'] = String(PEOPLE_PER_PART);
  await running.product.processes.worker.restart();
  divided = await Rehearsal.begin(running, 'house-b', await inventedHouse('pb', 5, 2));
}, 240_000);
afterAll(async () => {
  delete process.env['NENEP_PEOPLE_PER_PART'];
  await inside.close();
  await running.stop();
});

/** The same people of both houses, by the number of each: the Office first, then four units. */
const member = ({ house }: Rehearsal, number: number) => house.members[number - 1]?.id ?? '';
const READERS = {
  'a cadre': (of: Rehearsal) => member(of, 4),
  'a cadre of another part': (of: Rehearsal) => member(of, 10),
  'the head of a unit': (of: Rehearsal) => member(of, 3),
  'the Office': (of: Rehearsal) => of.house.officeHead,
  'the Secretariat': (of: Rehearsal) => of.house.secretariat[0] ?? '',
  'an inspector': (of: Rehearsal) => of.house.inspector,
};

const NAMES = [
  [/house-[ab]/g, 'house'],
  [/\bp[ab]-/g, 'p-'],
] as const;

async function inBoth(act: (rehearsal: Rehearsal) => Promise<unknown>): Promise<void> {
  for (const rehearsal of [undivided, divided]) {
    await act(rehearsal);
    for (const stream of rehearsal.allStreams) await stateOf(inside, stream);
  }
}

async function expectSame(): Promise<void> {
  for (const [reader, of] of Object.entries(READERS)) {
    const [one, parts] = await Promise.all(
      [undivided, divided].map((rehearsal) => seenBy(rehearsal, of(rehearsal), NAMES)),
    );
    expect({ reader, seen: parts }).toEqual({ reader, seen: one });
  }
}

describe('a cycle that is divided into parts', () => {
  it('has three of them, and is one cycle to whoever reads', async () => {
    expect(undivided.allStreams).toHaveLength(1);
    expect(divided.allStreams).toHaveLength(4);
    await expectSame();
    const { items } = (await divided.as(member(divided, 2)).get('/cycles')).body as {
      items: { stream: string; people: number; units: number }[];
    };
    expect(items).toMatchObject([{ stream: divided.cycle, people: 10, units: 5 }]);
  });

  it('lets people read at once what they did, and says how much it still waits for', async () => {
    let taken: Taken[] = [];
    await inBoth(async (rehearsal) => {
      taken = [await rehearsal.submit(member(rehearsal, 2))];
      await rehearsal.submit(member(rehearsal, 6));
      taken.push(await rehearsal.review(member(rehearsal, 6)));
      const [first, last] = taken as [Taken, Taken];
      remembered = first;
      expect(last.answer['next']).toMatchObject({ step: 'consolidate', waitsFor: 9 });
      const after = `after=${last.stream}:${last.sequence}`;
      const cycle = `/cycles/${toAddress(rehearsal.cycle)}?${after}`;
      const { body } = await rehearsal.as(member(rehearsal, 2)).get(cycle);
      expect((body['steps'] as { done: number }[]).map(({ done }) => done)).toEqual([
        2, 1, 0, 0, 0,
      ]);
    });
    expect(taken[0]?.stream).not.toBe(taken[1]?.stream);
    await expectSame();
  });

  it('comes back to a cadre with reasons as it does undivided', async () => {
    await inBoth(async (rehearsal) => {
      const review = rehearsal.task(`review.${member(rehearsal, 2)}`);
      const reasons = 'Chưa nêu kết quả cụ thể.';
      const { status } = await rehearsal
        .as(rehearsal.house.officeHead)
        .decide(review, { verb: 'return', reasons });
      expect(status).toBe(200);
    });
    await expectSame();
  });

  it('comes to the Office as one table, once the last part is reviewed', async () => {
    await inBoth(async (rehearsal) => {
      await rehearsal.submit(member(rehearsal, 2), 2);
      await rehearsal.review(member(rehearsal, 2), 2);
      for (const number of [1, 3, 4, 5, 7, 8, 9, 10]) {
        await rehearsal.submit(member(rehearsal, number));
        expect(await openOf(rehearsal, 'consolidate')).toEqual([]);
        await rehearsal.review(member(rehearsal, number));
      }
      await untilOpen(rehearsal.as(rehearsal.house.officeHead), 'consolidate');
    });
    await expectSame();
  });

  it('goes back from there to the reviewer who is named, and to nobody else', async () => {
    await inBoth(async (rehearsal) => {
      const [task] = await untilOpen(rehearsal.as(rehearsal.house.officeHead), 'consolidate');
      const whose = member(rehearsal, 8);
      const { status, body } = await rehearsal.as(rehearsal.house.officeHead).decide(task.id, {
        verb: 'return',
        reasons: 'Điểm và xếp loại không khớp.',
        target: `review.${whose}`,
      });
      expect([status, body['next']]).toMatchObject([200, { step: 'review', waitsFor: 0 }]);
      const reviewer = rehearsal.as(rehearsal.reviewerOf(whose));
      const [again] = await untilOpen(reviewer, 'review');
      expect(again).toMatchObject({ id: rehearsal.task(`review.${whose}`), version: 2 });
      const shown = await reviewer.get(`/tasks/${again.id}`);
      expect((shown.body['earlier'] as object[]).at(-1)).toMatchObject({
        verb: 'return',
        reasons: 'Điểm và xếp loại không khớp.',
      });
    });
    await expectSame();
  });

  it('walks to publication, and shows each reader the results they would see', async () => {
    await inBoth(async (rehearsal) => {
      await rehearsal.review(member(rehearsal, 8), 2);
      const [task] = await untilOpen(rehearsal.as(rehearsal.house.officeHead), 'consolidate');
      expect(task.version).toBe(2);
      const minutes = { minutes: 'Tổng hợp đủ.' };
      await rehearsal
        .as(rehearsal.house.officeHead)
        .decideSurely(task.id, 'consolidate', minutes, 2);
      await rehearsal.approve();
      await rehearsal.publish();
      await untilClosed(rehearsal);
    });
    await expectSame();
  });

  it('answers what it took as the first time once its parts have closed, and takes no more', async () => {
    const { stream, sequence } = remembered;
    const again = await remembered.again();
    expect([again.status, again.body]).toMatchObject([200, { stream, sequence }]);
    const late = await divided
      .as(member(divided, 6))
      .decide(divided.task(`self.${member(divided, 6)}`), {
        verb: 'submit',
        answers: { work: 'Muộn.', points: 70, class: 'GOOD' },
      });
    expect([late.status, late.body['code']]).toEqual([409, 'CYCLE_CLOSED']);
  });
});

describe('the timeline of a divided cycle', () => {
  const timelineOf = (rehearsal: Rehearsal, reader: string) => {
    const [, , cycle, period] = rehearsal.cycle.split('/');
    const path = `/timeline?order=asc&limit=50&cycle=${cycle}&period=${period}`;
    return allItems(rehearsal.as(reader), path);
  };
  const told = (entries: Record<string, unknown>[]) =>
    entries
      .map(({ type, unit, step, task, actor, text }) =>
        NAMES.reduce(
          (shown, [from, to]) => shown.replaceAll(from, to),
          [type, unit, step, task, actor, text].join(' | '),
        ),
      )
      .sort();

  it.each(Object.entries(READERS))('tells %s the same as if it were one', async (_, of) => {
    const one = await timelineOf(undivided, of(undivided));
    const parts = await timelineOf(divided, of(divided));
    const ofPeople = parts.filter(({ type }) => !String(type).startsWith('part.'));
    expect(told(ofPeople)).toEqual(told(one));
  });

  it('has all parts in the order in which things happened, each an unbroken chain', async () => {
    const entries = await timelineOf(divided, divided.house.inspector);
    const facts = entries.map(({ id, text, recordedAt, ...fact }) => parseSealedFact(fact));
    const streams = [...new Set(facts.map(({ stream }) => stream))];
    expect(streams).toEqual(expect.arrayContaining(divided.allStreams));
    for (const stream of divided.allStreams) {
      expect(verifyChain(facts.filter((fact) => fact.stream === stream))).toBeNull();
    }
    const closed = await allItems(
      divided.as(divided.house.inspector),
      '/timeline?type=stream.closed',
    );
    expect(closed.map(({ data }) => (data as { closed: string }).closed).sort()).toEqual(
      divided.allStreams.sort(),
    );
    expect(await discrepancies(inside.store, 'house-b', [])).toEqual(NOTHING_WRONG);
  });
});

async function openOf(rehearsal: Rehearsal, step: string) {
  const tasks = await rehearsal.as(rehearsal.house.officeHead).openTasks();
  return tasks.filter((task) => task.step === step);
}

async function untilClosed(rehearsal: Rehearsal): Promise<void> {
  const path = `/cycles/${toAddress(rehearsal.cycle)}`;
  for (;;) {
    const { body } = await rehearsal.as(rehearsal.house.inspector).get(path);
    if (body['state'] === 'CLOSED') return;
    await sleep(100);
  }
}
