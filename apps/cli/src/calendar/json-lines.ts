/** Longer than any question; what is longer is given up, so that memory stays bounded. */
export const LONGEST_LINE = 64 * 1024;

/** A line of the input with its number from 1; `text` is null where it was too long. */
export interface Line {
  number: number;
  text: string | null;
}

/** The lines of a text that arrives in pieces, as many at once as a piece completes. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<Line[]> {
  let rest = '';
  let overlong = false;
  let number = 0;
  for await (const piece of pieces) {
    const texts = (rest + piece).split('\n');
    rest = texts.pop() ?? '';
    const lines = texts.map((text, at) => {
      number += 1;
      const lost = text.length > LONGEST_LINE || (overlong && at === 0);
      return { number, text: lost ? null : text };
    });
    if (lines.length > 0) overlong = false;
    if (rest.length > LONGEST_LINE) [rest, overlong] = ['', true];
    yield lines;
  }
  if (rest !== '' || overlong) yield [{ number: number + 1, text: overlong ? null : rest }];
}
