import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  APPROVAL,
  CYCLE,
  ENTRIES,
  REHEARSAL,
  RESULTS,
  REVIEW,
  REVIEW_TASK,
  SELF_TASK,
  TIME_LAPSE,
  WORLD,
  ZONE,
} from '../answers.fixture.js';
import { type FakeApi, problem, startFakeApi } from '../fake-api.fixture.js';
import { runLine } from '../run-line.fixture.js';
import { signedInTo } from '../signed-in.fixture.js';

/** Everything is read on a clock that is not the plan's. */
const zone = 'UTC';
const REHEARSED = '*** DIỄN TẬP: không phải hồ sơ thật ***';
const SIMULATED = '*** TUA NHANH “tua-nhanh-2021”: mô phỏng, không phải hồ sơ thật ***';

let api: FakeApi;
let env: Record<string, string>;
beforeEach(async () => {
  api = await startFakeApi();
  env = signedInTo(api.url);
});
afterEach(() => api.close());

describe('nenep tasks', () => {
  it('lists what waits for me, under the mark of a rehearsal', async () => {
    const page = { items: [SELF_TASK, REVIEW_TASK], next: null, zone: ZONE, world: REHEARSAL };
    api.answers('GET /tasks', { status: 200, body: page });
    const ran = await runLine(['tasks'], { env });
    expect(ran).toEqual({
      code: 0,
      stderr: '',
      stdout: [
        REHEARSED,
        '',
        'Giờ Asia/Ho_Chi_Minh (+07:00)',
        'HẠN               VIỆC                            TRẠNG THÁI                        MÃ',
        '24:00 25/05/2021  Tự đánh giá, kỳ 2021-05         Đang chờ                          tayninh~2021~monthly-evaluation~2021-05~self.cb-031',
        '24:00 28/05/2021  Đánh giá Lê Hư Cấu, kỳ 2021-05  Đang chờ, quá hạn, được làm thay  tayninh~2021~monthly-evaluation~2021-05~review.cb-001',
        '',
      ].join('\n'),
    });
  });

  it('asks only for what was named', async () => {
    api.answers('GET /tasks', { status: 200, body: { items: [], next: null, world: WORLD } });
    const line = ['tasks', '--state', 'DONE', '--period', '2021-05', '--limit', '20'];
    const ran = await runLine([...line, '--after', 'a/b/c:5'], { env });
    expect(ran.stdout).toBe('Không có gì.\n');
    expect(api.asked[0]?.query).toEqual({
      state: 'DONE',
      period: '2021-05',
      limit: '20',
      after: 'a/b/c:5',
    });
  });

  it('asks for what climbed to me instead', async () => {
    api.answers('GET /tasks', { status: 200, body: { items: [], next: null, world: WORLD } });
    await runLine(['tasks', '--escalated'], { env });
    expect(api.asked[0]?.query).toEqual({ scope: 'ESCALATED' });
  });

  it('shows what I may do about late work of others, and asks no form of me', async () => {
    const verbs = [
      { verb: 'extend', label: 'Gia hạn', needs: 'REASONS' },
      { verb: 'waive', label: 'Miễn', needs: 'REASONS' },
    ];
    api.answers(`GET /tasks/${REVIEW.id}`, { status: 200, body: { ...REVIEW, verbs } });
    const { code, stdout } = await runLine(['tasks', 'show', REVIEW.id], { env, zone });
    expect(code).toBe(0);
    expect(stdout).toContain(`nenep decide ${REVIEW.id} extend --reasons "…" --until …`);
    expect(stdout).toContain(`nenep decide ${REVIEW.id} waive --reasons "…"\n`);
    expect(stdout).not.toContain('số nguyên từ 0 đến 100');
  });

  it('shows one task: why it is here, what was said before, its form and what I can do', async () => {
    api.answers(`GET /tasks/${REVIEW.id}`, { status: 200, body: REVIEW });
    const { stdout } = await runLine(['tasks', 'show', REVIEW.id], { env, zone });
    expect(stdout.match(/Giờ Asia\/Ho_Chi_Minh \(\+07:00\)/g)).toHaveLength(1);
    expect(stdout).toContain(REHEARSED);
    expect(stdout).toContain(REVIEW.why);
    expect(stdout).toContain('Tự đánh giá, kỳ 2021-05: Nộp, Lê Hư Cấu, 09:15 24/05/2021\n');
    expect(stdout).toMatch(/Kết quả công việc +Soạn báo cáo quý\.\n +Điểm +85\n/);
    expect(stdout).toMatch(/Xếp loại +Hoàn thành tốt nhiệm vụ\n/);
    expect(stdout).toContain('số nguyên từ 0 đến 100');
    expect(stdout).toContain('GOOD (Hoàn thành tốt nhiệm vụ)');
    expect(stdout).toContain('Nhận xét (không bắt buộc)');
    expect(stdout).toContain(`nenep decide ${REVIEW.id} review --set points=… --set class=…`);
    expect(stdout).toContain(`nenep decide ${REVIEW.id} return --reasons "…"`);
    expect(stdout).toContain('self.cb-001  Tự đánh giá');
  });

  it('shows whoever approves the results that they approve', async () => {
    api.answers(`GET /tasks/${APPROVAL.id}`, { status: 200, body: APPROVAL });
    const { stdout } = await runLine(['tasks', 'show', APPROVAL.id], { env });
    expect(stdout).toMatch(/Lê Hư Cấu +van-phong +85 +88 +Hoàn thành tốt nhiệm vụ/);
    expect(stdout).toMatch(/Bùi Tưởng Tượng +van-phong +Ghi thiếu +91 +Hoàn thành xuất sắc/);
  });
});

