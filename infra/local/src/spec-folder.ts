import { afterAll } from '@jest/globals';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Named as users name theirs, with what breaks programs: diacritics and a space. */
const FOLDERS = mkdtempSync(join(realpathSync(tmpdir()), 'nề nếp '));
let made = 0;

afterAll(() => rmSync(FOLDERS, { recursive: true, force: true }));

/** For specs: an empty folder, removed with what is in it after the last test of the file. */
export function specFolder(): string {
  const folder = join(FOLDERS, String(++made));
  mkdirSync(folder);
  return folder;
}
