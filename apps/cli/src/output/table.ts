import { renderFields } from './fields.js';
import { oneLine, padEnd, padStart, widthOf, wrap } from './text.js';

export interface Column<T> {
  title: string;
  value: (item: T) => string;
  align?: 'left' | 'right';
  /** A text of several words, which may be broken into lines where the terminal is narrow. */
  wraps?: true;
}

const GAP = '  ';
/** A column of words narrower than this is no longer read with ease. */
const NARROWEST = 24;

/**
 * Items as an aligned table. Where that is wider than the terminal its words are wrapped, and where
 * that does not suffice each item is a block of lines, so that ids stay whole and can be copied.
 */
export function renderTable<T>(
  columns: readonly Column<T>[],
  items: readonly T[],
  width = Infinity,
): string {
  const titles = columns.map(({ title }) => title);
  const rows = items.map((item) => columns.map(({ value }) => oneLine(value(item))));
  const widths = fittedWidths(columns, [titles, ...rows], width);
  if (widths === null) return rows.map((row) => renderBlock(titles, row)).join('\n\n');

  const heading = titles.map((title) => title.toLocaleUpperCase('vi'));
  return [heading, ...rows].flatMap((row) => renderRow(columns, row, widths)).join('\n');
}

/** How wide each column is drawn; null where even wrapped words do not fit. */
function fittedWidths<T>(
  columns: readonly Column<T>[],
  lines: readonly (readonly string[])[],
  width: number,
): number[] | null {
  const widths = columns.map((_, place) => Math.max(...lines.map((line) => widthAt(line, place))));
  for (const [place, column] of columns.entries()) {
    const natural = widths[place] ?? 0;
    const excess = Math.max(0, total(widths) - width);
    if (column.wraps) widths[place] = Math.max(natural - excess, Math.min(natural, NARROWEST));
  }
  return total(widths) <= width ? widths : null;
}

function renderRow<T>(
  columns: readonly Column<T>[],
  row: readonly string[],
  widths: readonly number[],
): string[] {
  const cells = row.map((cell, place) => wrap(cell, widths[place] ?? Infinity));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    cells
      .map((lines, place) => {
        const pad = columns[place]?.align === 'right' ? padStart : padEnd;
        return pad(lines[at] ?? '', widths[place] ?? 0);
      })
      .join(GAP)
      .trimEnd(),
  );
}

function renderBlock(titles: readonly string[], row: readonly string[]): string {
  return renderFields(titles.map((title, place) => [title, row[place] ?? '']));
}

function widthAt(line: readonly string[], place: number): number {
  return widthOf(line[place] ?? '');
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, each) => sum + each, GAP.length * (widths.length - 1));
}
