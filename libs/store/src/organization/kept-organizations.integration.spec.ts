import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CycleSnapshot, OrganizationRegister } from '@nenep/contracts';
import { may2021 } from '@nenep/domain/testing';
import { OrganizationMoved, saveSnapshots, snapshotOf } from '../cycles/snapshots.js';
import type { Store } from '../store.js';
import { openTestStore } from '../world.fixture.js';
import { keepOrganization, keptOrganization, openStreams } from './kept-organizations.js';

const AT = '2021-05-20T00:00:00.000Z';
const NOBODY: OrganizationRegister = {
  people: [],
  roles: {},
  units: [],
  staff: [],
  positions: [],
  seats: [],
  delegations: [],
};

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(async () => {
  await store.drop();
  await store.close();
});

const keep = (organization: string, revision: number, person = 'cb-001') =>
  keepOrganization(store, {
    organization,
    revision,
    day: '2021-05-20',
    register: { ...NOBODY, people: [person] },
  });
const opening = (organization: string, id: string): CycleSnapshot => ({
  ...may2021(),
  organization,
  period: { ...may2021().period, id },
});
const open = (organization: string, period: string, revision: number) =>
  saveSnapshots(store, { whole: opening(organization, period), parts: [] }, AT, revision);

describe('the organization as its keeper holds it', () => {
  it('is the newest revision, in whatever order they come and however often', async () => {
    await keep('house-a', 1, 'first');
    await keep('house-a', 3, 'third');
    await keep('house-a', 2, 'second');
    await keep('house-a', 3, 'third again');
    expect(await keptOrganization(store, 'house-a')).toMatchObject({
      revision: 3,
      register: { people: ['third'] },
    });
    expect(await keptOrganization(store, 'house-b')).toBeNull();
  });
});

describe('a cycle that opens while the organization changes', () => {
  it('is opened by the revision that holds, and not by one that holds no more', async () => {
    await keep('house-c', 2);
    await expect(open('house-c', '2021-05', 1)).rejects.toThrow(OrganizationMoved);
    expect(await snapshotOf(store, 'house-c/2021/monthly-evaluation/2021-05')).toBeNull();
    await open('house-c', '2021-05', 2);
    expect(await openStreams(store, 'house-c')).toEqual([
      'house-c/2021/monthly-evaluation/2021-05',
    ]);
  });

  it('is opened anew by the change, or found by it: never neither', async () => {
    await keep('house-d', 1);
    for (let revision = 2; revision < 12; revision += 1) {
      const period = `2021-${String(revision).padStart(2, '0')}`;
      const found = async () => {
        await keep('house-d', revision);
        return openStreams(store, 'house-d');
      };
      const [opened, streams] = await Promise.allSettled([
        open('house-d', period, revision - 1),
        found(),
      ]);
      const stream = `house-d/2021/monthly-evaluation/${period}`;
      const isFound = streams.status === 'fulfilled' && streams.value.includes(stream);
      expect([period, opened.status === 'rejected' || isFound]).toEqual([period, true]);
    }
  });

  it('is not told of what belongs to another organization, nor once it is closed', async () => {
    await keep('house-e', 1);
    await open('house-e', '2021-05', 1);
    await keep('house-e2', 1);
    await open('house-e2', '2021-05', 1);
    await store.models.inboxCycles.collection.insertOne({
      _id: 'house-e/2021/monthly-evaluation/2021-05' as never,
      organization: 'house-e',
      state: 'CLOSED',
    });
    expect(await openStreams(store, 'house-e')).toEqual([]);
    expect(await openStreams(store, 'house-e2')).toHaveLength(1);
  });
});
