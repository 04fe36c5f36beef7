import { describe, expect, it } from '@jest/globals';
import { renderFields } from './fields.js';
import { type Column, renderTable } from './table.js';

interface Row {
  name: string;
  points: number;
  id: string;
}
const COLUMNS: Column<Row>[] = [
  { title: 'Họ tên', value: ({ name }) => name, wraps: true },
  { title: 'Điểm', value: ({ points }) => String(points), align: 'right' },
  { title: 'Mã', value: ({ id }) => id },
];
const ROWS: Row[] = [
  { name: 'Nguyễn Thử Nghiệm', points: 92, id: 'cb-020' },
  { name: 'Lê Hư Cấu'.normalize('NFD'), points: 8, id: 'cb-001' },
];

describe('a table', () => {
  it('is aligned by what is seen', () => {
    expect(renderTable(COLUMNS, ROWS).split('\n')).toEqual([
      'HỌ TÊN             ĐIỂM  MÃ',
      'Nguyễn Thử Nghiệm    92  cb-020',
      'Lê Hư Cấu             8  cb-001',
    ]);
  });

  it('wraps its words where the terminal is narrow', () => {
    const long = { name: 'Một tên dài hơn mọi tên khác', points: 1, id: 'cb-009' };
    expect(renderTable(COLUMNS, [long], 38).split('\n')).toEqual([
      'HỌ TÊN                    ĐIỂM  MÃ',
      'Một tên dài hơn mọi tên      1  cb-009',
      'khác',
    ]);
  });

  it('gives each item a block where even that is too wide, so that ids stay whole', () => {
    expect(renderTable(COLUMNS, ROWS, 20).split('\n')).toEqual([
      'Họ tên  Nguyễn Thử Nghiệm',
      'Điểm    92',
      'Mã      cb-020',
      '',
      'Họ tên  Lê Hư Cấu',
      'Điểm    8',
      'Mã      cb-001',
    ]);
  });
});

describe('fields below each other', () => {
  it('align their values and leave out what is empty', () => {
    const fields = [
      ['Tài khoản', 'an'],
      ['Quyền', ''],
      ['Vị trí', 'Bí thư'],
    ] as const;
    expect(renderFields(fields)).toBe('Tài khoản  an\nVị trí     Bí thư');
  });
});
