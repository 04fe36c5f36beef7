import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { saveAccounts, saveOrganization } from '@nenep/store';
import { ADMINISTRATOR, bearerOf, startTestApi, type TestApi } from '../api.fixture.js';
import { hashPassword } from './passwords.js';
import { ATTEMPTS_BORNE, ATTEMPTS_BORNE_OF_ADDRESS } from './throttle.js';

const CADRE = { username: 'tran-vi-du@tayninh', password: 'mật khẩu đủ dài' };

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await saveOrganization(api.store, { _id: 'tayninh', name: 'Tỉnh đoàn', rehearsal: false });
  await saveAccounts(api.store, [
    await account('tran-vi-du', CADRE.password),
    { ...(await account('ho-vi-du', '')), passwordHash: null },
    await account('pham-vi-du', CADRE.password, 'administrator'),
  ]);
});
afterAll(async () => {
  await api.store.drop();
  await api.close();
});

async function account(name: string, password: string, ...grants: ['administrator'] | []) {
  const passwordHash = await hashPassword(password);
  const of = { organization: 'tayninh', person: 'cb-044' };
  return { _id: `${name}@tayninh`, name, ...of, grants, passwordHash };
}

/** What a browser keeps of an answer's cookies, and sends with its next requests. */
function cookiesOf(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    headers.getSetCookie().map((cookie) => {
      const [name = '', value = ''] = cookie.split(';', 1)[0]?.split('=') ?? [];
      return [name, value];
    }),
  );
}

async function browser() {
  const { headers } = await api.ask('POST', '/api/v1/session', { body: CADRE });
  const cookies = cookiesOf(headers);
  const cookie = Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
  return { cookie, csrf: cookies['nenep-csrf'] ?? '' };
}

describe('signing in', () => {
  it('gives a browser a cookie that no script reads and no other site sends', async () => {
    const { status, headers, body } = await api.ask('POST', '/api/v1/session', { body: CADRE });
    expect(status).toBe(200);
    expect(body).toMatchObject({ username: CADRE.username, organization: { id: 'tayninh' } });
    const [session, csrf] = headers.getSetCookie();
    expect(session).toMatch(/^nenep-session=.*; HttpOnly; SameSite=Strict$/);
    expect(csrf).toMatch(/^nenep-csrf=.*; SameSite=Strict$/);
    expect(csrf).not.toMatch(/HttpOnly/);
  });

  it('lets whoever has the cookie read', async () => {
    const { cookie } = await browser();
    const { status, body } = await api.ask('GET', '/api/v1/me', { headers: { cookie } });
    expect([status, body['username']]).toEqual([200, CADRE.username]);
  });

  it('lets a browser change something only with its own token beside the cookie', async () => {
    const { cookie, csrf } = await browser();
    const other = await browser();
    const out = (headers: Record<string, string>) =>
      api.ask('DELETE', '/api/v1/session', { headers: { cookie, ...headers } });
    expect((await out({})).body).toMatchObject({ status: 403, code: 'CSRF_MISSING' });
    expect((await out({ 'x-csrf-token': other.csrf })).status).toBe(403);
    expect((await out({ 'x-csrf-token': csrf })).status).toBe(204);
    const { body } = await api.ask('GET', '/api/v1/me', { headers: { cookie } });
    expect(body).toMatchObject({ status: 401, code: 'SIGNED_OUT' });
  });

  it('gives a command a token, which it can take back', async () => {
    const headers = await bearerOf(api, CADRE);
    expect((await api.ask('GET', '/api/v1/me', { headers })).status).toBe(200);
    expect((await api.ask('DELETE', '/api/v1/tokens/current', { headers })).status).toBe(204);
    expect((await api.ask('GET', '/api/v1/me', { headers })).status).toBe(401);
  });

  it('does not take a browser’s cookie for a token, nor a token for a cookie', async () => {
    const { cookie } = await browser();
    const stolen = cookie.replace(/.*nenep-session=([\w-]+).*/, '$1');
    const asToken = await api.ask('GET', '/api/v1/me', {
      headers: { authorization: `Bearer ${stolen}` },
    });
    expect(asToken.status).toBe(401);
    const { authorization } = await bearerOf(api, CADRE);
    const asCookie = await api.ask('GET', '/api/v1/me', {
      headers: { cookie: `nenep-session=${authorization.slice('Bearer '.length)}` },
    });
    expect(asCookie.status).toBe(401);
  });

  it('stores neither tokens nor passwords', async () => {
    const { authorization } = await bearerOf(api, CADRE);
    const kept = JSON.stringify([
      await api.store.models.sessions.find().lean(),
      await api.store.models.accounts.find().lean(),
      await api.store.models.accessLog.find().lean(),
    ]);
    expect(kept).not.toContain(authorization.slice('Bearer '.length));
    expect(kept).not.toContain(CADRE.password);
    expect(kept).toContain('SIGNED_IN');
  });

  it('says the same of a wrong password, of a name that is nobody’s, and of one without any', async () => {
    const answers = await Promise.all(
      [
        { ...CADRE, password: 'a wrong password' },
        { username: 'nobody@tayninh', password: 'a wrong password' },
        { username: 'ho-vi-du@tayninh', password: 'nobody’s password' },
      ].map((body) => api.ask('POST', '/api/v1/tokens', { body })),
    );
    for (const { status, body } of answers) {
      const { request, ...said } = body;
      expect(request).toEqual(expect.any(String));
      expect([status, said]).toEqual([401, { ...answers[0]?.body, request: undefined }]);
    }
  });

  it('takes a plain name where only one organization has it', async () => {
    const plain = { ...CADRE, username: ' Tran-Vi-Du ' };
    expect((await api.ask('POST', '/api/v1/tokens', { body: plain })).status).toBe(201);
  });
});

