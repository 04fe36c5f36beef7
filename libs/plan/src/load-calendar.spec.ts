import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { loadCalendar } from './index.js';
import { tayninh, tayninhFiles } from './tayninh.fixture.js';

const VIETNAM = readFileSync(
  new URL('../../calendar/tables/vietnam.yaml', import.meta.url),
  'utf8',
);
const read = (text: string) => loadCalendar({ name: 'calendar.yaml', text });

/** What is found in the table of Vietnam after a change: `line:column code`. */
function found(change: (text: string) => string): string[] {
  const result = read(change(VIETNAM));
  return result.ok
    ? []
    : result.problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

/** `line:column` of the first place of a text in the table. */
function placeOf(text: string): string {
  const before = VIETNAM.slice(0, VIETNAM.indexOf(text)).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

describe('a table of days', () => {
  it('is read by itself, with what belongs to the table alone', () => {
    const result = read(VIETNAM);
    expect(result).toMatchObject({
      ok: true,
      country: 'VN',
      calendar: { zone: 'Asia/Ho_Chi_Minh', firstYear: 2021, lastYear: 2027 },
    });
    expect(result.ok && result.calendar.officialThrough).toBe('2026-12-31');
    expect(result.ok && result.pending).toHaveLength(3);
    expect(result.ok && Object.keys(result.calendar)).not.toContain('country');
  });

  it('needs neither country, nor what is pending, nor the end of what is announced', () => {
    const bare = VIETNAM.replace(/^(officialThrough|country|pending|  - \{ year).*\n/gm, '');
    expect(read(bare)).toMatchObject({ ok: true, country: null, pending: [] });
  });

  it('is faulted at the place to be mended', () => {
    expect(found((text) => text.replace('country: VN', 'country: Vietnam'))).toEqual([
      `${placeOf('VN # mã')} not-a-country`,
    ]);
    expect(found((text) => text.replace('Asia/Ho_Chi_Minh', 'Asia/Tay_Ninh'))).toEqual([
      `${placeOf('Asia/Ho_Chi_Minh')} unknown-zone`,
    ]);
    expect(found((text) => text.replace('2026-12-31 #', '2026-12-32 #'))).toEqual([
      `${placeOf('2026-12-31 #')} impossible-date`,
    ]);
    expect(found((text) => text.replace('date: 2021-02-11', 'date: 2021-02-10'))).toEqual([
      expect.stringContaining('duplicate'),
    ]);
    expect(found((text) => text.slice(0, 500) + '\n\t- x')).toHaveLength(1);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(VIETNAM.length), (junk, at) => {
        expect(() => read(VIETNAM.slice(0, at) + junk + VIETNAM.slice(at))).not.toThrow();
      }),
      { numRuns: 40 },
    );
  });
});

describe('a calendar that names a table of the product', () => {
  const named = 'format: nenep/calendar/v1\ntable: vietnam\n';
  const own = (date: string, kind: string) =>
    `${named}days: [{ date: ${date}, kind: ${kind}, name: Ngày riêng, status: OFFICIAL }]\n`;

  it('says what the table says, to the letter', () => {
    expect(read(named)).toEqual(read(VIETNAM));
  });

  it('has its own days beside those of the table, and instead on the same date', () => {
    const [table, closed, worked] = [
      VIETNAM,
      own('2021-03-26', 'HOLIDAY'),
      own('2021-04-21', 'SWAP_WORK'),
    ].map((text) => {
      const result = read(text);
      return result.ok ? result.calendar.days : [];
    });
    expect(closed).toHaveLength((table?.length ?? 0) + 1);
    expect(closed?.map(({ date }) => date)).toContain('2021-03-26');
    expect(worked).toHaveLength(table?.length ?? 0);
    expect(worked?.find(({ date }) => date === '2021-04-21')?.kind).toBe('SWAP_WORK');
  });

  it.each([
    ['a table that is none', 'table: vietnam', 'table: vietnan', '2:8 unknown-value'],
    ['a zone of its own', 'table: vietnam', 'table: vietnam\nzone: Asia/Tokyo', '3:1 unknown-key'],
  ])('is faulted for %s', (_, from, to, fault) => {
    const result = read(named.replace(from, to));
    const found = result.ok ? [] : result.problems;
    expect(found.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([fault]);
  });

  it('makes the same plan as the table written out, and another where a day differs', () => {
    expect(parse(tayninhFiles().calendar.text)).toEqual({
      format: 'nenep/calendar/v1',
      table: 'vietnam',
    });
    const asNamed = tayninh();
    const writtenOut = tayninh('calendar', (text) => text);
    expect(writtenOut).toEqual(asNamed);
    expect(tayninh('calendar', () => own('2021-03-26', 'HOLIDAY')).digest).not.toBe(asNamed.digest);
  });
});
