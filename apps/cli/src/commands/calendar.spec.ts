import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { runLine, type RunOptions } from '../run-line.fixture.js';

const TABLE = fileURLToPath(
  new URL('../../../../libs/calendar/tables/vietnam.yaml', import.meta.url),
);

/** The table of the working calendar as the domain reference has it, letter by letter. */
const REFERENCE = `
| 2021 | 1/1; 10–12, 15–16/2; 21/4; 30/4; **3/5**; 2–3/9 | none |
| 2022 | **3/1**; 31/1–4/2; **11/4**; **2–3/5**; 1–2/9 | none |
| 2023 | **2/1**; 20, 23–26/1; 1/5; **2–3/5**; 1/9; **4/9** | none |
| 2024 | 1/1; 8–9, 12–14/2; 18/4; 30/4; 1/5; 2–3/9 | 29/4 ⇄ 4/5 |
| 2025 | 1/1; 27–31/1; 7/4; 30/4; 1/5; 1–2/9 | 2/5 ⇄ 26/4 |
| 2026 | 1/1; 16–20/2; **27/4**; 30/4; 1/5; 1–2/9; 24/11 unconfirmed | 2/1 ⇄ 10/1; 31/8 ⇄ 22/8 |
| 2027 (projected) | 1/1; Tết window not yet fixed; 16/4; 30/4; **3/5**; 2/9 + one | unknown |
`;
const ROWS = REFERENCE.trim()
  .split('\n')
  .map((row) => row.split('|').map((cell) => cell.trim()))
  .map(([, year = '', off = '', swap = '']) => ({ year: year.slice(0, 4), off, swap }));

const calendar = (line: string, options?: RunOptions) =>
  runLine(['calendar', ...line.split(' ')], options);
const json = async (line: string, options?: RunOptions) =>
  JSON.parse((await calendar(`${line} --json`, options)).stdout) as Record<string, unknown>;

/** The value that stands behind a label. */
function field(output: string, label: string): string {
  const line = output.split('\n').find((each) => each.startsWith(`${label}  `));
  return line?.slice(label.length).trim() ?? '';
}

/** The table of Vietnam, changed, as a file in a folder of its own. */
function fileWith(change: (text: string) => string = (text) => text): string {
  const folder = mkdtempSync(join(tmpdir(), 'nenep-calendar-'));
  writeFileSync(join(folder, 'lich.yaml'), change(readFileSync(TABLE, 'utf8')));
  return folder;
}

describe('nenep calendar show', () => {
  it.each(ROWS.filter(({ year }) => year < '2027'))(
    'reproduces the row of $year',
    async ({ year, off, swap }) => {
      const { stdout, code } = await calendar(`show ${year} --lang en`);
      expect(code).toBe(0);
      expect(field(stdout, 'Weekdays off')).toBe(off.replace('unconfirmed', '(projected)'));
      expect(field(stdout, 'Swaps')).toBe(swap);
    },
  );

  it('reproduces the row of 2027: what is projected, and what is not fixed yet', async () => {
    const row = ROWS.find(({ year }) => year === '2027');
    const fixed = row?.off.replace('Tết window not yet fixed; ', '').replace(' + one', '');
    const { stdout } = await calendar('show 2027 --lang en');
    expect(field(stdout, 'Weekdays off')).toBe(fixed);
    expect(field(stdout, 'Swaps')).toBe(row?.swap);
    expect(field(stdout, 'Not fixed yet')).toContain('Tết Nguyên đán; Ngày nghỉ thứ hai');
    expect(field(stdout, 'Status')).toMatch(/^projected: nothing is announced for 01\/01\/2027/);
  });

  it('lists each day with its weekday, kind, name, status and source', async () => {
    const { stdout } = await calendar('show 2021');
    expect(stdout).toMatch(
      /^03\/05\/2021 +thứ Hai +nghỉ bù +Nghỉ bù Ngày Quốc tế lao động +chính thức +Bộ luật Lao động 2019, Điều 111 khoản 3$/m,
    );
    expect(field(stdout, 'Trạng thái')).toBe('chính thức');
    expect(stdout).toContain('** ** là ngày nghỉ bù');
  });

  it('gives the same as JSON', async () => {
    expect(await json('show 2026')).toMatchObject({
      calendar: { name: 'vietnam', zone: 'Asia/Ho_Chi_Minh', firstYear: 2021, lastYear: 2027 },
      year: 2026,
      status: 'PROJECTED',
      swaps: [
        { off: '2026-01-02', worked: '2026-01-10' },
        { off: '2026-08-31', worked: '2026-08-22' },
      ],
      doubts: [{ kind: 'PROJECTED_DAY', date: '2026-11-24' }],
    });
  });

  it('projects a year outside the table by the rules of the country', async () => {
    const { stdout } = await calendar('show 2028');
    expect(field(stdout, 'Ngày thường được nghỉ')).toBe('25–28/1; 4/4; 1/5');
    expect(field(stdout, 'Trạng thái')).toBe('dự kiến: năm 2028 nằm ngoài bảng ngày nghỉ');
  });

  it('shows a country that has no table, on its own weekend and clock', async () => {
    const { stdout } = await calendar('show 2021 --calendar DE');
    expect(field(stdout, 'Ngày thường được nghỉ')).toBe('1/1; 2/4; 5/4; 13/5; 24/5');
    expect(field(stdout, 'Lịch')).toContain('Europe/Berlin');
    expect(field((await calendar('show 2024 --calendar SA')).stdout, 'Lịch')).toContain(
      'nghỉ thứ Sáu, thứ Bảy',
    );
  });

  it('is refused under --official where a day of the year is not announced', async () => {
    expect((await calendar('show 2025 --official')).code).toBe(0);
    const ran = await calendar('show 2026 --official');
    expect(ran).toMatchObject({ code: 5, stdout: '' });
    expect(ran.stderr).toContain('24/11/2026 (Ngày Văn hóa Việt Nam) chưa được công bố');
  });

  it.each(['21', '1899', '2200', 'nay', '2021.5', '1e3'])('refuses %s as a year', async (year) => {
    const ran = await calendar(`show ${year}`);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(`“${year}” không phải là một năm.`);
  });
});

