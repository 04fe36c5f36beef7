import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WORLD, ZONE } from '../answers.fixture.js';
import { type FakeApi, problem, startFakeApi } from '../fake-api.fixture.js';
import { runLine } from '../run-line.fixture.js';
import { signedInTo } from '../signed-in.fixture.js';

const TAY_NINH = fileURLToPath(new URL('../../../../plans/tayninh-2021', import.meta.url));
const STREAM = 'tayninh/2021/monthly-evaluation/2021-05';
const TITLE = 'Đánh giá cán bộ hằng tháng';

let api: FakeApi;
let env: Record<string, string>;
beforeEach(async () => {
  api = await startFakeApi();
  env = signedInTo(api.url);
});
afterEach(() => api.close());

/** Two folders, `cu` and `moi`, the second with one day moved. */
function twoFolders(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nenep-cli-'));
  cpSync(TAY_NINH, join(folder, 'cu'), { recursive: true });
  cpSync(TAY_NINH, join(folder, 'moi'), { recursive: true });
  const file = join(folder, 'moi', 'plan.yaml');
  const moved = readFileSync(file, 'utf8').replace('due: { day: 25 }', 'due: { day: 26 }');
  writeFileSync(file, moved);
  return folder;
}

const NOTHING = { rules: [], people: [], calendar: [], keeping: [] };
const DIFFERENCE = {
  same: false,
  against: 1,
  periods: { added: [], removed: [], moved: [] },
  ...NOTHING,
  rules: [{ path: 'cycles.monthly-evaluation.opens.day', old: '20', new: '21' }],
  keeping: [{ stream: STREAM, cycle: 'monthly-evaluation', period: '2021-05', version: 1 }],
};

describe('nenep plan diff', () => {
  it('says of two folders what moves, old and new', async () => {
    const { code, stdout } = await runLine(['plan', 'diff', 'cu', 'moi'], { folder: twoFolders() });
    expect(code).toBe(0);
    expect(stdout).toContain('~ cycles.monthly-evaluation.steps.self.due.day: 25 → 26');
    expect(stdout).toContain('~ monthly-evaluation 2021-05: self 25/05/2021 → 26/05/2021');
    expect(api.asked).toEqual([]);
  });

  it('says so where nothing differs', async () => {
    const { stdout } = await runLine(['plan', 'diff', 'cu', './cu'], { folder: twoFolders() });
    expect(stdout).toBe('Không có gì khác bản đang so.\n');
  });

  it('asks the server for the version in force, and which open cycles keep theirs', async () => {
    api.answers('POST /plans/tayninh/2021/difference', { status: 200, body: DIFFERENCE });
    const line = ['plan', 'diff', 'moi', 'tayninh/2021'];
    const { stdout } = await runLine(line, { env, folder: twoFolders() });
    expect(stdout).toContain('~ cycles.monthly-evaluation.opens.day: 20 → 21');
    expect(stdout).toContain(`${STREAM}: bản 1`);
  });
});

describe('nenep plan apply', () => {
  it('prints what changes before it changes anything', async () => {
    const outcome = {
      outcome: 'updated',
      organization: 'tayninh',
      plan: '2021',
      title: 'Kế hoạch',
      version: 2,
      people: 46,
      periods: 8,
      warnings: [],
      difference: DIFFERENCE,
      organizationApplied: { outcome: 'updated', contained: ['quyet-dinh-112'] },
      world: WORLD,
    };
    api.answers('POST /plans', { status: 200, body: outcome });
    const { stdout } = await runLine(['plan', 'apply', 'moi'], { env, folder: twoFolders() });
    expect(stdout.indexOf('opens.day: 20 → 21')).toBeLessThan(stdout.indexOf('bản mới'));
    expect(stdout).toContain('mà tệp mới đã có sẵn, hoặc không còn chỗ dựa: quyet-dinh-112');
    const asked = api.asked.map(({ body }) => (body as { dryRun?: boolean }).dryRun);
    expect(asked).toEqual([true, false]);
  });
});

