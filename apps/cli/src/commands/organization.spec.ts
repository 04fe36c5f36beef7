import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WORLD, ZONE } from '../answers.fixture.js';
import { type FakeApi, problem, startFakeApi } from '../fake-api.fixture.js';
import { runLine } from '../run-line.fixture.js';
import { signedInTo } from '../signed-in.fixture.js';

const STREAM = 'tayninh/keeper/organization';
const HEAD = { id: 'cb-027', name: 'Bùi Giả Định' };
const FILE = [
  'format: nenep/organization-change/v1',
  'document: { number: 112-QĐ, date: 2021-08-27, signedBy: STANDING_COMMITTEE }',
  'effectiveOn: 2021-08-30',
  'changes: [{ kind: UNIT_MERGED, units: [thanh-nien], into: doan-ket }]',
].join('\n');
const TAKEN = {
  outcome: 'accepted',
  decision: 'quyet-dinh-112',
  stream: STREAM,
  sequence: 2,
  text: 'Quyết định có hiệu lực.',
  world: WORLD,
};

let api: FakeApi;
let env: Record<string, string>;
beforeEach(async () => {
  api = await startFakeApi();
  env = signedInTo(api.url);
});
afterEach(() => api.close());

function folderWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'nenep-cli-'));
  writeFileSync(join(folder, 'quyet-dinh.yaml'), text);
  return folder;
}

describe('nenep organization show', () => {
  it('tells who works where and who holds what on a day', async () => {
    api.answers('GET /organization', {
      status: 200,
      body: {
        name: 'Tỉnh đoàn Tây Ninh',
        on: '2021-08-30',
        known: '2021-08-31',
        units: [
          {
            name: 'Ban Đoàn kết',
            people: [HEAD, { id: 'cb-005', name: 'Phan Hư Cấu' }],
            roles: [
              { role: 'UNIT_HEAD', name: 'Trưởng đơn vị', holders: [HEAD] },
              { role: 'DEPUTY_SECRETARY', name: 'Phó Bí thư', holders: [] },
            ],
          },
        ],
        roles: [{ role: 'OFFICE_HEAD', name: 'Chánh Văn phòng', holders: [] }],
        delegations: [{ delegator: HEAD, delegate: { id: 'x', name: 'Lê Mẫu' }, to: '2021-09-03' }],
        world: WORLD,
      },
    });
    const line = ['organization', 'show', '--on', '2021-08-30', '--known', '2021-08-31'];
    const { code, stdout } = await runLine(line, { env });
    expect(code).toBe(0);
    expect(api.asked[0]?.query).toEqual({ on: '2021-08-30', known: '2021-08-31' });
    expect(stdout).toContain('Tỉnh đoàn Tây Ninh, ngày 30/08/2021');
    expect(stdout).toContain('đã biết đến hết ngày 31/08/2021');
    expect(stdout).toContain('Trưởng đơn vị: Bùi Giả Định');
    expect(stdout).not.toContain('Phó Bí thư');
    expect(stdout).toContain('Bùi Giả Định ủy quyền cho Lê Mẫu đến hết ngày 03/09/2021');
  });
});

describe('nenep organization change', () => {
  const change = (folder: string, ...more: string[]) =>
    runLine(['organization', 'change', 'quyet-dinh.yaml', ...more], { env, folder });

  it('records what the file says, under the same id each time, and says what comes next', async () => {
    api.answers('POST /organization/changes', { status: 200, body: TAKEN });
    const folder = folderWith(FILE);
    const { code, stdout } = await change(folder);
    expect(code).toBe(0);
    expect(stdout).toContain(`Đã ghi nhận quyet-dinh-112, số ${STREAM}:2.`);
    expect(stdout).toContain('Quyết định có hiệu lực.');
    await change(folder);
    const [first, second] = api.asked;
    expect(first?.body).toEqual({
      decision: expect.stringMatching(/^file-[0-9a-f]{40}$/),
      document: { number: '112-QĐ', date: '2021-08-27', signedBy: 'STANDING_COMMITTEE' },
      effectiveOn: '2021-08-30',
      changes: [{ kind: 'UNIT_MERGED', units: ['thanh-nien'], into: 'doan-ket' }],
    });
    expect(second?.body).toEqual(first?.body);
  });

  it('asks again under the same id where the connection breaks', async () => {
    api.answers('POST /organization/changes', 'HANG_UP', { status: 200, body: TAKEN });
    const { code } = await change(folderWith(FILE), '--decision', 'quyet-dinh-112');
    expect(code).toBe(0);
    expect(api.asked.map(({ body }) => (body as { decision: string }).decision)).toEqual([
      'quyet-dinh-112',
      'quyet-dinh-112',
    ]);
  });

  it.each([
    ['is no YAML', 'a: [b'],
    ['is of another format', 'format: nenep/organization/v1'],
  ])('says so where the file %s, and asks nothing', async (_, text) => {
    const { code, stderr } = await change(folderWith(text));
    expect(code).toBe(2);
    expect(stderr).toContain('Không đọc được quyết định từ “quyet-dinh.yaml”.');
    expect(stderr).toContain('nenep/organization-change/v1');
    expect(api.asked).toEqual([]);
  });

  it('says why where it is refused', async () => {
    api.answers('POST /organization/changes', problem(409, 'CHANGE_REFUSED'));
    const { code, stderr } = await change(folderWith(FILE));
    expect(code).toBe(5);
    expect(stderr).toContain('Tên của CHANGE_REFUSED');
  });
});

describe('nenep organization pending and changes', () => {
  it('list decisions with what they change and how many tasks went to others', async () => {
    const item = {
      decision: 'quyet-dinh-115',
      document: { number: '115-QĐ', date: '2021-08-13' },
      effectiveOn: '2021-08-16',
      standingText: 'chờ phê duyệt',
      texts: ['Lê Mẫu thôi giữ chức danh Chánh Văn phòng'],
      recordedBy: HEAD,
      reason: null,
      told: null,
    };
    const page = { items: [item], next: null, zone: ZONE, world: WORLD };
    api.answers('GET /organization/changes', { status: 200, body: page });
    const { stdout } = await runLine(['organization', 'pending'], { env });
    expect(api.asked[0]?.query).toEqual({ standing: 'PENDING' });
    expect(stdout).toContain('quyet-dinh-115');
    expect(stdout).toContain('16/08/2021');
    expect(stdout).toContain('Lê Mẫu thôi giữ chức danh Chánh Văn phòng');
    await runLine(['organization', 'changes'], { env });
    expect(api.asked[1]?.query).toEqual({});
  });
});

describe('nenep organization approve and reject', () => {
  it.each([
    ['approve', 'APPROVE'],
    ['reject', 'REJECT'],
  ])('%s says one word once, whoever asks again', async (name, verdict) => {
    const route = 'POST /organization/changes/quyet-dinh-115/approval';
    api.answers(route, { status: 200, body: TAKEN });
    const line = ['organization', name, 'quyet-dinh-115', '--reason', 'Đúng biên bản.'];
    await runLine(line, { env });
    const { code } = await runLine(line, { env });
    expect(code).toBe(0);
    const [first, second] = api.asked;
    expect(first?.body).toMatchObject({ verdict, reason: 'Đúng biên bản.' });
    expect(second?.body).toEqual(first?.body);
  });
});
