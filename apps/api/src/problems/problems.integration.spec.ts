import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMINISTRATOR, bearerOf, startTestApi, type TestApi } from '../api.fixture.js';

let api: TestApi;
let headers: { authorization: string };
beforeAll(async () => {
  api = await startTestApi();
  headers = await bearerOf(api, ADMINISTRATOR);
});
afterAll(async () => {
  await api.store.drop();
  await api.close();
});

describe('a problem', () => {
  it('says in Vietnamese what is wrong and what to do, and in English if asked', async () => {
    const vi = await api.ask('GET', '/api/v1/me');
    expect(vi.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(vi.body).toEqual({
      type: '/api/v1/problems/SIGNED_OUT',
      title: 'Chưa đăng nhập',
      status: 401,
      detail: 'Yêu cầu này cần đăng nhập; phiên đã hết hạn hoặc chưa có.',
      instance: '/api/v1/me',
      code: 'SIGNED_OUT',
      remedy: 'Đăng nhập rồi gửi lại yêu cầu.',
      request: vi.headers.get('x-request-id'),
      errors: [],
    });
    const en = await api.ask('GET', '/api/v1/me', { headers: { 'accept-language': 'en-GB' } });
    expect(en.body['title']).toBe('Not signed in');
    expect(en.headers.get('content-language')).toBe('en');
  });

  it('is explained where its type leads', async () => {
    const { status, body } = await api.ask('GET', '/api/v1/problems/TASK_CHANGED');
    expect([status, body['status'], body['code']]).toEqual([200, 409, 'TASK_CHANGED']);
    const all = await api.ask('GET', '/api/v1/problems');
    expect((all.body['items'] as unknown[]).length).toBeGreaterThan(30);
  });

  it('names every field that is wrong', async () => {
    const { status, body } = await api.ask('POST', '/api/v1/tokens', {
      body: { username: 7, extra: true },
    });
    expect([status, body['code']]).toEqual([400, 'REQUEST_INVALID']);
    expect(body['errors']).toEqual([
      { field: 'username', message: 'Thiếu hoặc sai kiểu; cần một chuỗi ký tự.' },
      { field: 'password', message: 'Thiếu hoặc sai kiểu; cần một chuỗi ký tự.' },
      { field: '', message: 'Không có mục nào tên extra; bỏ đi.' },
    ]);
  });

  it('names a query that is misspelt', async () => {
    const { body } = await api.ask('GET', '/api/v1/tasks?cylce=2021-05', { headers });
    expect(body).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
    expect(JSON.stringify(body['errors'])).toContain('cylce');
  });
});

describe('what cannot be understood', () => {
  const tokens = '/api/v1/tokens';
  const json = { 'content-type': 'application/json' };

  it.each([
    [
      'a body that is no JSON',
      'POST',
      tokens,
      { body: '{"username":', headers: json },
      400,
      'BODY_MALFORMED',
    ],
    [
      'a body of another type',
      'POST',
      tokens,
      { body: 'x', headers: { 'content-type': 'text/plain' } },
      415,
      'CONTENT_TYPE_UNSUPPORTED',
    ],
    [
      'a form of a web page',
      'POST',
      tokens,
      { body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'CONTENT_TYPE_UNSUPPORTED',
    ],
    [
      'a body in another charset',
      'POST',
      tokens,
      { body: '{}', headers: { 'content-type': 'application/json; charset=latin1' } },
      415,
      'CONTENT_TYPE_UNSUPPORTED',
    ],
    [
      'a body that is too large',
      'POST',
      tokens,
      { body: { username: 'x'.repeat(300 * 1024) } },
      413,
      'BODY_TOO_LARGE',
    ],
    ['an address where nothing is', 'GET', '/api/v1/nothing', {}, 404, 'ROUTE_UNKNOWN'],
    ['an address outside the api', 'GET', '/wp-admin.php', {}, 404, 'ROUTE_UNKNOWN'],
    ['an address that is no text', 'GET', '/api/v1/none/%E0%A4%A', {}, 404, 'ROUTE_UNKNOWN'],
    [
      'a method that the address does not take',
      'DELETE',
      '/api/v1/me',
      {},
      405,
      'METHOD_NOT_ALLOWED',
    ],
    ['a task id that is none', 'GET', '/api/v1/tasks/..%2Fetc', {}, 400, 'REQUEST_INVALID'],
    [
      'a cursor that no page gave',
      'GET',
      '/api/v1/cycles?organization=x&cursor=e30',
      {},
      400,
      'CURSOR_INVALID',
    ],
    ['a world that is not there', 'GET', '/api/v1/tasks?world=may-2021', {}, 404, 'WORLD_UNKNOWN'],
  ] as const)('is %s', async (_, method, path, asking, status, code) => {
    const sent = { ...('body' in asking && { body: asking.body }) };
    const answer = await api.ask(method, path, {
      ...sent,
      headers: { ...headers, ...('headers' in asking && asking.headers) },
    });
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
    expect(answer.body['remedy']).toEqual(expect.stringMatching(/\S/));
  });

  it('says which methods an address takes', async () => {
    const answer = await api.ask('PUT', '/api/v1/session', { headers });
    expect(answer.headers.get('allow')).toBe('POST, DELETE');
  });
});

describe('when Temporal is away', () => {
  it('the api still serves what is read, and says so in words', async () => {
    expect((await api.ask('GET', '/health/live')).body).toEqual({ status: 'up' });
    const ready = await api.ask('GET', '/health/ready');
    expect(ready.status).toBe(200);
    expect(ready.body).toMatchObject({
      status: 'up',
      text: 'Vẫn phục vụ việc đọc; việc quyết định tạm thời chưa được.',
      dependencies: { mongodb: 'up', temporal: 'down' },
    });
  }, 20_000);
});

describe('answers', () => {
  it('tell browsers to be careful, and nobody what they were made with', async () => {
    const { headers: sent } = await api.ask('GET', '/health/live');
    expect(sent.get('x-content-type-options')).toBe('nosniff');
    expect(sent.get('cache-control')).toBe('no-store');
    expect(sent.get('x-powered-by')).toBeNull();
    expect(sent.get('access-control-allow-origin')).toBeNull();
  });
});
