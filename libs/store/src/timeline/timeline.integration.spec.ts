import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GENESIS, hashOf } from '@nenep/audit';
import type { SealedFact } from '@nenep/contracts';
import { findAlarms } from '../integrity/raise-alarms.js';
import type { Store } from '../store.js';
import { openTestStore } from '../world.fixture.js';
import { appendEntries } from './append-entries.js';
import { fact, recorded, seal, STREAM } from './chain.fixture.js';
import { cursorBehind, findByDecision, findTimeline, recordedSequence } from './find-timeline.js';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
beforeEach(async () => {
  const { timeline, timelineStreams, integrity } = store.models;
  await Promise.all([timeline.deleteMany(), timelineStreams.deleteMany(), integrity.deleteMany()]);
});
afterAll(async () => {
  await store.drop();
  await store.close();
});

async function stored() {
  const { items } = await findTimeline(
    store,
    { organization: 'tayninh' },
    { limit: 100, order: 'oldest' },
  );
  return items;
}

async function alarms() {
  const { items } = await findAlarms(store, { limit: 100 });
  return items.map(({ kind, eventId }) => `${kind} ${eventId}`).sort();
}

const five = seal(Array.from({ length: 5 }, (_, index) => fact({ step: `step-${index}` })));

/** The same stream with another content from its third fact on. */
function forked(): SealedFact[] {
  return seal(five.map((_, index) => fact({ step: index < 2 ? `step-${index}` : 'forked' })));
}

