import { describe, expect, it } from '@jest/globals';
import { VERBS } from '@nenep/contracts';
import { SIGN_OFF_VERBS } from '@nenep/domain';
import { readFileSync } from 'node:fs';

const document = new URL('../../../../docs/sign-off.md', import.meta.url);

const rows = readFileSync(document, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));

describe('docs/sign-off.md', () => {
  it('has each verb that there is, when it can be said, and the fact that it makes', () => {
    const told = rows.map(([, verb, , , during, fact]) => [verb, during, fact]);
    const rules = Object.entries(SIGN_OFF_VERBS).map(([verb, { during, fact }]) => [
      verb,
      during === 'ANY' ? 'ANY' : during.join(', '),
      fact,
    ]);
    expect(told).toEqual(rules);
  });

  it('says which of them an approval takes through the doors', () => {
    const open = rows.filter(([, , , , , , door]) => door === '✓').map(([, verb]) => verb);
    expect(open).toEqual([...VERBS.approval]);
  });
});