describe('nenep calendar roll', () => {
  it('rolls backward, and says why', async () => {
    const { stdout, code } = await calendar('roll 2021-06-20 --backward');
    expect(code).toBe(0);
    expect(field(stdout, 'Kết quả')).toBe('thứ Sáu 18/06/2021');
    expect(field(stdout, 'Vì sao')).toBe('20/06/2021 là Chủ nhật; 19/06/2021 là thứ Bảy');
  });

  it('rolls forward where nothing else is asked', async () => {
    expect(await json('roll 2021-09-02')).toEqual({
      op: 'roll',
      from: '2021-09-02',
      direction: 'forward',
      date: '2021-09-06',
      reason:
        '02/09/2021 là Quốc khánh; 03/09/2021 là Quốc khánh; 04/09/2021 là thứ Bảy; 05/09/2021 là Chủ nhật',
      status: 'OFFICIAL',
      weekendDays: 2,
      daysOff: [
        { date: '2021-09-02', kind: 'HOLIDAY', name: 'Quốc khánh' },
        { date: '2021-09-03', kind: 'HOLIDAY', name: 'Quốc khánh' },
      ],
    });
  });

  it('leaves a working day where it is, be it a Saturday worked by swap', async () => {
    const { stdout } = await calendar('roll 2024-05-04');
    expect(field(stdout, 'Kết quả')).toBe('thứ Bảy 04/05/2024');
    expect(field(stdout, 'Vì sao')).toContain('04/05/2024 là ngày làm việc (');
  });

  it('is refused in both directions at once', async () => {
    const ran = await calendar('roll 2021-06-20 --forward --backward');
    expect(ran).toMatchObject({ code: 2, stdout: '' });
  });

  it.each(['2021-02-30', '20/06/2021', '1899-12-31', '2200-01-01'])(
    'refuses %s as a date',
    async (date) => {
      const ran = await calendar(`roll ${date}`);
      expect(ran.code).toBe(2);
      expect(ran.stderr).toContain(`“${date}” không phải là một ngày.`);
    },
  );

  it('is answered as an error by a calendar in which nobody ever works', async () => {
    const days = Array.from({ length: 400 }, (_, at) => {
      const date = new Date(Date.UTC(2021, 0, 1 + at)).toISOString().slice(0, 10);
      return `  - { date: ${date}, kind: HOLIDAY, name: Nghỉ, status: OFFICIAL }\n`;
    });
    const folder = fileWith((text) =>
      text.replace('country: VN', '#').replace(/^days:[^]*/m, `days:\n${days.join('')}`),
    );
    const ran = await calendar('roll 2021-01-01 --calendar lich.yaml', { folder });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('không có ngày làm việc nào trong vòng một năm');
  });
});

