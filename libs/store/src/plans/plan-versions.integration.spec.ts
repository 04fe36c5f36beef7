import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Store } from '../store.js';
import { openTestStore } from '../world.fixture.js';
import {
  latestPlanVersion,
  type NewPlanVersion,
  planVersion,
  savePlanVersion,
} from './plan-versions.js';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(async () => {
  await store.drop();
  await store.close();
});

function version(plan: string, digest: string): NewPlanVersion {
  return {
    organization: 'tayninh',
    plan,
    digest: digest.repeat(64),
    rehearsal: false,
    files: { plan: 'tiêu đề: Kế hoạch 323', organization: 'o', calendar: 'c' },
    loaded: {} as NewPlanVersion['loaded'],
    appliedBy: 'cb-001',
    appliedAt: '2021-04-28T01:00:00.000Z',
  };
}

describe('versions of a plan', () => {
  it('are numbered in each plan, and the same content is the same version', async () => {
    const first = await savePlanVersion(store, version('2021', 'a'));
    const second = await savePlanVersion(store, version('2021', 'b'));
    expect([first.version, second.version]).toEqual([1, 2]);
    expect(await savePlanVersion(store, version('2021', 'a'))).toEqual(first);
    expect((await savePlanVersion(store, version('2022', 'a'))).version).toBe(1);
    expect(await latestPlanVersion(store, 'tayninh', '2021')).toEqual(second);
    expect(await planVersion(store, 'tayninh', '2021', 1)).toEqual(first);
    expect(await planVersion(store, 'tayninh', '2021', 3)).toBeNull();
  });

  it('have no gap and no double number when several are applied at once', async () => {
    const digests = ['a', 'b', 'c', 'd', 'a', 'b', 'c', 'd'];
    const saved = await Promise.all(
      digests.map((digest) => savePlanVersion(store, version('2023', digest))),
    );
    const numbers = saved.map((it) => it.version);
    expect([...new Set(numbers)].sort()).toEqual([1, 2, 3, 4]);
    expect(numbers.slice(0, 4)).toEqual(numbers.slice(4));
  });
});
