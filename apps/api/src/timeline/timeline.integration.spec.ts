import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GENESIS, sealBatch } from '@nenep/audit';
import type { Fact } from '@nenep/contracts';
import { appendEntries } from '@nenep/store';
import { bearerOf, startTestApi, type TestApi } from '../api.fixture.js';
import { moveIn, PASSWORD } from '../house.fixture.js';

const STREAM = 'tayninh/2021/monthly-evaluation/2021-05';
const HASH = 'a'.repeat(64);

const about = {
  organization: 'tayninh',
  plan: '2021',
  planVersion: 1,
  cycle: 'monthly-evaluation',
  period: '2021-05',
  clause: 'II.1b',
  actor: 'system',
  occurredAt: '2021-05-25T03:00:00.000Z',
};

function submitted(person: string, unit: string): Fact {
  return {
    ...about,
    type: 'task.decided',
    step: 'self',
    task: `self.${person}`,
    unit,
    actor: person,
    actingAs: { role: 'SELF' },
    data: {
      decision: `decision-${person}`,
      digest: HASH,
      kind: 'self-evaluation',
      version: 1,
      verb: 'submit',
      late: false,
      subject: person,
    },
  };
}

/** Five facts: one of the cycle, two of the Propaganda Unit, two of the youth unit. */
const FACTS: Fact[] = [
  { ...about, type: 'results.published', data: { revision: 'r', people: 39 } },
  {
    ...about,
    type: 'tasks.opened',
    step: 'self',
    unit: 'tuyen-giao',
    data: {
      kind: 'self-evaluation',
      dueAt: '2021-05-25T17:00:00.000Z',
      because: 'OPENING',
      tasks: ['cb-034', 'cb-013'].map((person) => ({
        task: `self.${person}`,
        version: 1,
        subject: person,
        assignees: [person],
      })),
    },
  },
  submitted('cb-034', 'tuyen-giao'),
  submitted('cb-008', 'thanh-nien'),
  {
    ...about,
    type: 'step.escalated',
    step: 'self',
    unit: 'thanh-nien',
    data: {
      dueAt: '2021-05-25T17:00:00.000Z',
      rung: 1,
      role: 'DEPUTY_SECRETARY',
      holders: ['cb-038'],
      may: ['URGE'],
      open: 1,
      tasks: ['self.cb-021'],
    },
  },
];

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await moveIn(api.store);
  const numbered = FACTS.map((fact, index) => ({ sequence: index + 1, fact }));
  await appendEntries(
    api.store,
    sealBatch(STREAM, GENESIS, numbered).map((fact, offset) => ({
      ...fact,
      _id: `${STREAM}#${fact.sequence}`,
      recordedAt: '2021-05-25T03:00:00.100Z',
      partition: 0,
      offset,
    })),
  );
});
afterAll(async () => {
  await api.store.drop();
  await api.close();
});

async function read(username: string, query = '', language = 'vi') {
  const headers = await bearerOf(api, { username, password: PASSWORD });
  const path = `/api/v1/timeline?order=asc${query}`;
  const { body } = await api.ask('GET', path, {
    headers: { ...headers, 'accept-language': language },
  });
  return body as { items: { sequence: number; text: string; hash: string }[]; next: string | null };
}
const seenBy = async (username: string) =>
  (await read(username)).items.map(({ sequence }) => sequence);

describe('the timeline', () => {
  it('shows people what they did and what is about them', async () => {
    expect(await seenBy('do-thu-nghiem')).toEqual([2, 3]);
  });

  it('shows a head what happens in their unit', async () => {
    expect(await seenBy('pham-gia-thiet')).toEqual([2, 3]);
    expect(await seenBy('do-gia-dinh')).toEqual([4, 5]);
  });

  it('shows whom it was escalated to that it was', async () => {
    expect(await seenBy('ho-vi-du')).toEqual(expect.arrayContaining([5]));
  });

  it('shows everything to the Secretariat, to the Office, and to who inspects', async () => {
    for (const username of ['huynh-minh-hoa', 'bui-tuong-tuong', 'bui-hu-cau']) {
      expect([username, await seenBy(username)]).toEqual([username, [1, 2, 3, 4, 5]]);
    }
  });

  it('is filtered, and read page by page without a gap or a double', async () => {
    const decided = await read('bui-hu-cau', '&type=task.decided&unit=tuyen-giao');
    expect(decided.items.map(({ sequence }) => sequence)).toEqual([3]);
    const first = await read('bui-hu-cau', '&limit=2');
    const second = await read('bui-hu-cau', `&limit=2&cursor=${first.next}`);
    const third = await read('bui-hu-cau', `&limit=2&cursor=${second.next}`);
    const pages = [first, second, third].map(({ items }) => items.map((item) => item.sequence));
    expect([...pages, third.next]).toEqual([[1, 2], [3, 4], [5], null]);
  });

  it('tells each in a sentence, in the reader’s language, with names', async () => {
    const [, , vi] = (await read('bui-hu-cau')).items;
    const [, , en] = (await read('bui-hu-cau', '', 'en')).items;
    expect(vi?.text).toBe('Đỗ Thử Nghiệm nộp bản tự đánh giá.');
    expect(en?.text).toBe('Đỗ Thử Nghiệm submitted the self-evaluation.');
  });

  it('says in which zone its moments are shown', async () => {
    expect(await read('bui-hu-cau')).toMatchObject({ zone: 'Asia/Ho_Chi_Minh' });
  });

  it('gives each entry whole, so that whoever reads it can check it', async () => {
    const { items } = await read('bui-hu-cau');
    const sealed = sealBatch(
      STREAM,
      GENESIS,
      FACTS.map((fact, index) => ({ sequence: index + 1, fact })),
    );
    for (const [index, { text, ...entry }] of items.entries()) {
      expect(text).not.toBe('');
      expect(entry).toMatchObject({ ...sealed[index] });
    }
  });
});