describe('appending to the timeline', () => {
  it('keeps facts exactly as they were sealed', async () => {
    await appendEntries(store, recorded(five));
    const facts = (await stored()).map(({ _id, recordedAt, partition, offset, ...rest }) => rest);
    expect(facts).toEqual(five);
    expect(facts.map(hashOf)).toEqual(five.map(({ hash }) => hash));
    expect(await alarms()).toEqual([]);
  });

  it('keeps each fact once, however often and in whatever batches it comes', async () => {
    await appendEntries(store, recorded(five.slice(0, 3)));
    await appendEntries(store, recorded(five));
    await appendEntries(store, [...recorded(five), ...recorded(five)]);
    expect((await stored()).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
    expect(await alarms()).toEqual([]);
  });

  it('raises the alarm over a fork, and keeps what was first', async () => {
    await appendEntries(store, recorded(five));
    await appendEntries(store, recorded(forked(), 5));
    expect((await stored()).map(({ hash }) => hash)).toEqual(five.map(({ hash }) => hash));
    expect(await alarms()).toEqual([3, 4, 5].map((sequence) => `FORK ${STREAM}#${sequence}`));
  });

  it('raises it over a fork within one batch too', async () => {
    await appendEntries(store, [...recorded(five), ...recorded(forked(), 5)]);
    expect((await stored()).map(({ hash }) => hash)).toEqual(five.map(({ hash }) => hash));
    expect(await alarms()).toEqual([3, 4, 5].map((sequence) => `FORK ${STREAM}#${sequence}`));
  });

  it('names the fact that is missing', async () => {
    await appendEntries(store, recorded(five.slice(0, 2)));
    await appendEntries(store, recorded(five.slice(3), 3));
    expect(await alarms()).toEqual([`GAP ${STREAM}#3`]);
  });

  it('notices a fact that was edited, and one that does not link to the one before', async () => {
    const edited = five.map((it) => (it.sequence === 4 ? { ...it, actor: 'cb-001' } : it));
    await appendEntries(store, recorded(edited));
    expect(await alarms()).toEqual([`HASH ${STREAM}#4`]);

    const torn = { ...five[4], previousHash: GENESIS } as SealedFact;
    await store.models.timeline.deleteMany();
    await appendEntries(store, recorded([...five.slice(0, 4), { ...torn, hash: hashOf(torn) }]));
    expect(await alarms()).toEqual([`HASH ${STREAM}#4`, `LINK ${STREAM}#5`]);
  });

  it('raises an alarm once and keeps its first finding', async () => {
    await appendEntries(store, recorded(five));
    await appendEntries(store, recorded(forked(), 5));
    const [first] = (await findAlarms(store, { limit: 1 })).items;
    await appendEntries(store, recorded(forked(), 5));
    const { items } = await findAlarms(store, { limit: 100 });
    expect(items).toHaveLength(3);
    expect(items[0]).toEqual(first);
  });

  it('says how far it has recorded a stream', async () => {
    expect(await recordedSequence(store, STREAM)).toBe(0);
    await appendEntries(store, recorded(five.slice(0, 3)));
    expect(await recordedSequence(store, STREAM)).toBe(3);
  });
});

describe('asking the timeline', () => {
  const decided = fact({
    type: 'task.decided',
    task: 'review.cb-102',
    unit: 'propaganda',
    actor: 'cb-101',
    actingAs: { role: 'UNIT_HEAD', unit: 'propaganda' },
    occurredAt: '2021-05-27T03:00:00.000Z',
    data: {
      decision: 'decision-1',
      digest: 'a'.repeat(64),
      kind: 'review',
      version: 1,
      verb: 'review',
      late: false,
    },
  });
  const may = seal([fact({ step: 'self' }), decided, fact({ step: 'review' })]);
  const june = seal(
    [fact({ period: '2021-06' }), fact({ period: '2021-06', clause: 'II.1c' })],
    'tayninh/2021/monthly-evaluation/2021-06',
  );
  const elsewhere = seal(
    [fact({ organization: 'long-an' })],
    'long-an/2021/monthly-evaluation/2021-05',
  );

  beforeEach(async () => {
    await appendEntries(store, [...recorded(may), ...recorded(june, 3), ...recorded(elsewhere, 5)]);
  });

  it.each([
    [{}, 5],
    [{ plan: '2021' }, 5],
    [{ period: '2021-06' }, 2],
    [{ cycle: 'monthly-evaluation', period: '2021-05' }, 3],
    [{ unit: 'propaganda' }, 1],
    [{ step: 'review' }, 1],
    [{ task: 'review.cb-102' }, 1],
    [{ clause: 'II.1c' }, 1],
    [{ type: 'task.decided' as const }, 1],
    [{ actor: 'cb-101' }, 1],
    [{ actingAs: 'UNIT_HEAD' }, 1],
    [{ actingAs: 'SELF' }, 0],
    [{ stream: STREAM }, 3],
    [{ from: '2021-05-25T00:00:00.000Z' }, 1],
    [{ until: '2021-05-25T00:00:00.000Z' }, 4],
    [{ from: '2021-05-27T03:00:00.000Z', until: '2021-05-27T03:00:00.000Z' }, 0],
    [{ clause: undefined, actor: 'nobody' }, 0],
  ])('finds by %j', async (filter, count) => {
    const page = await findTimeline(store, { organization: 'tayninh', ...filter }, { limit: 10 });
    expect(page.items).toHaveLength(count);
    expect(page.next).toBeNull();
  });

  it('pages through all of it once, in both directions', async () => {
    for (const order of ['oldest', 'newest'] as const) {
      const offsets: number[] = [];
      let cursor: string | undefined;
      do {
        const request = { limit: 2, cursor, order };
        const page = await findTimeline(store, { organization: 'tayninh' }, request);
        offsets.push(...page.items.map(({ offset }) => offset));
        cursor = page.next ?? undefined;
      } while (cursor);
      expect(offsets).toEqual(order === 'oldest' ? [0, 1, 2, 3, 4] : [4, 3, 2, 1, 0]);
    }
  });

  it('goes on behind an entry with what was recorded since', async () => {
    const last = (await stored()).at(-1);
    const cursor = last && cursorBehind(last);
    const ask = () =>
      findTimeline(store, { organization: 'tayninh' }, { limit: 5, cursor, order: 'oldest' });
    expect((await ask()).items).toEqual([]);
    const july = seal([fact({ period: '2021-07' })], 'tayninh/2021/monthly-evaluation/2021-07');
    await appendEntries(store, recorded(july, 6));
    expect((await ask()).items.map(({ period }) => period)).toEqual(['2021-07']);
  });

  it('finds the entry that records a decision', async () => {
    expect((await findByDecision(store, STREAM, 'decision-1'))?.sequence).toBe(2);
    expect(await findByDecision(store, STREAM, 'decision-2')).toBeNull();
  });
});
