import { oneLine, padEnd, widthOf } from './text.js';

export type Field = readonly [label: string, value: string];

/** Labels and values below each other, the values aligned; a value left empty is left out. */
export function renderFields(fields: readonly Field[]): string {
  const shown = fields
    .map(([label, value]) => [label, oneLine(value)] as const)
    .filter(([, value]) => value !== '');
  const width = Math.max(0, ...shown.map(([label]) => widthOf(label)));
  return shown.map(([label, value]) => `${padEnd(label, width)}  ${value}`).join('\n');
}
