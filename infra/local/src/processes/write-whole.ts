import { renameSync, writeFileSync } from 'node:fs';

/** Writes a small file so that a reader, or a kill in between, finds the old or the new one whole. */
export function writeWhole(file: string, text: string): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}
