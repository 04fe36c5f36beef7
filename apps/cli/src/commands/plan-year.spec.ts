import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { runLine } from '../run-line.fixture.js';

const TAY_NINH = fileURLToPath(new URL('../../../../plans/tayninh-2021', import.meta.url));
const newFolder = () => mkdtempSync(join(tmpdir(), 'nenep-cli-'));

describe('nenep plan explain', () => {
  it('tells day by day what opens and what is due from whom, with why a date was moved', async () => {
    const ran = await runLine(['plan', 'explain', TAY_NINH]);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const days = ran.stdout.split('\n\n');
    expect(days[0]).toContain('Tỉnh đoàn Tây Ninh, hiệu lực 28/04/2021 – 31/12/2021');
    expect(days[1]).toBe(
      'Thứ Năm 20/05/2021\n  Mở kỳ 2021-05 – Đánh giá cán bộ hằng tháng (điều II.1b): 39 người ở 6 đơn vị.',
    );
    expect(days[3]).toContain('Thứ Sáu 28/05/2021\n  Hạn Lãnh đạo đơn vị nhận xét, kỳ 2021-05');
    expect(days[3]).toContain(
      'Phạm Giả Thiết (Trưởng đơn vị) đánh giá 5 người: Ban Tuyên giáo: Hồ Giả Thiết, Đỗ Thử Nghiệm,',
    );
    expect(days[3]?.match(/\(Thường trực\), một trong số đó đánh giá 6 người/g)).toHaveLength(1);
    expect(ran.stdout).toContain(
      '(Kế hoạch ghi 05/06/2021; chuyển sang 07/06/2021 vì 05/06/2021 là ngày nghỉ cuối tuần; 06/06/2021 là ngày nghỉ cuối tuần.)',
    );
  });

  it('says where all of a body have to sign', async () => {
    const lindenhof = fileURLToPath(new URL('../../../../plans/lindenhof-2026', import.meta.url));
    const ran = await runLine(['plan', 'explain', lindenhof, '--lang', 'en']);
    expect(ran.stdout).toMatch(/Approval for the supervisory board.*\n(.*\n)? {4}All of .+ \(/);
    const own = await runLine(['plan', 'explain', lindenhof, '--lang', 'en', '--person', 'lh-01']);
    expect(own.stdout).toContain('all of: ');
  });

  it('tells one person their own work, and what climbs to them if others are late', async () => {
    const june = ['--from', '2021-06-01', '--to', '2021-07-02', '--lang', 'en'];
    const ran = await runLine(['plan', 'explain', TAY_NINH, '--person', 'cb-038', ...june]);
    expect(ran.stdout).toContain('Work of Hồ Ví Dụ (cb-038)');
    expect(ran.stdout).toContain(
      'Monday 07/06/2021\n  Approve the results, or return them with reasons – period 2021-05, clause II.1b\n      as Standing Secretariat\n      one of: Huỳnh Minh Họa, Nguyễn Thử Nghiệm, Hồ Ví Dụ',
    );
    expect(ran.stdout).not.toContain('Self-evaluation is due');
    expect(ran.stdout).toContain(
      'If the step Review by the unit head of period 2021-06 is not done by 08:00 01/07/2021: passed up to Deputy Secretary',
    );
  });

  it('gives programs all of it, reasons in words included', async () => {
    const ran = await runLine(['plan', 'explain', TAY_NINH, '--unit', 'van-phong', '--json']);
    const report = JSON.parse(ran.stdout) as {
      zone: string;
      periods: { rolled: { step: string; inWords: string }[] }[];
      asks: { person: string; name: string; due: string }[];
    };
    expect(report.zone).toBe('Asia/Ho_Chi_Minh');
    expect(report.periods).toHaveLength(8);
    expect(report.periods[0]?.rolled[0]?.inWords).toContain('chuyển sang 07/06/2021');
    expect(report.asks[0]).toMatchObject({ name: 'Huỳnh Thử Nghiệm', due: '2021-05-25' });
  });

  it.each([
    [['--person', 'cb-999'], 4, 'không có người nào mang mã “cb-999”'],
    [['--unit', 'khong-co'], 4, 'không có đơn vị “khong-co”'],
    [['--from', '2021-02-30'], 2, '--from không nhận “2021-02-30”'],
  ])('refuses %j and says what to write', async (more, code, text) => {
    const ran = await runLine(['plan', 'explain', TAY_NINH, ...more]);
    expect(ran.code).toBe(code);
    expect(ran.stderr).toContain(text);
  });
});

describe('nenep plan ics', () => {
  const eventsOf = (text: string) =>
    new ICAL.Component(ICAL.parse(text) as never)
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component));

  it('writes what another program reads: whole days, in Vietnamese, with reminders', async () => {
    const folder = newFolder();
    const line = ['plan', 'ics', TAY_NINH, '--person', 'cb-002', '--out', 'cb-002.ics'];
    const ran = await runLine(line, { folder });
    expect(ran).toMatchObject({ code: 0, stdout: '' });
    const events = eventsOf(readFileSync(join(folder, 'cb-002.ics'), 'utf8'));
    expect(events).toHaveLength(16);
    const [self, review] = events;
    expect(self?.uid).toBe('tayninh.2021.monthly-evaluation.2021-05.self.cb-002@nenep');
    expect(self?.summary).toBe('Hạn Tự đánh giá, kỳ 2021-05');
    expect([self?.startDate.isDate, self?.startDate.toString()]).toEqual([true, '2021-05-25']);
    expect(review?.description).toContain('Đánh giá 5 người: Ban Tuyên giáo: Hồ Giả Thiết,');
    const alarms = self?.component.getAllSubcomponents('valarm') ?? [];
    expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual([
      '2021-05-24T01:00:00Z',
      '2021-05-25T01:00:00Z',
    ]);
  });

  it('keeps every UID from one writing to the next, and repeats none', async () => {
    const uids = async () => {
      const ran = await runLine(['plan', 'ics', TAY_NINH, '--person', 'cb-031']);
      return eventsOf(ran.stdout).map(({ uid }) => uid);
    };
    const first = await uids();
    expect(await uids()).toEqual(first);
    expect(new Set(first).size).toBe(first.length);
    expect(first).toHaveLength(8 * 4);
  });

  it('writes a file for each person into a folder', async () => {
    const folder = newFolder();
    await runLine(['plan', 'ics', TAY_NINH, '--out', 'lich'], { folder });
    expect(readdirSync(join(folder, 'lich'))).toHaveLength(43);
    expect(existsSync(join(folder, 'lich', 'cb-002.ics'))).toBe(true);
  });

  it('asks whose it is to be where neither a person nor a folder is named', async () => {
    const ran = await runLine(['plan', 'ics', TAY_NINH]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('Chưa rõ lịch của ai.');
  });
});

