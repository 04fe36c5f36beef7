import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { oneLine, padEnd, padStart, widthOf, wrap } from './text.js';

describe('a text on a terminal', () => {
  it('takes one column a character in Vietnamese, composed or not', () => {
    expect(widthOf('Nguyễn Thử Nghiệm')).toBe(17);
    expect(widthOf(oneLine('Nguyễn'.normalize('NFD')))).toBe(6);
    expect(widthOf('a\u200bb')).toBe(2);
  });

  it('never obeys what somebody wrote into a name', () => {
    expect(oneLine('An\u001b[2J\r\nBình\u0007')).toBe('An [2J Bình');
  });

  it('is padded to the width that is seen', () => {
    expect(padEnd('Điểm', 6)).toBe('Điểm  ');
    expect(padStart('9', 3)).toBe('  9');
    expect(padEnd('Điểm', 2)).toBe('Điểm');
  });

  it('wraps between words, never within, and loses none', () => {
    expect(wrap('Lãnh đạo đơn vị nhận xét', 10)).toEqual(['Lãnh đạo', 'đơn vị', 'nhận xét']);
    expect(wrap('rất-dài-không-ngắt x', 5)).toEqual(['rất-dài-không-ngắt', 'x']);
    const word = fc.stringMatching(/^[a-zđôấ]{1,12}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1 }),
        fc.integer({ min: 12, max: 40 }),
        (words, width) => {
          const lines = wrap(words.join(' '), width);
          expect(lines.join(' ')).toBe(words.join(' '));
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
