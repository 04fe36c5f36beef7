import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ACCEPTED, APPROVAL, REVIEW } from '../answers.fixture.js';
import { type FakeApi, problem, startFakeApi } from '../fake-api.fixture.js';
import { runLine } from '../run-line.fixture.js';
import { signedInTo } from '../signed-in.fixture.js';

const DECISIONS = `POST /tasks/${APPROVAL.id}/decisions`;
const ID = '3f1c2b7e-0000-4000-8000-000000000001';

let api: FakeApi;
let env: Record<string, string>;
beforeEach(async () => {
  api = await startFakeApi();
  api.answers(`GET /tasks/${APPROVAL.id}`, { status: 200, body: APPROVAL });
  api.answers(`GET /tasks/${REVIEW.id}`, { status: 200, body: REVIEW });
  api.answers(DECISIONS, { status: 200, body: ACCEPTED });
  env = signedInTo(api.url);
});
afterEach(() => api.close());

const sent = () => api.asked.filter(({ route }) => route.startsWith('POST'));

describe('nenep decide', () => {
  it('reads what it decides, shows it, and says what comes next and how to look', async () => {
    const ran = await runLine(['decide', APPROVAL.id, 'approve'], { env });
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('Việc: Phê duyệt kết quả, kỳ 2021-05 (bản 1)');
    expect(ran.stdout.split('\n')).toEqual([
      'Giờ Asia/Ho_Chi_Minh (+07:00)',
      'Đã ghi nhận lúc 10:00 07/06/2021, số tayninh/2021/monthly-evaluation/2021-05:57.',
      'Tiếp theo: Công bố, hạn 24:00 10/06/2021.',
      `Xem lại: nenep tasks show ${APPROVAL.id} --after tayninh/2021/monthly-evaluation/2021-05:57`,
      '',
    ]);
    const [, id] = /Mã quyết định: (\S+)/.exec(ran.stderr) ?? [];
    expect(sent()[0]?.body).toEqual({ decision: id, version: 1, verb: 'approve' });
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('sends what was filled in, numbers as the form asks', async () => {
    const route = `POST /tasks/${REVIEW.id}/decisions`;
    api.answers(route, { status: 200, body: ACCEPTED });
    const line = ['decide', REVIEW.id, 'review', '--answers', '-', '--set', 'points=90'];
    const stdin = '{"class": "GOOD", "points": 1}';
    await runLine([...line, '--set', 'remark=Tốt'], { env, stdin });
    expect(sent()[0]?.body).toMatchObject({
      version: 2,
      verb: 'review',
      answers: { class: 'GOOD', points: 90, remark: 'Tốt' },
    });
  });

  it('sends until when it may come, where it gives more time', async () => {
    const line = [
      'decide',
      APPROVAL.id,
      'extend',
      '--until',
      '2021-06-11',
      '--reasons',
      'Họp dời.',
    ];
    await runLine(line, { env });
    expect(sent()[0]?.body).toMatchObject({
      verb: 'extend',
      until: '2021-06-11',
      reasons: 'Họp dời.',
    });
  });

  it('sends the version and the id that were given, without reading first', async () => {
    const line = ['decide', APPROVAL.id, 'return', '--reasons', 'Thiếu biên bản'];
    const given = ['--target', 'consolidate.all', '--decision', ID, '--task-version', '3'];
    const ran = await runLine([...line, ...given, '--json'], { env });
    expect(api.asked.map(({ route }) => route)).toEqual([DECISIONS]);
    expect(sent()[0]?.body).toEqual({
      decision: ID,
      version: 3,
      verb: 'return',
      reasons: 'Thiếu biên bản',
      target: 'consolidate.all',
    });
    expect(ran.stdout).toBe(`${JSON.stringify(ACCEPTED)}\n`);
  });

  it('asks again under the same id when the connection breaks or nobody knows', async () => {
    api.answers(DECISIONS, 'HANG_UP', problem(503, 'OUTCOME_UNKNOWN'), {
      status: 200,
      body: ACCEPTED,
    });
    const ran = await runLine(['decide', APPROVAL.id, 'approve'], { env });
    expect(ran.code).toBe(0);
    expect(sent()).toHaveLength(3);
    expect(new Set(sent().map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(ran.stderr.match(/Hỏi lại với cùng mã quyết định/g)).toHaveLength(1);
  });

  it('does not ask again what was refused', async () => {
    api.answers(DECISIONS, problem(409, 'TASK_NOT_OPEN'));
    const ran = await runLine(['decide', APPROVAL.id, 'approve'], { env });
    expect(ran.code).toBe(5);
    expect(sent()).toHaveLength(1);
  });

  it('decides nothing about a task that is not there, nor with answers that cannot be read', async () => {
    expect((await runLine(['decide', 'a~b~c~d~e.f', 'approve'], { env })).code).toBe(4);
    const broken = ['decide', REVIEW.id, 'review', '--answers', '-'];
    expect((await runLine(broken, { env, stdin: '{' })).code).toBe(2);
    expect(sent()).toEqual([]);
  });
});
