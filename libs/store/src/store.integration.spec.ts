import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CycleSnapshot, WorldListing } from '@nenep/contracts';
import { openedStreams, saveSnapshots, snapshotOf } from './cycles/snapshots.js';
import {
  namesOf,
  organizationById,
  OrganizationKindFixed,
  saveOrganization,
  savePeople,
} from './people/people.js';
import { openStore, type Store } from './store.js';
import { openTestStore } from './world.fixture.js';
import { removeWorld, saveWorld, worldById, worlds } from './worlds/worlds.js';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(async () => {
  await store.drop();
  await store.close();
});

describe('a store', () => {
  it('answers while its server does, and makes its indexes as often as it is asked', async () => {
    await store.ping();
    await Promise.all([store.ensureIndexes(), store.ensureIndexes()]);
    const indexes = await store.models.planVersions.listIndexes();
    expect(indexes.filter(({ unique }) => unique)).toHaveLength(2);
  });

  it('says that no server answers', async () => {
    const nowhere = { uri: 'mongodb://127.0.0.1:1/?directConnection=true', database: 'none' };
    await expect(openStore(nowhere)).rejects.toThrow(/ECONNREFUSED/);
  }, 20_000);
});

describe('the snapshot of a cycle', () => {
  const snapshot = {
    organization: 'tayninh',
    plan: '2021',
    cycle: 'monthly-evaluation',
    period: { id: '2021-05', from: '2021-05-01', to: '2021-05-31' },
    holders: {},
    units: [{ unit: 'office', holders: {} }],
    steps: [{ id: 'publish', due: null, reminders: [] }],
  } as unknown as CycleSnapshot;

  it('is kept as it is, and the first of a stream is the one that holds', async () => {
    const stream = 'tayninh/2021/monthly-evaluation/2021-05';
    const now = '2021-05-19T17:00:00.000Z';
    expect(await snapshotOf(store, stream)).toBeNull();
    const whole = (of: CycleSnapshot) => ({ whole: of, parts: [] });
    expect(await saveSnapshots(store, whole(snapshot), now)).toEqual(snapshot);
    const later = { ...snapshot, asOf: '2021-05-21' };
    expect(await saveSnapshots(store, whole(later), now)).toEqual(snapshot);
    expect(await snapshotOf(store, stream)).toEqual(snapshot);
  });

  it('is kept with those of its parts, all or none', async () => {
    const stream = 'tayninh/2021/monthly-evaluation/2021-06';
    const whole = { ...snapshot, period: { ...snapshot.period, id: '2021-06' } };
    const part = (name: string, asOf: string) => ({
      part: name,
      snapshot: { ...whole, asOf } as CycleSnapshot,
    });
    const now = '2021-06-19T17:00:00.000Z';
    const first = { whole, parts: [part('part-1', '2021-06-20'), part('part-2', '2021-06-20')] };
    expect(await saveSnapshots(store, first, now)).toEqual(whole);
    const other = { whole, parts: [part('part-1', '2021-06-21'), part('part-3', '2021-06-21')] };
    expect(await saveSnapshots(store, other, now)).toEqual(whole);
    expect(await snapshotOf(store, `${stream}/part-1`)).toMatchObject({ asOf: '2021-06-20' });
    expect((await openedStreams(store)).filter((each) => each.startsWith(stream)).sort()).toEqual([
      stream,
      `${stream}/part-1`,
      `${stream}/part-2`,
    ]);
  });
});

describe('people', () => {
  it('have their names of today, in their organization alone', async () => {
    await savePeople(store, 'tayninh', [
      { person: 'cb-101', name: 'Trần Thị Bình', username: 'binh' },
      { person: 'cb-102', name: 'Lê Văn Đức', username: 'duc' },
    ]);
    await savePeople(store, 'tayninh', [
      { person: 'cb-101', name: 'Trần Thị An Bình'.normalize('NFD'), username: 'binh' },
    ]);
    expect(await namesOf(store, 'tayninh', ['cb-101', 'cb-102', 'cb-999'])).toEqual(
      new Map([
        ['cb-101', 'Trần Thị An Bình'],
        ['cb-102', 'Lê Văn Đức'],
      ]),
    );
    expect(await namesOf(store, 'long-an', ['cb-101'])).toEqual(new Map());
  });

  it('belong to an organization that stays a rehearsal, or none, for good', async () => {
    const rehearsal = { _id: 'tayninh-rehearsal', name: 'Diễn tập', rehearsal: true };
    await saveOrganization(store, rehearsal);
    await saveOrganization(store, { ...rehearsal, name: 'Diễn tập 2026' });
    await expect(saveOrganization(store, { ...rehearsal, rehearsal: false })).rejects.toThrow(
      OrganizationKindFixed,
    );
    expect(await organizationById(store, 'tayninh-rehearsal')).toEqual({
      ...rehearsal,
      name: 'Diễn tập 2026',
    });
  });
});

describe('the worlds beside the record', () => {
  it('are listed until they are thrown away', async () => {
    const listing: WorldListing = {
      id: 'may-june',
      kind: 'time-lapse',
      topic: 'nenep.time-lapse.may-june.events.v1',
      database: 'nenep-time-lapse-may-june',
      title: 'Tháng 5–6/2021',
      madeAt: '2026-11-24T00:00:00.000Z',
    };
    await saveWorld(store, listing);
    await saveWorld(store, { ...listing, title: 'Tháng Năm' });
    expect(await worlds(store)).toEqual([{ ...listing, title: 'Tháng Năm' }]);
    await removeWorld(store, 'may-june');
    expect(await worldById(store, 'may-june')).toBeNull();
  });
});