describe('nenep cycles', () => {
  it('marks a time-lapse', async () => {
    const page = { items: [CYCLE], next: null, world: TIME_LAPSE };
    api.answers('GET /cycles', { status: 200, body: page });
    const { stdout } = await runLine(['cycles', '--world', 'tua-nhanh-2021'], { env });
    expect(stdout.split('\n')[0]).toBe(SIMULATED);
    expect(stdout).toContain('Lãnh đạo đơn vị nhận xét (3)');
    expect(api.asked[0]?.query).toEqual({ world: 'tua-nhanh-2021' });
  });

  it('lists those of one plan and one cycle', async () => {
    api.answers('GET /cycles', { status: 200, body: { items: [], next: null, world: WORLD } });
    const filter = ['--plan', '2021', '--cycle', 'monthly-evaluation', '--state', 'OPEN'];
    await runLine(['cycles', ...filter], { env });
    expect(api.asked[0]?.query).toEqual({
      plan: '2021',
      cycle: 'monthly-evaluation',
      state: 'OPEN',
    });
  });

  it('shows one by its address or its stream, with the reasons of moved dates', async () => {
    const body = { ...CYCLE, zone: ZONE, world: WORLD };
    api.answers(`GET /cycles/${CYCLE.address}`, { status: 200, body });
    const { stdout } = await runLine(['cycles', 'show', CYCLE.stream, '--world', 'x'], {
      env,
      zone,
    });
    expect(stdout).toContain('Giờ Asia/Ho_Chi_Minh (+07:00)\n');
    expect(stdout).toMatch(/Mở lúc +00:00 20\/05\/2021\n/);
    expect(stdout).toContain('39 người, 6 đơn vị');
    expect(stdout).toMatch(/Thường trực phê duyệt +07\/06\/2021 .*05\/06\/2021 là ngày nghỉ/);
    expect(stdout).toMatch(/Công bố +chưa định/);
    expect(api.asked[0]?.query).toEqual({ world: 'x' });
  });
});

describe('nenep cycles results', () => {
  const route = `GET /cycles/${CYCLE.address}/results`;

  it('shows what was published of those whom I may read about', async () => {
    const body = { items: RESULTS, next: null, zone: ZONE, world: WORLD };
    api.answers(route, { status: 200, body });
    const line = ['cycles', 'results', CYCLE.stream, '--after', 'a/b/c:5'];
    const { stdout } = await runLine(line, { env, zone });
    expect(stdout.split('\n')).toEqual([
      'Giờ Asia/Ho_Chi_Minh (+07:00)',
      'HỌ TÊN     ĐƠN VỊ     ĐIỂM  XẾP LOẠI                 CÔNG BỐ LÚC',
      'Lê Hư Cấu  Văn phòng    88  Hoàn thành tốt nhiệm vụ  10:00 10/06/2021',
      '',
    ]);
    expect(api.asked[0]?.query).toEqual({ after: 'a/b/c:5' });
  });

  it('finds nothing while nothing is published', async () => {
    api.answers(route, problem(404, 'NOT_FOUND'));
    expect((await runLine(['cycles', 'results', CYCLE.address], { env })).code).toBe(4);
  });
});

