import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold } from './fold.js';

describe('a folded name', () => {
  it.each([
    ['Đặng  Thị Ánh', 'dang thi anh'],
    ['Nguyễn Văn Ước', 'nguyen van uoc'],
    [' ĐOÀN thanh niên ', 'doan thanh nien'],
  ])('finds %s', (name, folded) => {
    expect(fold(name)).toBe(folded);
  });

  it('is the same however the name was composed, and when it is folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(fold(name.normalize('NFD'))).toBe(fold(name.normalize('NFC')));
        expect(fold(fold(name))).toBe(fold(name));
      }),
    );
  });
});
