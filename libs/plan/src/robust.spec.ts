import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { describeProblem, loadPlan, type PlanFiles, type PlanProblem } from './index.js';
import type { DocumentName } from './problems.js';
import { replacing, tayninh, tayninhFiles } from './tayninh.fixture.js';

const anyDocument = fc.constantFrom<DocumentName>('plan', 'organization', 'calendar');

/** Whatever the files say, the answer is well formed and every problem can be told. */
function isAnswered(files: PlanFiles): void {
  const result = loadPlan(files);
  const problems = result.ok ? result.warnings : result.problems;
  expect(result.ok || problems.length > 0).toBe(true);
  for (const problem of problems) {
    const lines = Object.values(files)
      .find(({ name }) => name === problem.file)
      ?.text.split('\n');
    expect(problem.line).toBeGreaterThanOrEqual(1);
    expect(problem.line).toBeLessThanOrEqual(Math.max(1, lines?.length ?? 0));
    expect(problem.column).toBeGreaterThanOrEqual(1);
    for (const language of ['vi', 'en'] as const) {
      const { message, remedy } = describeProblem(problem, language);
      expect(message + remedy).not.toMatch(/{{[a-z]{3,}}}|^plan\.|undefined/);
    }
  }
}

function asFile(document: DocumentName, text: string): PlanFiles {
  return tayninhFiles(document, () => text);
}

function surplusKeysIn(files: PlanFiles): PlanProblem[] {
  const result = loadPlan(files);
  return result.ok ? [] : result.problems.filter(({ code }) => code === 'unknown-key');
}

/** The lines of a file with one of them changed in one of the ways in which files break. */
function mutated(text: string, line: number, how: string, word: string): string {
  const lines = text.split('\n');
  const at = line % lines.length;
  const old = lines[at] ?? '';
  const value = old.indexOf(': ');
  const replaced: Record<string, string[]> = {
    'left out': [],
    doubled: [old, old],
    indented: [`  ${old}`],
    valued: [value < 0 ? word : `${old.slice(0, value)}: ${word}`],
    cut: [old.slice(0, old.length / 2)],
  };
  lines.splice(at, 1, ...(replaced[how] ?? []));
  return lines.join('\n');
}

describe('whatever a file of the plan says', () => {
  it('is answered: any text at all', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: fc.constantFrom(...'-:{}[]&*!|>\'"%@`#, \n\tab1'), maxLength: 200 }),
    );
    fc.assert(
      fc.property(anyDocument, text, (document, written) => isAnswered(asFile(document, written))),
      { numRuns: 50 },
    );
  });

  it('is quoted as it stands, not read as a text with places to fill in', () => {
    const [problem] = surplusKeysIn(asFile('plan', "id: ''\n'{{key}} $t(plan.file-empty)': 1"));
    if (!problem) throw new Error('No problem was found');
    expect(describeProblem(problem, 'en').message).toBe(
      'There is no “{{key}} $t(plan.file-empty)” here.',
    );
  });

  it('is answered: any value at all, in JSON', () => {
    fc.assert(
      fc.property(anyDocument, fc.json({ maxDepth: 5 }), (document, json) =>
        isAnswered(asFile(document, json)),
      ),
      { numRuns: 30 },
    );
  });

  it('is answered: the real files with a line changed', () => {
    const how = fc.constantFrom('left out', 'doubled', 'indented', 'valued', 'cut');
    const word = fc.constantFrom(
      '0',
      '-1',
      '1e9',
      'null',
      '[]',
      '{}',
      '~',
      "''",
      '2021-02-30',
      '*x',
    );
    fc.assert(
      fc.property(anyDocument, fc.nat(500), how, word, (document, line, kind, value) =>
        isAnswered(tayninhFiles(document, (text) => mutated(text, line, kind, value))),
      ),
      { numRuns: 50 },
    );
  });
});

describe('a file made to exhaust its reader', () => {
  const codeOf = (text: string) => {
    const result = loadPlan(asFile('plan', text));
    return result.ok ? null : result.problems[0]?.code;
  };

  it('is refused for its size', () => {
    expect(codeOf('#'.repeat(4 * 1024 * 1024 + 1))).toBe('file-too-big');
    expect(codeOf('- 1\n'.repeat(210_000))).toBe('too-many-values');
  });

  it('is refused for its depth', () => {
    expect(codeOf('['.repeat(5_000) + ']'.repeat(5_000))).toBe('yaml-too-deep');
  });

  it('is refused for repeating itself without end', () => {
    const laughs = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [index, name] of [...'bcdefgh'].entries()) {
      laughs.push(`${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`).join(', ')}]`);
    }
    expect(codeOf(laughs.join('\n'))).toBe('yaml-alias');
    expect(codeOf('a: &a [*a]')).toBe('yaml-too-deep');
    expect(codeOf('a: *b')).toBe('yaml-alias');
  });

  it('does not get more than some hundred answers', () => {
    const keys = Array.from({ length: 5_000 }, (_, index) => `key${index}: 1`).join('\n');
    const result = loadPlan(asFile('plan', keys));
    expect(result.ok ? 0 : result.problems.length).toBe(200);
  });
});

describe('the digest of a plan', () => {
  it('stays when comments, layout or the composition of letters change', () => {
    const { digest } = tayninh();
    expect(tayninh('plan', (text) => text.replaceAll(/ *#.*$/gm, '')).digest).toBe(digest);
    expect(tayninh('organization', (text) => text.normalize('NFD')).digest).toBe(digest);
    expect(
      tayninh('plan', (text) => text.replace('opens: { day: 20 }', 'opens:\n      day: 20')),
    ).toMatchObject({ digest });
  });

  it('changes with anything that is said', () => {
    const digests = [
      tayninh(),
      tayninh('plan', replacing('day: 25', 'day: 24')),
      tayninh('organization', replacing('Lê Hư Cấu', 'Lê Giả')),
      tayninh('calendar', replacing('name: Quốc khánh', 'name: Tết Độc lập')),
    ].map(({ digest }) => digest);
    expect(new Set(digests).size).toBe(4);
  });
});

describe('texts of a plan', () => {
  it('are composed at the border, whether written with combining marks or escapes', () => {
    const { organization, plan } = tayninh('organization', (text) => text.normalize('NFD'));
    expect(organization.people[0]?.name).toBe('Lê Hư Cấu');
    expect(plan.cycles[0]?.title.vi).toBe('Đánh giá cán bộ hằng tháng');
    const escaped = tayninh('organization', (text) =>
      text.replace('name: Lê Hư Cấu', 'name: "Le\\u0302 Hư Cấu"'),
    );
    expect(escaped.organization.people[0]?.name).toBe('Lê Hư Cấu');
  });
});
