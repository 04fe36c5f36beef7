import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Grant, saveAccounts } from '@nenep/store';
import { ADMINISTRATOR, bearerOf, startTestApi, type TestApi } from '../api.fixture.js';
import { moveIn, PASSWORD, PLAN_FILES as files } from '../house.fixture.js';
import { hashPassword } from '../session/passwords.js';

const PLAN = '/api/v1/plans/tayninh/2021';
const reason = 'Theo quyết định mới.';
const span = { cycle: 'monthly-evaluation', from: '2021-05', to: '2021-06' };

/** Every order that the keeper of a plan takes, and asking what a plan would change. */
const ORDERS: [string, string, object][] = [
  ['pause', `${PLAN}/pause`, { reason }],
  ['resume', `${PLAN}/resume`, { reason }],
  ['end', `${PLAN}/end`, { reason }],
  ['backfill', `${PLAN}/backfill`, { ...span, reason }],
  ['difference', `${PLAN}/difference`, { files }],
  ['apply', '/api/v1/plans', { files }],
  ['apply --dry-run', '/api/v1/plans', { files, dryRun: true }],
];

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await moveIn(api.store);
  const passwordHash = await hashPassword(PASSWORD);
  const account = (name: string, organization: string, grants: Grant[]) => ({
    _id: `${name}@${organization}`,
    name,
    organization,
    person: null,
    grants,
    passwordHash,
  });
  await saveAccounts(api.store, [
    account('operator', 'tayninh', ['operator']),
    account('inspector', 'tayninh', ['inspector']),
    account('administrator', 'tayninh', ['administrator']),
    account('administrator', 'longan', ['administrator']),
  ]);
});
afterAll(async () => {
  await api.store.drop();
  await api.close();
});

/** Who may not: nobody decides about the plan itself because of what they do within it. */
const OTHERS = [
  ['a cadre', 'phan-vi-du@tayninh'],
  ['a unit head', 'pham-gia-thiet@tayninh'],
  ['the Office', 'le-hu-cau@tayninh'],
  ['an approver', 'huynh-minh-hoa@tayninh'],
  ['an operator', 'operator@tayninh'],
  ['an inspector', 'inspector@tayninh'],
  ['an administrator of another organization', 'administrator@longan'],
] as const;

describe.each(OTHERS)('what %s asks of a plan', (_who, username) => {
  let headers: { authorization: string };
  beforeAll(async () => {
    headers = await bearerOf(api, { username, password: PASSWORD });
  });

  it.each(ORDERS)('is refused, and nothing of it is kept: %s', async (_order, path, body) => {
    const answer = await api.ask('POST', path, { body, headers });
    expect([answer.status, answer.body['code']]).toEqual([403, 'FORBIDDEN']);
    expect(await api.store.models.planReasons.countDocuments()).toBe(0);
    expect(await api.store.models.planVersions.countDocuments()).toBe(1);
  });
});

describe.each([
  ['of the organization', { username: 'administrator@tayninh', password: PASSWORD }],
  ['of the installation', ADMINISTRATOR],
])('an administrator %s', (_which, credentials) => {
  it.each(ORDERS.slice(0, 4))(
    'is heard, and is told where there is no such plan: %s',
    async (_order, path, body) => {
      const headers = await bearerOf(api, credentials);
      const answer = await api.ask('POST', path.replace('2021', '2020'), { body, headers });
      expect([answer.status, answer.body['code']]).toEqual([404, 'NOT_FOUND']);
    },
  );

  it('asks what a plan would change, and for a plan to be checked', async () => {
    const headers = await bearerOf(api, credentials);
    const difference = await api.ask('POST', `${PLAN}/difference`, { body: { files }, headers });
    expect(difference.body).toMatchObject({ same: true });
    const body = { files, dryRun: true };
    const checked = await api.ask('POST', '/api/v1/plans', { body, headers });
    expect(checked.body).toMatchObject({ outcome: 'checked' });
  });
});