describe('nenep plan periods', () => {
  const line = (period: string, more: object) => ({
    title: TITLE,
    period,
    opensAt: `${period}-19T17:00:00.000Z`,
    openedAt: null,
    ...more,
  });

  it('tells of each period what became of it and why, and who ordered what', async () => {
    const items = [
      line('2021-05', {
        state: 'OPEN',
        openedAt: '2021-05-22T18:00:00.000Z',
        text: 'Mở muộn 3 ngày 1 giờ vì kế hoạch tạm dừng.',
      }),
      line('2021-06', { state: 'TO_COME', text: 'Chưa đến ngày mở.' }),
    ];
    const by = { id: 'cb-026', name: 'Phạm Ví Dụ' };
    const paused = {
      order: 'PAUSED',
      at: '2021-05-18T01:00:00.000Z',
      by,
      reason: 'Chờ họp.',
      periods: [],
    };
    const body = { items, orders: [paused], next: null, zone: ZONE, world: WORLD };
    api.answers('GET /plans/tayninh/2021/periods', { status: 200, body });
    const { stdout } = await runLine(['plan', 'periods', 'tayninh/2021'], { env });
    expect(stdout).toMatch(
      /2021-05 +Đánh giá.+00:00 20\/05\/2021 +01:00 23\/05\/2021 +Đang mở +Mở muộn 3 ngày/,
    );
    expect(stdout).toMatch(/2021-06 .+Sắp tới +Chưa đến ngày mở/);
    expect(stdout).toMatch(/Tạm dừng +Phạm Ví Dụ +Chờ họp\./);
  });
});

describe('an order to a plan', () => {
  it('says what is open where the plan is ended', async () => {
    const open = [{ stream: STREAM, title: TITLE, period: '2021-05' }];
    const body = { outcome: 'done', open, world: WORLD };
    api.answers('POST /plans/tayninh/2021/end', { status: 200, body });
    const line = ['plan', 'end', 'tayninh/2021', '--reason', 'Thay kế hoạch.'];
    const { stdout } = await runLine(line, { env });
    expect(stdout).toContain('Kế hoạch đã kết thúc trước hạn');
    expect(stdout).toContain(STREAM);
    expect(api.asked[0]?.body).toEqual({ reason: 'Thay kế hoạch.' });
  });

  it.each(['pause', 'resume', 'end'])('is not given without a reason: %s', async (order) => {
    expect((await runLine(['plan', order, 'tayninh/2021'], { env })).code).toBe(2);
    expect(api.asked).toEqual([]);
  });

  it('is not given to what is no plan', async () => {
    const ran = await runLine(['plan', 'pause', 'tayninh', '--reason', 'x'], { env });
    expect([ran.code, api.asked.length]).toEqual([2, 0]);
    expect(ran.stderr).toContain('tổ-chức/kế-hoạch');
  });
});

describe('nenep plan backfill', () => {
  const line = ['plan', 'backfill', 'tayninh/2021', '--cycle', 'monthly-evaluation'];

  it('answers period by period', async () => {
    const periods = [{ text: 'Kỳ 05/2021: đang mở bù.' }, { text: 'Kỳ 06/2021: đã mở từ trước.' }];
    const body = { title: TITLE, periods, world: WORLD };
    api.answers('POST /plans/tayninh/2021/backfill', { status: 200, body });
    const ran = await runLine([...line, '--from', '2021-05', '--to', '2021-06'], { env });
    expect(ran.stdout).toContain('- Kỳ 05/2021: đang mở bù.\n- Kỳ 06/2021: đã mở từ trước.');
    expect(api.asked[0]?.body).toEqual({
      cycle: 'monthly-evaluation',
      from: '2021-05',
      to: '2021-06',
    });
  });

  it('says so where the plan is paused', async () => {
    api.answers('POST /plans/tayninh/2021/backfill', problem(409, 'PLAN_PAUSED', {}));
    const ran = await runLine([...line, '--from', '2021-05', '--to', '2021-06'], { env });
    expect(ran.code).not.toBe(0);
  });
});