describe('nenep timeline', () => {
  const first = { items: [ENTRIES[0]], next: 'page-2', zone: ZONE, world: WORLD };
  const second = { items: [ENTRIES[1]], next: null, zone: ZONE, world: WORLD };
  beforeEach(() => {
    api.answers('GET /timeline', { status: 200, body: first }, { status: 200, body: second });
  });

  it('shows a page and says how to go on', async () => {
    const ran = await runLine(['timeline'], { env, zone });
    expect(ran.stdout).toContain(
      '10:00 07/06/2021  II.1b  Huỳnh Minh Họa phê duyệt kết quả.  tayninh/2021/monthly-evaluation/2021-05:58',
    );
    expect(ran.stderr).toContain('--cursor page-2');
    expect(api.asked[0]?.query).toEqual({});
  });

  it('takes days for those of the plan’s zone, whatever the reader’s clock', async () => {
    const span = ['--from', '2021-05-20', '--to', '2021-05-31', '--organization', 'tayninh'];
    await runLine(['timeline', ...span], { env, zone });
    expect(api.asked.map(({ query }) => query)).toEqual([
      { organization: 'tayninh', limit: '1' },
      {
        organization: 'tayninh',
        from: '2021-05-19T17:00:00.000Z',
        to: '2021-05-31T17:00:00.000Z',
      },
    ]);
  });

  it('goes through all pages with the same filters', async () => {
    const ran = await runLine(['timeline', '--all', '--clause', 'II.1b'], { env });
    expect(ran.stdout).toContain('phê duyệt kết quả');
    expect(ran.stdout).toContain('quá hạn');
    expect(ran.stderr).toBe('');
    expect(api.asked.map(({ query }) => query)).toEqual([
      { clause: 'II.1b', limit: '200' },
      { clause: 'II.1b', limit: '200', cursor: 'page-2' },
    ]);
  });

  it('gives the api’s JSON unchanged, and JSON Lines of all pages', async () => {
    const one = await runLine(['timeline', '--json'], { env });
    expect(one.stdout).toBe(`${JSON.stringify(first)}\n`);

    api.answers('GET /timeline', { status: 200, body: first }, { status: 200, body: second });
    const all = await runLine(['timeline', '--json', '--all'], { env });
    expect(all.stdout).toBe(ENTRIES.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  });

  it('prints nothing as JSON Lines where there is nothing', async () => {
    api.answers('GET /timeline', { status: 200, body: { items: [], next: null, world: WORLD } });
    expect((await runLine(['timeline', '--json', '--all'], { env })).stdout).toBe('');
  });
});

describe('a read that cannot be answered', () => {
  it.each([
    [404, 'NOT_FOUND', 4],
    [403, 'FORBIDDEN', 3],
    [400, 'REQUEST_INVALID', 2],
    [503, 'NOT_YET_READABLE', 6],
    [500, 'INTERNAL', 1],
  ])('with status %i ends with a message on standard error only', async (status, code, exit) => {
    const errors = [{ field: 'limit', message: 'Quá lớn.' }];
    api.answers('GET /cycles', problem(status, code, { errors }));
    const ran = await runLine(['cycles', '--json'], { env });
    expect(ran).toEqual({
      code: exit,
      stdout: '',
      stderr: [
        `Lỗi: Tên của ${code}`,
        '  Chuyện đã xảy ra.',
        '  - limit: Quá lớn.',
        '  Cần làm: Việc cần làm.',
        `  (${code}, mã yêu cầu yeu-cau-1)`,
        '',
      ].join('\n'),
    });
  });

  it('says where no server answers', async () => {
    const gone = await startFakeApi();
    await gone.close();
    const ran = await runLine(['cycles', '--server', gone.url], { env: signedInTo(gone.url) });
    expect(ran.code).toBe(6);
    expect(ran.stderr).toContain(`${gone.url} không trả lời`);
    expect(ran.stderr).toContain('ECONNREFUSED');
  });

  it('says where something else than the api answers', async () => {
    api.answers('GET /cycles', { status: 502, body: 'Bad gateway' });
    expect((await runLine(['cycles'], { env })).code).toBe(6);
    api.answers('GET /cycles', { status: 200, body: { items: [{ address: 1 }], next: null } });
    const odd = await runLine(['cycles'], { env });
    expect(odd.code).toBe(1);
    expect(odd.stderr).toContain('Lệnh này không hiểu câu trả lời của máy chủ.');
    expect(odd.stderr).toContain('world');
  });
});