describe('nenep calendar add', () => {
  it('counts forward over holidays and substitute days', async () => {
    const { stdout } = await calendar('add 2021-04-28 3');
    expect(field(stdout, 'Kết quả')).toBe('thứ Tư 05/05/2021');
    expect(field(stdout, 'Vì sao')).toBe(
      'không tính 30/04/2021 (Ngày Chiến thắng 30/4), 03/05/2021 (Nghỉ bù Ngày Quốc tế lao động), 2 ngày cuối tuần',
    );
  });

  it('counts back', async () => {
    expect(await json('add 2021-06-10 -3')).toMatchObject({ date: '2021-06-07', days: -3 });
  });

  it('says where the answer rests on a projected day, and is refused under --official', async () => {
    const projected = await json('add 2026-11-23 1');
    expect(projected).toMatchObject({ date: '2026-11-25', status: 'PROJECTED' });
    expect((await calendar('add 2026-11-20 1 --official')).code).toBe(0);
    expect((await calendar('add 2026-11-23 1 --official')).code).toBe(5);
    expect((await calendar('add 2027-02-05 1 --official')).code).toBe(5);
    expect((await calendar('add 2035-02-05 1 --official')).code).toBe(5);
  });

  it('goes on into years outside the table, by the rules of the country', async () => {
    // The four weekdays of Tết 2028 and the days before lie on the way.
    expect(await json('add 2028-01-24 1')).toMatchObject({
      date: '2028-01-31',
      status: 'PROJECTED',
      doubts: [{ kind: 'OUTSIDE_TABLE', fromYear: 2028, toYear: 2028 }],
    });
    expect((await json('add 2021-04-28 2000')).date).toMatch(/^2029-/);
  });

  it.each(['1.5', 'ba', '10001', '1e2'])('refuses %s as a number of days', async (days) => {
    const ran = await calendar(`add 2021-04-28 ${days}`);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(`“${days}” không phải là một số ngày.`);
  });

  it('says which argument is missing', async () => {
    const ran = await calendar('add 2021-04-28');
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('Thiếu <số-ngày>.');
  });
});

describe('nenep calendar between', () => {
  it('counts the days after the first, up to the last', async () => {
    const { stdout } = await calendar('between 2021-04-28 2021-05-05');
    expect(field(stdout, 'Kết quả')).toBe(
      '3 ngày làm việc, 7 ngày lịch (không tính 28/04/2021, tính cả 05/05/2021)',
    );
    expect(await json('between 2021-05-05 2021-04-28')).toMatchObject({
      days: -3,
      calendarDays: -7,
    });
  });

  it('says in a word where nothing lies between', async () => {
    const { stdout } = await calendar('between 2021-06-07 2021-06-10 --lang en');
    expect(field(stdout, 'Why')).toBe('no day off lies between');
  });
});

describe('the calendar that is asked', () => {
  it('is a file, or that of the folder of a plan', async () => {
    const folder = fileWith((text) => text.replace('date: 2021-04-30', 'date: 2021-04-29'));
    mkdirSync(join(folder, 'ke-hoach'));
    cpSync(join(folder, 'lich.yaml'), join(folder, 'ke-hoach', 'calendar.yaml'));
    for (const name of ['lich.yaml', 'ke-hoach', join(folder, 'lich.yaml')]) {
      const rolled = await json(`roll 2021-04-29 --calendar ${name}`, { folder });
      expect(rolled.date).toBe('2021-04-30');
    }
    expect((await json('roll 2021-04-29', { folder })).date).toBe('2021-04-29');
  });

  it('is the table of a country that has one', async () => {
    expect(await json('roll 2021-09-02 --calendar VN')).toMatchObject({ status: 'OFFICIAL' });
  });

  it('is faulted at file:line:column, with what to do', async () => {
    const folder = fileWith((text) => text.replace('kind: HOLIDAY', 'kind: HOLYDAY'));
    const ran = await calendar('show 2021 --calendar lich.yaml', { folder });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/- lich\.yaml:\d+:11 .*“HOLYDAY”.* — .*HOLIDAY/);
  });

  it('is not found under a name that means nothing, and what there is is named', async () => {
    const ran = await calendar('show 2021 --calendar lao');
    expect(ran.code).toBe(4);
    expect(ran.stderr).toContain('Không có lịch “lao”.');
    expect(ran.stderr).toContain('vietnam');
  });

  it('is missing from a folder without one', async () => {
    const folder = fileWith();
    mkdirSync(join(folder, 'rong'));
    const ran = await calendar('show 2021 --calendar rong', { folder });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('rong/calendar.yaml');
  });
});
