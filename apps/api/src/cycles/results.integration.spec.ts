import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { saveResults } from '@nenep/store';
import { bearerOf, startTestApi, type TestApi } from '../api.fixture.js';
import { moveIn, PASSWORD } from '../house.fixture.js';

const STREAM = 'tayninh/2021/monthly-evaluation/2021-05';
const PUBLISHED = '2021-06-10T03:00:00.000Z';
const PEOPLE = [
  ['cb-034', 'tuyen-giao'],
  ['cb-013', 'tuyen-giao'],
  ['cb-008', 'thanh-nien'],
] as const;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await moveIn(api.store);
  await api.store.models.inboxCycles.create({
    _id: STREAM,
    organization: 'tayninh',
    plan: '2021',
    planVersion: 1,
    cycle: 'monthly-evaluation',
    period: '2021-05',
    clause: 'II.1b',
    state: 'OPEN',
    openedAt: '2021-05-19T17:00:00.000Z',
    people: 39,
    units: 6,
    steps: [],
    sequence: 1,
  });
});
afterAll(async () => {
  await api.store.drop();
  await api.close();
});

async function readBy(username: string) {
  const headers = await bearerOf(api, { username, password: PASSWORD });
  const path = `/api/v1/cycles/${STREAM.replaceAll('/', '~')}/results`;
  const { status, body } = await api.ask('GET', path, { headers });
  const items = (body['items'] ?? []) as { person: { id: string }; className: string }[];
  return { status, people: items.map(({ person }) => person.id), items };
}

describe('results', () => {
  it('are nobody’s to read until they are published', async () => {
    expect((await readBy('huynh-minh-hoa')).status).toBe(404);
  });

  it('are read by those they are about and those who lead them, once published', async () => {
    const published = { revision: 'r', people: 3, at: PUBLISHED };
    await api.store.models.inboxCycles.updateOne({ _id: STREAM }, { $set: { published } });
    await saveResults(
      api.store,
      PEOPLE.map(([person, unit]) => ({
        stream: STREAM,
        person,
        unit,
        points: 85,
        class: 'GOOD',
        revision: 'r',
        publishedAt: PUBLISHED,
      })),
    );
    const cadre = await readBy('do-thu-nghiem');
    expect(cadre.people).toEqual(['cb-034']);
    expect(cadre.items[0]?.className).toBe('Hoàn thành tốt nhiệm vụ');
    expect((await readBy('pham-gia-thiet')).people).toEqual(['cb-013', 'cb-034']);
    expect((await readBy('huynh-minh-hoa')).people).toHaveLength(3);
    expect((await readBy('bui-tuong-tuong')).people).toHaveLength(3);
  });

  it('are not opened by a grant to inspect, operate or administer', async () => {
    for (const username of ['bui-hu-cau', 'pham-mau', 'pham-vi-du']) {
      expect([username, (await readBy(username)).people]).toEqual([username, []]);
    }
  });
});
