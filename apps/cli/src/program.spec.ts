import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FakeApi, startFakeApi } from './fake-api.fixture.js';
import { runLine } from './run-line.fixture.js';
import { signedInTo } from './signed-in.fixture.js';

const COMMANDS = [
  [],
  ['login'],
  ['logout'],
  ['whoami'],
  ['password'],
  ['plan'],
  ['plan', 'check'],
  ['plan', 'apply'],
  ['plan', 'diff'],
  ['plan', 'periods'],
  ['plan', 'backfill'],
  ['plan', 'pause'],
  ['plan', 'resume'],
  ['plan', 'end'],
  ['organization'],
  ['organization', 'show'],
  ['organization', 'change'],
  ['organization', 'changes'],
  ['organization', 'pending'],
  ['organization', 'approve'],
  ['organization', 'reject'],
  ['cycles'],
  ['cycles', 'show'],
  ['cycles', 'results'],
  ['tasks'],
  ['tasks', 'show'],
  ['decide'],
  ['timeline'],
  ['worlds'],
];
const named = COMMANDS.map((command) => [command.join(' ') || 'nenep', command] as const);

/** The lines that a help screen says can be tried. */
function examplesOf(help: string): string[] {
  const [, examples = ''] = /(?:Ví dụ|Examples):\n((?: {2}.*\n)+)/.exec(help) ?? [];
  return [...examples.matchAll(/^ {2}nenep (.+)$/gm)].map(([, line]) => line ?? '');
}

describe.each(named)('the help of %s', (_name, command) => {
  it('is Vietnamese, or English where asked, and shows two examples or more', async () => {
    const vi = await runLine([...command, '--help']);
    const en = await runLine([...command, '--help', '--lang', 'en']);
    expect([vi.code, en.code]).toEqual([0, 0]);
    expect(vi.stdout).toMatch(/^Cách dùng: nenep/);
    expect(en.stdout).toMatch(/^Usage: nenep/);
    expect(vi.stdout).not.toMatch(/\b(Usage|Options|Commands|Arguments|display help)\b/);
    expect(examplesOf(vi.stdout).length).toBeGreaterThanOrEqual(2);
    expect(examplesOf(en.stdout).length).toBe(examplesOf(vi.stdout).length);
  });
});

describe('every example of the help', () => {
  const tayNinh = fileURLToPath(new URL('../../../plans/tayninh-2021', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'nenep-cli-'));
  let api: FakeApi;
  beforeAll(async () => {
    api = await startFakeApi();
    cpSync(tayNinh, join(folder, 'plans', 'tayninh-2021'), { recursive: true });
    cpSync(tayNinh, folder, { recursive: true });
    writeFileSync(join(folder, 'phieu.json'), '{}');
  });
  afterAll(() => api.close());

  it('is understood as it stands: it fails only because the server has nothing', async () => {
    const screens = await Promise.all(COMMANDS.map((command) => runLine([...command, '--help'])));
    const lines = new Set(screens.flatMap(({ stdout }) => examplesOf(stdout)));
    expect(lines.size).toBeGreaterThan(20);
    for (const line of lines) {
      const args = wordsOf(line.replace(/ [<>] .*$/, '').replace(/https:\S+/, api.url));
      const env = { ...signedInTo(api.url), NENEP_SERVER: api.url };
      const isAsked =
        ['login', 'password'].includes(args[0] ?? '') && !args.includes('--password-stdin');
      const input = isAsked ? { typed: ['mật khẩu', 'mật khẩu'] } : { stdin: 'x' };
      const ran = await runLine(args, { env, folder, ...input });
      expect([line, ran.stderr.includes('NOT_FOUND') || ran.code === 0]).toEqual([line, true]);
    }
  });
});

describe('a line that is not understood', () => {
  it.each([
    ['task', 'Không có lệnh “task”.', 'tasks', 'nenep --help'],
    ['tasks --stat OPEN', 'Không có tùy chọn “--stat”.', '--state', 'nenep tasks --help'],
    ['tasks show', 'Thiếu <mã việc>.', '', 'nenep tasks show --help'],
    ['tasks --state', 'Tùy chọn “--state <trạng thái>” thiếu giá trị.', '', 'nenep tasks --help'],
    ['worlds a b', 'Thừa đối số.', '', 'nenep worlds --help'],
    ['tasks --limit 201', '--limit không nhận “201”.', '', '1 đến 200'],
    ['tasks --lang fr', 'Không có ngôn ngữ “fr”.', '', 'vi, en'],
  ])('as “%s” is explained, with what to do', async (line, title, meant, remedy) => {
    const ran = await runLine(line.split(' '));
    expect(ran.code).toBe(2);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toContain(`Lỗi: ${title}`);
    expect(ran.stderr).toContain(meant);
    expect(ran.stderr).toContain(remedy);
  });

  it('shows the help where nothing was asked', async () => {
    const ran = await runLine([]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('Cách dùng: nenep');
  });
});

describe('the language', () => {
  it('is the one asked for on the line, else of the environment, else Vietnamese', async () => {
    const title = async (args: string[], env: Record<string, string>) =>
      (await runLine([...args, 'nonsense'], { env })).stderr.split(':')[0];
    expect(await title(['--lang=en'], {})).toBe('Error');
    expect(await title([], { NENEP_LANG: 'en' })).toBe('Error');
    expect(await title(['--lang', 'vi'], { NENEP_LANG: 'en' })).toBe('Lỗi');
    expect(await title([], { LANG: 'en_GB.UTF-8' })).toBe('Error');
    expect(await title([], { LANG: 'C.UTF-8' })).toBe('Lỗi');
  });
});

/** Splits a line as a shell does; a double-quoted word may hold blanks. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}
