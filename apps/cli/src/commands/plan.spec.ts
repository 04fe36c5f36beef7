import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { REHEARSAL, WORLD } from '../answers.fixture.js';
import { type FakeApi, problem, startFakeApi } from '../fake-api.fixture.js';
import { runLine } from '../run-line.fixture.js';
import { signedInTo } from '../signed-in.fixture.js';

const TAY_NINH = fileURLToPath(new URL('../../../../plans/tayninh-2021', import.meta.url));

/** A copy of the plan of Tây Ninh, as the folder `ke-hoach` of a folder of its own. */
function copyOfThePlan(change: (plan: string) => string = (plan) => plan) {
  const folder = mkdtempSync(join(tmpdir(), 'nenep-cli-'));
  cpSync(TAY_NINH, join(folder, 'ke-hoach'), { recursive: true });
  const file = join(folder, 'ke-hoach', 'plan.yaml');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return { folder, plan: readFileSync(file, 'utf8') };
}

/** `line:column` of the first place of a text. */
function placeOf(text: string, plan: string): string {
  const before = plan.slice(0, plan.indexOf(text)).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

describe('nenep plan check', () => {
  it('finds the plan of Tây Ninh valid, and warns of what nobody has confirmed', async () => {
    const { folder } = copyOfThePlan();
    const ran = await runLine(['plan', 'check', 'ke-hoach'], { folder });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toMatch(/^Cảnh báo: \d+ \(không cản việc áp dụng\)$/m);
    expect(ran.stdout).toMatch(/^ke-hoach\/plan\.yaml:\d+:\d+ {2}.+ — .+$/m);
    expect(ran.stdout).toContain('Tỉnh đoàn Tây Ninh (tayninh)');
    expect(ran.stdout).toContain('28/04/2021 – 31/12/2021');
    expect(ran.stdout).toContain('Số kỳ     8');
  });

  it('names each broken place by file, line and column, with what to do', async () => {
    const { folder, plan } = copyOfThePlan((plan) =>
      plan
        .replace('by: OFFICE_HEAD', 'by: OFFICE_HEDA')
        .replace('issuedOn: 2021-04-28', 'issuedOn: 2021-04-31'),
    );
    const ran = await runLine(['plan', 'check', 'ke-hoach', '--lang', 'en'], { folder });
    expect(ran.code).toBe(2);
    expect(ran.stdout).toContain('Places to correct: 2');
    expect(ran.stdout).toContain(
      `ke-hoach/plan.yaml:${placeOf('OFFICE_HEDA', plan)}  The plan has no position or body “OFFICE_HEDA”. — Did you mean “OFFICE_HEAD”?`,
    );
    expect(ran.stdout).toContain(
      `ke-hoach/plan.yaml:${placeOf('2021-04-31', plan)}   The calendar has no 2021-04-31.`,
    );
    expect(ran.stderr).toContain('The plan is not valid yet.');
  });

  it('reports YAML that cannot be read at its place', async () => {
    const { folder } = copyOfThePlan(() => 'format: nenep/plan/v1\nid: [1\n');
    const ran = await runLine(['plan', 'check', 'ke-hoach'], { folder });
    expect(ran.code).toBe(2);
    expect(ran.stdout).toMatch(/ke-hoach\/plan\.yaml:\d+:\d+ +Sai cú pháp YAML/);
  });

  it('gives the same as JSON', async () => {
    const { folder } = copyOfThePlan((plan) =>
      plan.replace('issuedOn: 2021-04-28', 'issuedOn: 2021-04-31'),
    );
    const ran = await runLine(['plan', 'check', 'ke-hoach', '--json'], { folder });
    const report = JSON.parse(ran.stdout) as { errors: object[]; warnings: object[] };
    expect(ran.code).toBe(2);
    expect(report.errors).toHaveLength(1);
    expect(report.errors[0]).toMatchObject({
      file: 'plan.yaml',
      code: 'impossible-date',
      message: expect.stringContaining('2021-04-31'),
      remedy: expect.any(String),
    });
  });

  it('says which file is missing', async () => {
    const { folder } = copyOfThePlan();
    rmSync(join(folder, 'ke-hoach', 'calendar.yaml'));
    const ran = await runLine(['plan', 'check', 'ke-hoach'], { folder });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('Không đọc được ke-hoach/calendar.yaml');
  });
});

describe('nenep plan apply', () => {
  const outcome = {
    outcome: 'activated',
    organization: 'dien-tap',
    plan: '2026',
    title: 'Kế hoạch thực hiện quy chế dân chủ',
    version: 1,
    digest: 'a'.repeat(64),
    stream: 'dien-tap/2026/keeper',
    people: 46,
    periods: 2,
    warnings: [],
    world: REHEARSAL,
  };
  let api: FakeApi;
  let env: Record<string, string>;
  beforeEach(async () => {
    api = await startFakeApi();
    api.answers('POST /plans', { status: 200, body: outcome });
    env = signedInTo(api.url);
  });
  afterEach(() => api.close());

  it('sends the files by their bare names, as a rehearsal where asked', async () => {
    const { folder, plan } = copyOfThePlan();
    const rehearsal = ['--rehearsal', 'dien-tap', '--name', 'Tỉnh đoàn (diễn tập)'];
    const line = ['plan', 'apply', 'ke-hoach', ...rehearsal, '--initial-password-stdin'];
    const ran = await runLine(line, { env, folder, stdin: 'mật khẩu chung\n' });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('DIỄN TẬP');
    expect(ran.stdout).toContain('Kế hoạch đã có hiệu lực.');
    expect(api.asked[0]?.body).toMatchObject({
      files: { plan: { name: 'plan.yaml', text: plan } },
      rehearsal: {
        organization: 'dien-tap',
        organizationName: { vi: 'Tỉnh đoàn (diễn tập)', en: 'Tỉnh đoàn (diễn tập)' },
      },
      initialPassword: 'mật khẩu chung',
    });
    expect(JSON.stringify(api.asked[0]?.body)).not.toContain(folder);
  });

  it('only checks where that is all that was asked', async () => {
    const body = { ...outcome, outcome: 'checked', version: null, world: WORLD };
    api.answers('POST /plans', { status: 200, body });
    const { folder } = copyOfThePlan();
    const ran = await runLine(['plan', 'apply', 'ke-hoach', '--dry-run'], { env, folder });
    expect(ran.stdout).toContain('chạy thử: chưa áp dụng gì');
    expect(api.asked[0]?.body).toMatchObject({ dryRun: true });
    expect(Object.keys(api.asked[0]?.body ?? {})).toEqual(['files', 'dryRun']);
  });

  it('shows the places that the server found broken', async () => {
    const places = { file: 'plan.yaml', line: 12, column: 5, message: 'Sai.', remedy: 'Sửa lại.' };
    api.answers('POST /plans', problem(422, 'PLAN_INVALID', { problems: [places] }));
    const { folder } = copyOfThePlan();
    const ran = await runLine(['plan', 'apply', 'ke-hoach'], { env, folder });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('- ke-hoach/plan.yaml:12:5  Sai. — Sửa lại.');
  });

  it.each([[['--rehearsal', 'dien-tap']], [['--name', 'Diễn tập']]])(
    'asks nothing with half a rehearsal, %j',
    async (half) => {
      const { folder } = copyOfThePlan();
      expect((await runLine(['plan', 'apply', 'ke-hoach', ...half], { env, folder })).code).toBe(2);
      expect(api.asked).toEqual([]);
    },
  );
});
