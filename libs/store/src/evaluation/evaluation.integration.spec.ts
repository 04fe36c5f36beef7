import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commitmentOf } from '@nenep/audit';
import type { Store } from '../store.js';
import { openTestStore } from '../world.fixture.js';
import {
  consolidationByRevision,
  resultOf,
  resultsOf,
  saveConsolidation,
  saveResults,
} from './results.js';
import {
  DecisionIdReused,
  type NewWords,
  revisionOf,
  wordsByRevision,
  wordsByRevisions,
  wordsKeeper,
} from './words.js';

const STREAM = 'tayninh/2021/monthly-evaluation/2021-05';

let store: Store;
let keep: ReturnType<typeof wordsKeeper>;
beforeAll(async () => {
  store = await openTestStore();
  keep = wordsKeeper(store);
});
afterAll(async () => {
  await store.drop();
  await store.close();
});

function words(decision: string, more: Partial<NewWords> = {}): NewWords {
  return {
    stream: STREAM,
    decision,
    task: 'self.cb-102',
    actor: 'cb-102',
    subject: 'cb-102',
    unit: 'propaganda',
    verb: 'submit',
    content: { answers: { points: 86, remarks: 'Hoàn thành tốt nhiệm vụ' } },
    createdAt: '2021-05-24T02:00:00.000Z',
    ...more,
  };
}

describe("people's words", () => {
  it('are bound by a commitment that their salt opens', async () => {
    const kept = await keep(words('decision-1'));
    expect(kept.commitment).toBe(commitmentOf(kept.salt, words('decision-1').content));
    expect(await wordsByRevision(store, revisionOf(STREAM, 'decision-1'))).toEqual(kept);
  });

  it('are kept once, with the salt of the first time', async () => {
    const again = { createdAt: '2021-05-24T02:00:05.000Z' };
    const first = await keep(words('decision-2'));
    expect(await keep(words('decision-2', again))).toEqual(first);
    const [one, other] = await Promise.all([keep(words('decision-3')), keep(words('decision-3'))]);
    expect(one).toEqual(other);
  });

  it.each<[string, Partial<NewWords>]>([
    ['words', { content: { answers: { points: 87 } } }],
    ['task', { task: 'self.cb-103' }],
    ['person', { actor: 'cb-103' }],
    ['verb', { verb: 'return' }],
  ])('are not taken for another %s under the same decision id', async (_, other) => {
    const first = await keep(words('decision-4'));
    await expect(keep(words('decision-4', other))).rejects.toThrow(DecisionIdReused);
    expect(await wordsByRevision(store, first._id)).toEqual(first);
  });

  it('are found together by their revisions', async () => {
    const one = await keep(words('decision-5'));
    const two = await keep(words('decision-6'));
    const found = await wordsByRevisions(store, [one._id, two._id, revisionOf(STREAM, 'none')]);
    expect(found.map(({ _id }) => _id).sort()).toEqual([one._id, two._id]);
  });
});

describe('results', () => {
  const consolidation = {
    _id: `${STREAM}#consolidation-1`,
    stream: STREAM,
    rows: [{ person: 'cb-102', unit: 'propaganda', points: 86, class: 'GOOD', gap: false }],
    counts: { people: 1, reviewed: 1, gaps: 0 },
    salt: 'c'.repeat(64),
    digest: 'a'.repeat(64),
    createdAt: '2021-06-01T02:00:00.000Z',
  };

  it('come from a consolidation that is kept as it was first made', async () => {
    await saveConsolidation(store, consolidation);
    const again = { ...consolidation, digest: 'b'.repeat(64) };
    expect(await saveConsolidation(store, again)).toEqual(consolidation);
    expect(await consolidationByRevision(store, consolidation._id)).toEqual(consolidation);
  });

  it('are published once for each person', async () => {
    const result = {
      stream: STREAM,
      person: 'cb-102',
      unit: 'propaganda',
      points: 86,
      class: 'GOOD',
      revision: consolidation._id,
      publishedAt: '2021-06-10T02:00:00.000Z',
    };
    const { points, class: _, ...unreviewed } = { ...result, person: 'cb-101' };
    await saveResults(store, [result, unreviewed]);
    await saveResults(store, [{ ...result, points: 90 }]);
    expect((await resultsOf(store, STREAM)).map(({ person }) => person)).toEqual([
      'cb-101',
      'cb-102',
    ]);
    expect(await resultOf(store, STREAM, 'cb-102')).toMatchObject(result);
    expect(await resultOf(store, STREAM, 'cb-101')).not.toHaveProperty('points');
    expect(await resultOf(store, STREAM, 'cb-103')).toBeNull();
  });
});
