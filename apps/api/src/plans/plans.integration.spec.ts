import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountNamed, saveAccounts } from '@nenep/store';
import { ADMINISTRATOR, bearerOf, startTestApi, type TestApi } from '../api.fixture.js';
import { PASSWORD, PLAN_FILES as FILES } from '../house.fixture.js';
import { PLAN_BODY_LIMIT } from '../http/body-limits.js';
import { hashPassword } from '../session/passwords.js';

const REHEARSAL = {
  organization: 'tayninh-dien-tap',
  organizationName: { vi: 'Diễn tập', en: 'Rehearsal' },
};

let api: TestApi;
let administrator: { authorization: string };
beforeAll(async () => {
  api = await startTestApi();
  administrator = await bearerOf(api, ADMINISTRATOR);
});
afterAll(async () => {
  await api.store.drop();
  await api.close();
});

function apply(body: object, headers = administrator) {
  return api.ask('POST', '/api/v1/plans', { body, headers });
}

describe('a plan', () => {
  it('is checked without being applied', async () => {
    const { status, body } = await apply({ files: FILES, dryRun: true });
    expect([status, body['outcome'], body['version']]).toEqual([200, 'checked', null]);
    expect(body).toMatchObject({ organization: 'tayninh', plan: '2021', periods: 8 });
    expect(await api.store.models.planVersions.countDocuments()).toBe(0);
    expect(await api.store.models.people.countDocuments()).toBe(0);
  });

  it('that is broken is answered with every place to mend, and changes nothing', async () => {
    const text = FILES.plan.text.replace('role: UNIT_HEAD', 'role: UNIT_HED');
    const { status, body } = await apply({
      files: { ...FILES, plan: { name: 'plan.yaml', text } },
    });
    expect([status, body['code']]).toEqual([422, 'PLAN_INVALID']);
    const line = text.split('\n').findIndex((each) => each.includes('UNIT_HED')) + 1;
    expect(body['problems']).toEqual([
      expect.objectContaining({ file: 'plan.yaml', line, code: 'unknown-role' }),
    ]);
    expect(await api.store.models.planVersions.countDocuments()).toBe(0);
  });

  it('may be longer than other bodies, and not without end', async () => {
    const padded = (length: number) => ({ ...FILES.plan, text: `#${'x'.repeat(length)}\n` });
    const long = await apply({ files: { ...FILES, plan: padded(600 * 1024) } });
    expect(long.body['code']).toBe('PLAN_INVALID');
    const longer = await apply({ files: { ...FILES, plan: padded(PLAN_BODY_LIMIT) } });
    expect([longer.status, longer.body['code']]).toEqual([413, 'BODY_TOO_LARGE']);
  });

  it('of a real organization gives nobody a password that others know', async () => {
    const { status, body } = await apply({ files: FILES, initialPassword: PASSWORD });
    expect([status, body['code']]).toEqual([422, 'INITIAL_PASSWORD_REFUSED']);
  });

  it('is put to work by administrators, each for their own house', async () => {
    const account = { person: 'cb-026', passwordHash: await hashPassword(PASSWORD) };
    const elsewhere = { ...account, name: 'elsewhere', organization: 'longan' };
    const staff = { ...account, name: 'staff', organization: 'tayninh' };
    await saveAccounts(api.store, [
      { ...elsewhere, _id: 'elsewhere@longan', grants: ['administrator'] },
      { ...staff, _id: 'staff@tayninh', grants: ['operator', 'inspector'] },
    ]);
    for (const username of ['elsewhere@longan', 'staff@tayninh']) {
      const headers = await bearerOf(api, { username, password: PASSWORD });
      expect((await apply({ files: FILES, dryRun: true }, headers)).body['code']).toBe('FORBIDDEN');
    }
  });

  it('is ready to be applied again when Temporal was away', async () => {
    const { status, headers, body } = await apply({
      files: FILES,
      rehearsal: REHEARSAL,
      initialPassword: PASSWORD,
    });
    expect([status, body['code']]).toEqual([503, 'ENGINE_UNAVAILABLE']);
    expect(headers.get('retry-after')).toBe('5');
    const username = 'do-thu-nghiem@tayninh-dien-tap';
    const me = await api.ask('GET', '/api/v1/me', {
      headers: await bearerOf(api, { username, password: PASSWORD }),
    });
    expect(me.body).toMatchObject({
      person: { id: 'cb-034', name: 'Đỗ Thử Nghiệm' },
      organization: { id: 'tayninh-dien-tap', rehearsal: true },
      world: { rehearsal: true, simulated: false },
    });
  });

  it('never turns a rehearsal into the real thing', async () => {
    const rehearsal = { ...REHEARSAL, organization: 'tayninh' };
    await apply({ files: FILES, rehearsal });
    const { status, body } = await apply({ files: FILES });
    expect([status, body['code']]).toEqual([409, 'REHEARSAL_MIXED']);
  });

  it('takes their grants from those who left', async () => {
    const grantsOf = async (name: string) =>
      (await accountNamed(api.store, `${name}@tayninh-dien-tap`))?.grants;
    expect(await grantsOf('pham-vi-du')).toEqual(['administrator']);
    const text = FILES.organization.text.replace('username: pham-vi-du', 'username: nguoi-moi');
    const organization = { ...FILES.organization, text };
    await apply({ files: { ...FILES, organization }, rehearsal: REHEARSAL });
    expect(await grantsOf('nguoi-moi')).toEqual(['administrator']);
    expect(await grantsOf('pham-vi-du')).toEqual([]);
  });
});

describe('what is refused', () => {
  it('is kept in the access log, by whom and why, without a word of the request', async () => {
    const headers = await bearerOf(api, { username: 'staff@tayninh', password: PASSWORD });
    await apply({ files: FILES, dryRun: true }, headers);
    const [entry] = await api.store.models.accessLog
      .find({ event: 'REFUSED', account: 'staff@tayninh' })
      .sort({ at: -1 })
      .lean();
    expect(entry).toMatchObject({ asked: 'POST /api/v1/plans', code: 'FORBIDDEN' });
    expect(JSON.stringify(entry)).not.toContain('Tây Ninh');
  });
});
