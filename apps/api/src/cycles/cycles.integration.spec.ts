import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bearerOf, startTestApi, type TestApi } from '../api.fixture.js';
import { moveIn, PASSWORD } from '../house.fixture.js';

const OPENED = [
  ['2020', 'monthly-evaluation', '2020-12', '2020-12-20T01:00:00.000Z'],
  ['2021', 'monthly-evaluation', '2021-05', '2021-05-20T01:00:00.000Z'],
  ['2021', 'quarterly-check', '2021-q2', '2021-06-20T01:00:00.000Z'],
] as const;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await moveIn(api.store);
  await api.store.models.inboxCycles.insertMany(
    OPENED.map(([plan, cycle, period, openedAt]) => ({
      _id: `tayninh/${plan}/${cycle}/${period}`,
      organization: 'tayninh',
      plan,
      planVersion: 1,
      cycle,
      period,
      clause: 'II.1b',
      state: 'OPEN' as const,
      openedAt,
      people: 39,
      units: 6,
      steps: [],
      sequence: 1,
    })),
  );
});
afterAll(async () => {
  await api.store.drop();
  await api.close();
});

async function read(query: string) {
  const headers = await bearerOf(api, { username: 'do-thu-nghiem', password: PASSWORD });
  const { body } = await api.ask('GET', `/api/v1/cycles${query}`, { headers });
  return body as { items: { period: string }[]; next: string | null };
}

describe('the cycles of an organization', () => {
  it.each([
    ['', ['2021-q2', '2021-05', '2020-12']],
    ['?plan=2021', ['2021-q2', '2021-05']],
    ['?cycle=monthly-evaluation', ['2021-05', '2020-12']],
    ['?plan=2021&cycle=monthly-evaluation&state=OPEN', ['2021-05']],
    ['?plan=2022', []],
  ])('asked for by “%s” are %j, the last opened first', async (query, periods) => {
    expect((await read(query)).items.map(({ period }) => period)).toEqual(periods);
  });

  it('are read page by page with the same filter', async () => {
    const first = await read('?plan=2021&limit=1');
    const second = await read(`?plan=2021&limit=1&cursor=${first.next}`);
    expect([...first.items, ...second.items].map(({ period }) => period)).toEqual([
      '2021-q2',
      '2021-05',
    ]);
    expect(second.next).toBeNull();
  });

  it('say in which zone their moments are shown, all of them and each', async () => {
    const zone = 'Asia/Ho_Chi_Minh';
    expect(await read('')).toMatchObject({ zone });
    expect(await read('/tayninh~2021~monthly-evaluation~2021-05')).toMatchObject({ zone });
  });
});
