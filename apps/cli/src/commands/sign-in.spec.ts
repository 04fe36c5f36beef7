import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type FakeApi, problem, startFakeApi } from '../fake-api.fixture.js';
import { newConfigurationFolder, runLine } from '../run-line.fixture.js';

const TOKEN = { token: 'the-token', expiresAt: '2026-12-24T03:00:00.000Z' };

let api: FakeApi;
let env: Record<string, string>;
beforeEach(async () => {
  api = await startFakeApi();
  api.answers('POST /tokens', { status: 201, body: TOKEN });
  env = { NENEP_SERVER: api.url, NENEP_CONFIG_DIR: newConfigurationFolder() };
});
afterEach(() => api.close());

const keptFile = () => join(env['NENEP_CONFIG_DIR'] ?? '', 'credentials.json');

describe('nenep login', () => {
  it('asks at the terminal, shows no password, and keeps only the token', async () => {
    const ran = await runLine(['login'], { env, typed: ['an', 'mật khẩu rất dài'] });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('tài khoản an, đến 10:00 24/12/2026 +07:00');
    expect(api.asked[0]?.body).toEqual({ username: 'an', password: 'mật khẩu rất dài' });
    expect(ran.stdout + ran.stderr + readFileSync(keptFile(), 'utf8')).not.toContain(
      'mật khẩu rất',
    );
    expect(JSON.parse(readFileSync(keptFile(), 'utf8'))).toEqual({
      last: api.url,
      servers: { [api.url]: { ...TOKEN, username: 'an' } },
    });
  });

  it('takes the password from standard input or the environment, without asking', async () => {
    const piped = ['login', '--username', 'an', '--password-stdin'];
    expect((await runLine(piped, { env, stdin: 'từ ống dẫn\n' })).code).toBe(0);
    const named = { ...env, NENEP_PASSWORD: 'từ môi trường' };
    expect((await runLine(['login', '--username', 'an'], { env: named })).code).toBe(0);
    expect(api.asked.map(({ body }) => body)).toEqual([
      { username: 'an', password: 'từ ống dẫn' },
      { username: 'an', password: 'từ môi trường' },
    ]);
  });

  it('asks nothing of the server where nobody can be asked, or interrupts', async () => {
    const unattended = await runLine(['login', '--username', 'an'], { env });
    expect(unattended.code).toBe(2);
    expect(unattended.stderr).toContain('--password-stdin');
    expect((await runLine(['login', '--username', 'an'], { env, typed: [] })).code).toBe(2);
    expect(api.asked).toEqual([]);
  });

  it('says why it was refused, and keeps nothing', async () => {
    api.answers('POST /tokens', problem(401, 'CREDENTIALS_WRONG'));
    const ran = await runLine(['login', '--username', 'an', '--password-stdin'], {
      env,
      stdin: 'x',
    });
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain('Tên của CREDENTIALS_WRONG');
    expect(ran.stderr).toContain('Cần làm: Việc cần làm.');
    expect(() => readFileSync(keptFile())).toThrow('ENOENT');
  });
});

describe('a sign-in', () => {
  beforeEach(async () => {
    await runLine(['login', '--username', 'an', '--password-stdin'], { env, stdin: 'x' });
    api.asked.length = 0;
  });

  it('goes with every later command to that server', async () => {
    await runLine(['whoami', '--lang', 'en'], { env });
    expect(api.asked[0]?.headers.authorization).toBe('Bearer the-token');
    expect(api.asked[0]?.headers['accept-language']).toBe('en');
  });

  it('is never shown to another server', async () => {
    const other = await startFakeApi();
    const ran = await runLine(['whoami', '--server', other.url], { env });
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain(`nenep login --server ${other.url}`);
    expect(other.asked).toEqual([]);
    await other.close();
  });

  it('that has run out says how to make another', async () => {
    api.answers('GET /me', problem(401, 'SIGNED_OUT'));
    const ran = await runLine(['whoami'], { env });
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain(`nenep login --server ${api.url}`);
  });

  it('ends on the server and here', async () => {
    api.answers('DELETE /tokens/current', { status: 204 });
    expect((await runLine(['logout'], { env })).code).toBe(0);
    expect(api.asked[0]?.headers.authorization).toBe('Bearer the-token');
    expect(readFileSync(keptFile(), 'utf8')).not.toContain('the-token');
    expect((await runLine(['logout'], { env })).stderr).toContain('không có gì để đăng xuất');
  });

  it('is forgotten here even where the server cannot be told, and that is said', async () => {
    api.answers('DELETE /tokens/current', 'HANG_UP');
    const ran = await runLine(['logout'], { env });
    expect(ran.code).toBe(6);
    expect(ran.stderr).toContain('còn hiệu lực đến 10:00 24/12/2026 +07:00');
    expect(readFileSync(keptFile(), 'utf8')).not.toContain('the-token');
  });
});

describe('a damaged file of sign-ins', () => {
  it('is named, with what to do', async () => {
    writeFileSync(keptFile(), '{');
    const ran = await runLine(['whoami'], { env });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain(keptFile());
    expect(ran.stderr).toContain('Xóa tệp đó');
  });
});
