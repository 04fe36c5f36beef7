import { describe, expect, it } from '@jest/globals';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runLine } from '../run-line.fixture.js';

const PLANS = fileURLToPath(new URL('../../../../plans', import.meta.url));
const TAY_NINH = join(PLANS, 'tayninh-2021');
const EVERY_PLAN = readdirSync(PLANS).filter((name) => existsSync(join(PLANS, name, 'plan.yaml')));

/** A copy of the plan of Tây Ninh with one thing said otherwise. */
function copyOfThePlan(from: string | RegExp, to: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'nenep-coverage-'));
  cpSync(TAY_NINH, folder, { recursive: true });
  const file = join(folder, 'plan.yaml');
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
  return folder;
}

describe('nenep plan coverage', () => {
  it('prints every clause of the plan of Tây Ninh with what carries it out', async () => {
    const ran = await runLine(['plan', 'coverage', TAY_NINH]);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toMatch(
      /^II\.1b .*Đánh giá cán bộ hằng tháng \(monthly-evaluation, evaluation\); .*còn chờ một phần$/m,
    );
    expect(ran.stdout).toMatch(/^II\.5a .*Đối thoại.*\(dialogue, duty\): còn chờ +còn chờ$/m);
    expect(ran.stdout).toMatch(/^H2 .*văn bản: number +có thực hiện$/m);
    expect(ran.stdout).toContain('34 điều khoản: ');
    expect(ran.stdout).toContain(' 0 bỏ sót.');
  });

  it.each(EVERY_PLAN)('finds that %s carries out or explains each of its clauses', async (name) => {
    const ran = await runLine(['plan', 'coverage', join(PLANS, name), '--lang', 'en']);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toMatch(/^[1-9]\d* clauses: .* 0 left out\.$/m);
  });

  it('fails on the clause that nothing carries, and names it', async () => {
    const folder = copyOfThePlan(/clause: II\.5c\n {4}title/, 'clause: II.5a\n    title');
    const ran = await runLine(['plan', 'coverage', folder, '--lang', 'en']);
    expect(ran.code).toBe(2);
    expect(ran.stdout).toMatch(/^II\.5c .*LEFT OUT$/m);
    expect(ran.stderr).toContain('Nothing in the plan carries out: II.5c.');
    expect(ran.stderr).toContain('guidingText');
  });

  it('gives the same as JSON, with the same exit code', async () => {
    const folder = copyOfThePlan(/clause: II\.5c\n {4}title/, 'clause: II.5a\n    title');
    const ran = await runLine(['plan', 'coverage', folder, '--json']);
    const { clauses } = JSON.parse(ran.stdout) as { clauses: { clause: string; state: string }[] };
    expect(ran.code).toBe(2);
    expect(clauses.filter(({ state }) => state === 'MISSING')).toMatchObject([{ clause: 'II.5c' }]);
  });

  it('asks for the list of clauses where there is none, and for a plan without errors', async () => {
    const unlisted = copyOfThePlan(/^clauses:\n[^]*?(?=^# Chức danh)/m, '');
    const ran = await runLine(['plan', 'coverage', unlisted]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('Kế hoạch chưa liệt kê điều khoản nào.');
    const broken = copyOfThePlan('by: OFFICE_HEAD', 'by: OFFICE_HEDA');
    const refused = await runLine(['plan', 'coverage', broken]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(`plan check ${broken}`);
  });
});
