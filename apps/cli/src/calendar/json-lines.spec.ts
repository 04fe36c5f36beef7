import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Line, linesOf, LONGEST_LINE } from './json-lines.js';

async function linesIn(pieces: string[]): Promise<Line[]> {
  const lines: Line[] = [];
  async function* arriving() {
    yield* pieces;
  }
  for await (const some of linesOf(arriving())) lines.push(...some);
  return lines;
}

describe('lines that arrive in pieces', () => {
  it('are the same however they are cut', async () => {
    const anyText = fc.array(fc.constantFrom('a', 'ề', '\n', '{"x":1}'), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(anyText, async (pieces) => {
        const whole = pieces.join('').split('\n');
        if (whole.at(-1) === '') whole.pop();
        const lines = await linesIn(pieces);
        expect(lines).toEqual(whole.map((text, at) => ({ number: at + 1, text })));
      }),
    );
  });

  it('are given up where they are too long, and those around them are not', async () => {
    const long = 'x'.repeat(LONGEST_LINE + 1);
    for (const size of [1000, 70_000, 1_000_000]) {
      const text = `a\n${long}${long}\nb\n${long}`;
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
        text.slice(at * size, (at + 1) * size),
      );
      expect(await linesIn(pieces)).toEqual([
        { number: 1, text: 'a' },
        { number: 2, text: null },
        { number: 3, text: 'b' },
        { number: 4, text: null },
      ]);
    }
  });
});
