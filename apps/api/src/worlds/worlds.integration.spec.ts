import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { timeLapseWorld } from '@nenep/contracts';
import {
  openStore,
  removeWorld,
  saveAccounts,
  saveOrganization,
  saveWorld,
  type Store,
} from '@nenep/store';
import { randomUUID } from 'node:crypto';
import { bearerOf, startTestApi, type TestApi } from '../api.fixture.js';
import { hashPassword } from '../session/passwords.js';

const PASSWORD = 'mot-mat-khau-chung';
const STREAM = 'tayninh/2021/monthly-evaluation/2021-05';
const world = timeLapseWorld(`test-${randomUUID()}`);

let api: TestApi;
let simulated: Store;
let cadre: { authorization: string };
let inspector: { authorization: string };
beforeAll(async () => {
  api = await startTestApi();
  const uri = process.env['NENEP_MONGODB_URI'] ?? '';
  simulated = await openStore({ uri, database: world.database });
  await simulated.ensureIndexes();
  await saveWorld(api.store, { ...world, title: 'May 2021', madeAt: '2026-01-01T00:00:00.000Z' });
  const passwordHash = await hashPassword(PASSWORD);
  const account = { organization: 'rehearsal', passwordHash };
  await saveOrganization(api.store, { _id: 'rehearsal', name: 'Diễn tập', rehearsal: true });
  await saveOrganization(simulated, { _id: 'tayninh', name: 'Tỉnh đoàn', rehearsal: false });
  await saveAccounts(api.store, [
    { ...account, _id: 'cadre@rehearsal', name: 'cadre', person: 'cb-034', grants: [] },
    { ...account, _id: 'eye@rehearsal', name: 'eye', person: 'cb-037', grants: ['inspector'] },
  ]);
  cadre = await bearerOf(api, { username: 'cadre', password: PASSWORD });
  inspector = await bearerOf(api, { username: 'eye', password: PASSWORD });
});
afterAll(async () => {
  await simulated.drop();
  await simulated.close();
  await api.store.drop();
  await api.close();
});

const get = (path: string, headers = cadre) => api.ask('GET', `/api/v1${path}`, { headers });

describe('a time-lapse', () => {
  it('is listed, and whatever is read in it says that it is simulated', async () => {
    const { body } = await get('/worlds');
    expect(body['items']).toEqual([
      { id: world.id, title: 'May 2021', madeAt: '2026-01-01T00:00:00.000Z', simulated: true },
    ]);
    for (const path of ['/tasks', '/timeline', '/cycles', '/plans']) {
      const answer = await get(`${path}?world=${world.id}`, inspector);
      expect([answer.status, answer.body['world']]).toEqual([
        200,
        { id: world.id, simulated: true, rehearsal: false },
      ]);
    }
  });

  it('shows its organization to whoever has a grant, and to nobody else', async () => {
    const path = `/timeline?organization=tayninh&world=${world.id}`;
    expect((await get(path, inspector)).status).toBe(200);
    expect((await get(path, cadre)).body).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  });

  it('takes no decision', async () => {
    const task = `${STREAM.replaceAll('/', '~')}~self.cb-034`;
    const { status, body } = await api.ask(
      'POST',
      `/api/v1/tasks/${task}/decisions?world=${world.id}`,
      { headers: cadre, body: { decision: randomUUID(), version: 1, verb: 'submit' } },
    );
    expect([status, body['code']]).toEqual([409, 'WORLD_READ_ONLY']);
  });

  it('is gone once it was thrown away', async () => {
    await removeWorld(api.store, world.id);
    const { status, body } = await get(`/tasks?world=${world.id}`);
    expect([status, body['code']]).toEqual([404, 'WORLD_UNKNOWN']);
  });
});

describe('the record', () => {
  it('says of whatever is read for a rehearsal that it is one', async () => {
    for (const path of ['/me', '/tasks', '/timeline', '/cycles', '/plans', '/worlds']) {
      const { body } = await get(path);
      expect([path, body['world']]).toEqual([
        path,
        { id: 'record', simulated: false, rehearsal: true },
      ]);
    }
  });

  it('shows nobody another organization than their own', async () => {
    for (const path of ['/timeline', '/cycles', '/plans']) {
      const { body } = await get(`${path}?organization=tayninh`, inspector);
      expect([path, body['code']]).toEqual([path, 'FORBIDDEN']);
    }
  });

  it('waits for what one has just done, and says when that takes too long', async () => {
    const [inbox, timeline] = await Promise.all([
      get(`/tasks?after=${STREAM}:1`),
      get(`/timeline?after=${STREAM}:1`),
    ]);
    for (const { status, headers, body } of [inbox, timeline]) {
      expect([status, body['code']]).toEqual([503, 'NOT_YET_READABLE']);
      expect(headers.get('retry-after')).toBe('2');
    }
  }, 20_000);

  it('shows it as soon as it is there', async () => {
    const waiting = get(`/tasks?after=${STREAM}:3`);
    await api.store.models.inboxStreams.create({ _id: STREAM, sequence: 3 });
    expect((await waiting).status).toBe(200);
  });
});
