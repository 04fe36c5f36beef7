import { describe, expect, it } from '@jest/globals';
import { describeProblem, loadPlan, type PlanProblem, UNSUPPORTED } from '@nenep/plan';
import { Ajv } from 'ajv';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { DOCUMENT, examples, loadWith } from './examples.fixture.js';
import { schemaFiles, tablesModule, withGeneratedParts } from './generated.js';

const plans = new URL('../../../../plans/', import.meta.url);
const FILES = ['plan', 'organization', 'calendar'];
const folders = readdirSync(plans).filter((name) =>
  existsSync(new URL(`${name}/plan.yaml`, plans)),
);
const textOf = (path: string) => readFileSync(new URL(path, plans), 'utf8');

const inWords = (problem: PlanProblem) =>
  `${problem.file}:${problem.line}:${problem.column} ${describeProblem(problem, 'en').message}`;

describe('the schemas that editors complete from', () => {
  it.each([...schemaFiles()])(
    '%s is up to date; `npm run plan-format` writes it anew',
    (name, text) => {
      expect(textOf(`schemas/${name}`)).toBe(text);
    },
  );

  it.each(FILES)('describe every entry of %s.yaml in both languages', (name) => {
    const schema: unknown = JSON.parse(textOf(`schemas/${name}.schema.json`));
    expect(undescribed(schema)).toEqual([]);
  });

  it.each(folders)('take the files of %s, which name their schema in the first line', (folder) => {
    for (const name of FILES) {
      const text = textOf(`${folder}/${name}.yaml`);
      expect(text.split('\n')[0]).toBe(
        `# yaml-language-server: $schema=../schemas/${name}.schema.json`,
      );
      const validate = new Ajv({ strict: false }).compile(
        JSON.parse(textOf(`schemas/${name}.schema.json`)) as object,
      );
      validate(parse(text));
      expect([folder, name, validate.errors]).toEqual([folder, name, null]);
    }
  });
});

describe('the plans that users copy', () => {
  it.each(folders)('%s can be applied', (folder) => {
    const file = (name: string) => ({
      name: `${name}.yaml`,
      text: textOf(`${folder}/${name}.yaml`),
    });
    const result = loadPlan({
      plan: file('plan'),
      organization: file('organization'),
      calendar: file('calendar'),
    });
    expect(result.ok ? [] : result.problems.map(inWords)).toEqual([]);
  });
});

describe('the tables of days as code', () => {
  it('are up to date; `npm run plan-format` writes them anew', () => {
    expect(textOf('../libs/calendar/src/tables.ts')).toBe(tablesModule());
  });
});

describe('docs/plan-format.md', () => {
  it('has its tables up to date; `npm run plan-format` writes them anew', () => {
    expect(withGeneratedParts(DOCUMENT)).toBe(DOCUMENT);
  });

  it.each(examples())('has an example into $into that the product takes', (example) => {
    const result = loadWith(example);
    const errors = result.ok ? [] : result.problems.filter(({ severity }) => severity === 'error');
    // What is not carried out yet is written in the format all the same.
    const mistaken = errors.filter(({ code }) => code !== 'not-yet-supported');
    expect(mistaken.map(inWords)).toEqual([]);
  });

  it('shows in its examples whatever is not carried out yet, and each is told of', () => {
    const told = examples().flatMap((example) => {
      const result = loadWith(example);
      const problems = result.ok ? result.warnings : result.problems;
      return problems.flatMap(({ code, params }) =>
        code === 'not-yet-supported' ? [params['consequence']] : [],
      );
    });
    const listed = new Set(UNSUPPORTED.map(({ consequence }) => consequence));
    expect([...new Set(told)].toSorted()).toEqual([...listed].toSorted());
  });
});

/** The names of all entries that a schema says nothing about. */
function undescribed(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]: [string, unknown]) => {
    if (keyword !== 'properties') return undescribed(value);
    return Object.entries(value as Record<string, { description?: string }>).flatMap(
      ([name, entry]) => [
        ...(/\S\n\n\S/.test(entry.description ?? '') ? [] : [name]),
        ...undescribed(entry),
      ],
    );
  });
}
