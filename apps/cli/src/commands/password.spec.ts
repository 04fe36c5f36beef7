import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type FakeApi, problem, startFakeApi } from '../fake-api.fixture.js';
import { runLine } from '../run-line.fixture.js';
import { signedInTo } from '../signed-in.fixture.js';

const LINE = ['password', 'tran-vi-du@tayninh'];
const ROUTE = 'POST /accounts/tran-vi-du%40tayninh/password';

let api: FakeApi;
let env: Record<string, string>;
beforeEach(async () => {
  api = await startFakeApi();
  api.answers(ROUTE, { status: 204 });
  env = signedInTo(api.url);
});
afterEach(() => api.close());

describe('nenep password', () => {
  it('sets what was typed twice, and shows none of it', async () => {
    const typed = ['một mật khẩu dài', 'một mật khẩu dài'];
    const ran = await runLine(LINE, { env, typed });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toContain('Đã đặt mật khẩu mới cho tran-vi-du@tayninh');
    expect(ran.stderr).not.toContain('một mật khẩu dài');
    expect(api.asked.map(({ route, body }) => [route, body])).toEqual([
      [ROUTE, { password: 'một mật khẩu dài' }],
    ]);
  });

  it('takes it from a pipe without asking', async () => {
    const ran = await runLine([...LINE, '--password-stdin'], { env, stdin: 'từ ống dẫn, dài\n' });
    expect(ran.code).toBe(0);
    expect(api.asked[0]?.body).toEqual({ password: 'từ ống dẫn, dài' });
  });

  it('changes nothing where the two differ, or nobody can be asked', async () => {
    const differing = await runLine(LINE, { env, typed: ['một mật khẩu dài', 'một mật khẩu dai'] });
    expect(differing.code).toBe(2);
    expect(differing.stderr).toContain('không giống nhau');
    expect((await runLine(LINE, { env })).code).toBe(2);
    expect(api.asked).toEqual([]);
  });

  it('says where the caller may not', async () => {
    api.answers(ROUTE, problem(403, 'FORBIDDEN'));
    const ran = await runLine([...LINE, '--password-stdin'], { env, stdin: 'một mật khẩu dài' });
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain('Tên của FORBIDDEN');
  });
});