describe('guessing passwords', () => {
  it('ends in a wait that says how long, which every process of the api keeps', async () => {
    const second = await startTestApi(api.store.database);
    const wrong = { body: { username: 'pham-vi-du@tayninh', password: 'a wrong password' } };
    const right = { body: { ...wrong.body, password: CADRE.password } };
    const guesses = await Promise.all(
      Array.from({ length: ATTEMPTS_BORNE * 2 }, (_, index) =>
        (index % 2 ? api : second).ask('POST', '/api/v1/tokens', wrong),
      ),
    );
    const statuses = guesses.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(ATTEMPTS_BORNE);
    expect(statuses.filter((status) => status === 429)).toHaveLength(ATTEMPTS_BORNE);
    const { status, headers, body } = await second.ask('POST', '/api/v1/tokens', right);
    expect([status, body['code']]).toEqual([429, 'TOO_MANY_SIGN_INS']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(60);
    await second.close();
  });
});

describe('guessing the passwords of many accounts from one address', () => {
  let guessed: TestApi;
  beforeAll(async () => {
    guessed = await startTestApi();
  });
  afterAll(async () => {
    await guessed.store.drop();
    await guessed.close();
  });

  it('ends in a wait as well', async () => {
    const codes: unknown[] = [];
    for (let at = 0; at < ATTEMPTS_BORNE_OF_ADDRESS + 5; at += 5) {
      const guesses = Array.from({ length: 5 }, (_, index) => ({
        username: `nobody-${at + index}`,
        password: 'a wrong password',
      }));
      const answers = await Promise.all(
        guesses.map((body) => guessed.ask('POST', '/api/v1/tokens', { body })),
      );
      codes.push(...answers.map(({ body }) => body['code']));
    }
    const told = (code: string) => codes.filter((each) => each === code).length;
    expect(told('CREDENTIALS_WRONG')).toBe(ATTEMPTS_BORNE_OF_ADDRESS);
    expect(told('TOO_MANY_SIGN_INS')).toBe(5);
    const right = await guessed.ask('POST', '/api/v1/tokens', { body: ADMINISTRATOR });
    expect([right.status, right.body['code']]).toEqual([429, 'TOO_MANY_SIGN_INS']);
  });
});

describe('passwords', () => {
  it('are set by an administrator, and end what was signed in before', async () => {
    const administrator = await bearerOf(api, ADMINISTRATOR);
    const before = await bearerOf(api, CADRE);
    const password = 'một mật khẩu khác hẳn';
    const path = `/api/v1/accounts/${encodeURIComponent(CADRE.username)}/password`;
    const short = await api.ask('POST', path, {
      body: { password: 'short' },
      headers: administrator,
    });
    expect(short.body).toMatchObject({ status: 400, errors: [{ field: 'password' }] });
    const mine = await api.ask('POST', path, { body: { password }, headers: before });
    expect(mine.body).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    const set = await api.ask('POST', path, { body: { password }, headers: administrator });
    expect(set.status).toBe(204);
    expect((await api.ask('GET', '/api/v1/me', { headers: before })).status).toBe(401);
    const again = await api.ask('POST', '/api/v1/tokens', { body: { ...CADRE, password } });
    expect(again.status).toBe(201);
  });
});