describe('nenep plan clone', () => {
  const clone = (folder: string, more: string[] = []) =>
    runLine(['plan', 'clone', TAY_NINH, '--year', '2022', '--out', 'nam-2022', ...more], {
      folder,
    });

  it('makes next year’s draft, lists what to review, and passes the check', async () => {
    const folder = newFolder();
    const ran = await clone(folder);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('Đã tạo bản nháp kế hoạch năm 2022 trong nam-2022.');
    expect(ran.stdout).toContain('- hiệu lực tính lại: 01/01/2022 – 31/12/2022');
    expect(ran.stdout).toContain('- căn cứ P1: Nghị định số 04/2015/NĐ-CP');
    expect(ran.stdout).toMatch(/Chưa xác nhận:\n {2}nam-2022\/plan\.yaml:\d+:\d+/);
    const checked = await runLine(['plan', 'check', 'nam-2022'], { folder });
    expect(checked.code).toBe(0);
    expect(checked.stdout).toContain('01/01/2022 – 31/12/2022');
  });

  it('never overwrites a folder', async () => {
    const folder = newFolder();
    await clone(folder);
    const written = readFileSync(join(folder, 'nam-2022', 'plan.yaml'), 'utf8');
    const again = await clone(folder, ['--lang', 'en']);
    expect(again.code).toBe(5);
    expect(again.stderr).toContain('nam-2022 exists already and is not overwritten.');
    expect(readFileSync(join(folder, 'nam-2022', 'plan.yaml'), 'utf8')).toBe(written);
  });

  it('refuses a year that does not follow, and writes nothing', async () => {
    const folder = newFolder();
    const line = ['plan', 'clone', TAY_NINH, '--year', '2021', '--out', 'nam-2021'];
    const ran = await runLine(line, { folder });
    expect(ran.code).toBe(2);
    expect(existsSync(join(folder, 'nam-2021'))).toBe(false);
  });
});

describe('nenep plan simulate', () => {
  it.each([
    [['--acts', 'x.yaml', '--random', '1'], '--acts và --random không đi cùng nhau.'],
    [['--silence', '101'], '--silence không nhận “101”.'],
    [['--returns', 'vài'], '--returns không nhận “vài”.'],
  ])('refuses %j before it starts anything', async (more, text) => {
    const ran = await runLine(['plan', 'simulate', TAY_NINH, ...more]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(text);
  });
});
