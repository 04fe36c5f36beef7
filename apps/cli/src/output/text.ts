/** What a terminal would obey instead of show. */
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
/** What takes no column of its own once a text is composed. */
const WIDTHLESS = /[\p{Mn}\p{Cf}]/gu;

/** A text as one line of composed Unicode, without anything a terminal would obey. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(CONTROLS, ' ').trim();
}

/** How many columns a composed text takes: Vietnamese takes one a character. */
export function widthOf(text: string): number {
  return [...text.replace(WIDTHLESS, '')].length;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/** Breaks a line between words so that none is wider than `width`; a longer word stays whole. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
