import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describeProblem, loadPlan, type PlanFiles, type PlanProblem } from './index.js';
import type { DocumentName } from './problems.js';

/**
 * Faulty files, `what-is-wrong.plan.yaml`, each with what is told of it beside it in
 * `what-is-wrong.expected.txt`; the two files that are not at fault are in `whole`.
 * `NENEP_WRITE_EXPECTED=1` writes what is told of a file that has nothing beside it yet.
 */
const plans = new URL('../../../test/plans/', import.meta.url);
const faulty = readdirSync(new URL('broken/', plans)).filter((name) => name.endsWith('.yaml'));
const textOf = (path: string) => readFileSync(new URL(path, plans), 'utf8');

function filesWith(broken?: string): PlanFiles {
  const file = (name: DocumentName) => {
    const isBroken = broken?.endsWith(`.${name}.yaml`);
    const text = textOf(isBroken ? `broken/${broken}` : `whole/${name}.yaml`);
    return { name: `${name}.yaml`, text };
  };
  return { plan: file('plan'), organization: file('organization'), calendar: file('calendar') };
}

function toldOf(files: PlanFiles): PlanProblem[] {
  const result = loadPlan(files);
  return result.ok ? result.warnings : result.problems;
}

/** What is told of every plan: that no document of it is issued yet. */
const ofEveryPlan = ({ code, field }: PlanProblem) =>
  code === 'not-yet-supported' && field === 'document';

function inFull(problem: PlanProblem): string {
  const { severity, code, file, line, column } = problem;
  const words = (['vi', 'en'] as const).map((language) => {
    const { message, remedy } = describeProblem(problem, language);
    return `  ${message}\n  → ${remedy}\n`;
  });
  return `${file}:${line}:${column} ${severity} ${code}\n${words.join('')}`;
}

describe('the whole plan beside the broken ones', () => {
  it('has nothing wrong with it', () => {
    expect(toldOf(filesWith()).filter((problem) => !ofEveryPlan(problem))).toEqual([]);
  });
});

describe('a folder of broken plans', () => {
  it('has at least forty', () => expect(faulty.length).toBeGreaterThanOrEqual(40));

  it.each(faulty)('%s is told of as the text beside it says, place and words', (name) => {
    const beside = new URL(`broken/${name.split('.')[0]}.expected.txt`, plans);
    const told = toldOf(filesWith(name)).filter((problem) => !ofEveryPlan(problem));
    const text = told.map(inFull).join('\n');
    if (process.env['NENEP_WRITE_EXPECTED'] && !existsSync(beside)) writeFileSync(beside, text);
    expect(told.length).toBeGreaterThan(0);
    expect(text).toBe(readFileSync(beside, 'utf8'));
  });
});
