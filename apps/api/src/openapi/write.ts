import { readFileSync, writeFileSync } from 'node:fs';
import { breakingChanges, type Contract } from './breaking-changes.js';
import { describeApi } from './describe.js';

/**
 * Writes the committed contract anew. Refuses where that would break whoever relies on it, unless
 * `--break` says that it is meant.
 */
const file = new URL('../../openapi.json', import.meta.url);
const committed = JSON.parse(readFileSync(file, 'utf8')) as Contract;
const current = await describeApi();
const breaks = breakingChanges(committed, current);
if (breaks.length > 0 && !process.argv.includes('--break')) {
  console.error(['This breaks those who rely on the contract:', ...breaks].join('\n'));
  process.exit(1);
}
writeFileSync(file, `${JSON.stringify(current, null, 2)}\n`);
