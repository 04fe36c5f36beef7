/** A change of a text from one offset to another, the end not included. */
export interface Splice {
  from: number;
  to: number;
  text: string;
}

/** Makes all changes at once; none may reach into another. What lies between stays as it is. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const ordered = splices.toSorted((a, b) => a.from - b.from || a.to - b.to);
  let result = '';
  let at = 0;
  for (const { from, to, text: put } of ordered) {
    if (from < at) throw new RangeError(`Two changes reach into each other at ${from}.`);
    result += text.slice(at, from) + put;
    at = to;
  }
  return result + text.slice(at);
}

/** The whole lines of an element of a block list, with the comment behind it. */
export function linesOf(text: string, from: number, to: number): Splice {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', to - 1);
  return { from: start, to: end < 0 ? text.length : end + 1, text: '' };
}
