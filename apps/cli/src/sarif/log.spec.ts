import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runLine } from '../run-line.fixture.js';

const TAY_NINH = fileURLToPath(new URL('../../../../plans/tayninh-2021', import.meta.url));

interface Log {
  runs: [{ tool: { driver: { rules: { id: string }[] } }; results: Result[] }];
}
interface Result {
  ruleId: string;
  level: string;
  message: { text: string };
  locations: [
    { physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> } },
  ];
  properties: { vi: { message: string }; en: { message: string } };
}

/** What `plan check --sarif` prints of a plan with one role misspelt. */
async function checked(...more: string[]): Promise<{ code: number; log: Log }> {
  const folder = mkdtempSync(join(tmpdir(), 'nenep-sarif-'));
  cpSync(TAY_NINH, join(folder, 'kế hoạch'), { recursive: true });
  const file = join(folder, 'kế hoạch', 'plan.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('by: OFFICE_HEAD', 'by: OFFICE_HEDA'));
  const ran = await runLine(['plan', 'check', 'kế hoạch', '--sarif', ...more], { folder });
  return { code: ran.code, log: JSON.parse(ran.stdout) as Log };
}

/** Its patterns are not written for Unicode, nor are formats of draft 4 known here. */
const OPTIONS = { strict: false, validateFormats: false, unicodeRegExp: false };

/** The schema of the standard; it is of draft 4, of which only the name of its own id differs. */
function standard(): object {
  const file = new URL('sarif-2.1.0.schema.json', import.meta.url);
  const { $schema, id, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as Record<
    string,
    unknown
  >;
  return schema;
}

describe('plan check --sarif', () => {
  it('prints what the schema of SARIF 2.1.0 asks for, with and without errors', async () => {
    const validate = new Ajv(OPTIONS).compile(standard());
    const { log } = await checked();
    validate(log);
    expect(validate.errors).toBeNull();
    const { stdout } = await runLine(['plan', 'check', TAY_NINH, '--sarif']);
    validate(JSON.parse(stdout));
    expect(validate.errors).toBeNull();
    expect(validate({ ...log, version: '2.0.0' })).toBe(false);
  });

  it('leads an editor to the place, by a rule that stays the same in every language', async () => {
    for (const language of ['vi', 'en'] as const) {
      const { code, log } = await checked('--lang', language);
      const [result] = log.runs[0].results;
      const plan = readFileSync(join(TAY_NINH, 'plan.yaml'), 'utf8');
      const before = plan.slice(0, plan.indexOf('by: OFFICE_HEAD')).split('\n');
      expect(code).toBe(2);
      expect(result).toMatchObject({
        ruleId: 'unknown-role',
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: `${encodeURIComponent('kế hoạch')}/plan.yaml` },
              region: { startLine: before.length, startColumn: (before.at(-1) ?? '').length + 5 },
            },
          },
        ],
      });
      expect(result?.message.text).toContain(result?.properties[language].message);
      expect(log.runs[0].tool.driver.rules.map(({ id }) => id)).toContain('unknown-role');
    }
  });

  it('tells warnings of a valid plan as warnings', async () => {
    const { code, stdout } = await runLine(['plan', 'check', TAY_NINH, '--sarif']);
    const [{ results }] = (JSON.parse(stdout) as Log).runs;
    expect(code).toBe(0);
    expect(results.length).toBeGreaterThan(0);
    expect(new Set(results.map(({ level }) => level))).toEqual(new Set(['warning']));
  });
});
