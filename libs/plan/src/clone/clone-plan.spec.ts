import { describe, expect, it } from '@jest/globals';
import { clonePlan, expectedPeriods, type LoadedPlan, loadPlan, type PlanFiles } from '../index.js';
import type { DocumentName } from '../problems.js';
import { replacing, tayninhFiles } from '../tayninh.fixture.js';
import { parentLater, validityLater, yearsLater } from './years.js';

function loaded(files: PlanFiles): LoadedPlan {
  const result = loadPlan(files);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.plan;
}

function cloned(year: number, change?: DocumentName, edit?: (text: string) => string) {
  const files = tayninhFiles(change, edit);
  const draft = clonePlan(files, loaded(files), year, 'vi');
  return { files, draft, plan: loaded(draft.files) };
}

describe('a plan cloned for the next year', () => {
  const { files, draft, plan } = cloned(2022);

  it('is the plan of that year, in force all of it', () => {
    expect(plan.plan).toMatchObject({
      id: '2022',
      organization: 'tayninh',
      validity: { from: '2022-01-01', to: '2022-12-31' },
      document: { year: 2022, issuedOn: '2022-04-28', number: '…-KH/TĐTN-VP' },
    });
    expect(plan.plan.title.vi).toMatch(/năm 2022$/);
    expect(plan.plan.cycles).toEqual(loaded(files).plan.cycles);
  });

  it('opens every month, December’s reaching into the year after', () => {
    expect(expectedPeriods(plan).map(({ period }) => period)).toEqual(
      Array.from({ length: 12 }, (_, month) => `2022-${String(month + 1).padStart(2, '0')}`),
    );
  });

  it('passes the check with nothing but warnings, the unconfirmed values among them', () => {
    const checked = loadPlan(draft.files);
    expect(checked.ok && checked.warnings.map(({ code }) => code)).toContain('values-unconfirmed');
  });

  it('marks every legal basis for review, and changes none', () => {
    const bases = draft.notes.filter(({ kind }) => kind === 'LEGAL_BASIS');
    expect(bases).toHaveLength(loaded(files).plan.document.legalBases.length);
    expect(plan.plan.document.legalBases).toEqual(loaded(files).plan.document.legalBases);
    expect(draft.files.plan.text.match(/^ {4}# RÀ SOÁT: căn cứ này/gm)).toHaveLength(bases.length);
  });

  it('keeps every comment and every other line as it was written', () => {
    const lines = new Set(draft.files.plan.text.split('\n'));
    const changed = files.plan.text.split('\n').filter((line) => !lines.has(line));
    expect(changed).toHaveLength(7);
    for (const line of changed) expect(line).toMatch(/2021|323-KH/);
    expect(draft.files.calendar).toEqual(files.calendar);
  });

  it('leaves out what ended before the year begins, and says so', () => {
    const { text } = draft.files.organization;
    expect(text).not.toContain('cb-022, to: 2021-08-31');
    expect(text).toContain('{ person: cb-022, from: 2021-09-01 } # Nguyễn Ví Dụ');
    expect(draft.notes.filter(({ kind }) => kind === 'ENDED')).toEqual([
      { kind: 'ENDED', field: 'units.tuyen-giao', who: 'cb-022', to: '2021-08-31' },
    ]);
    expect(plan.organization.people).toHaveLength(46);
  });
});

describe('cloning a plan', () => {
  it('leaves out people who have nothing left to do, and carries those who stay past the end', () => {
    const { draft, plan } = cloned(2022, 'organization', (text) =>
      replacing(
        '{ person: cb-013 }',
        '{ person: cb-013, to: 2021-12-31 }',
      )(replacing('{ person: cb-034 }', '{ person: cb-034, to: 2022-01-01 }')(text)),
    );
    const people = plan.organization.people.map(({ id }) => id);
    expect(people).not.toContain('cb-013');
    expect(people).toContain('cb-034');
    expect(draft.files.organization.text).not.toContain('cb-013');
  });

  it('keeps a unit that everybody has left, as a unit without people', () => {
    const { plan } = cloned(2022, 'organization', (text) =>
      text.replace(/id: doan-ket[\s\S]*?id: thieu/, (unit) =>
        unit.replace(
          /\{ person: (cb-\d+)(?:, from: [\d-]+)? \}/g,
          '{ person: $1, to: 2021-12-30 }',
        ),
      ),
    );
    expect(plan.organization.units.find(({ id }) => id === 'doan-ket')?.staff).toEqual([]);
  });

  it('refuses a year that does not follow', () => {
    const files = tayninhFiles();
    expect(() => clonePlan(files, loaded(files), 2021, 'vi')).toThrow(RangeError);
  });
});

describe('the parent plan of a draft', () => {
  const under = (from: string, to: string) =>
    cloned(2022, 'plan', (text) =>
      text.replace(
        /^document:$/m,
        `parent:\n  title: { vi: Kế hoạch tỉnh, en: Provincial plan }\n  number: 05-KH\n  validity: { from: ${from}, to: ${to} }\ndocument:`,
      ),
    );

  it('is next year’s where it was for the year, and is marked for review', () => {
    const { draft, plan } = under('2021-02-10', '2021-12-31');
    const validity = { from: '2022-01-01', to: '2022-12-31' };
    expect(plan.plan.parent).toMatchObject({ number: '05-KH', validity });
    expect(draft.notes).toContainEqual({ kind: 'PARENT', number: '05-KH', ...validity });
    expect(draft.files.plan.text).toMatch(/^ {2}# RÀ SOÁT: 05-KH .+\n {2}title: \{ vi: Kế hoạch/m);
    const checked = loadPlan(draft.files);
    expect(checked.ok && checked.warnings.map(({ code }) => code)).not.toContain('beyond-parent');
  });

  it('stays what it is while it reaches as far as the draft', () => {
    const { draft, plan } = under('2020-01-01', '2024-12-31');
    expect(plan.plan.parent?.validity).toEqual({ from: '2020-01-01', to: '2024-12-31' });
    expect(draft.notes.filter(({ kind }) => kind === 'PARENT')).toEqual([]);
  });

  it.each([
    ['2017-01-01', '2021-12-31', '2022-12-31', '2022-01-01', '2026-12-31'],
    ['2020-09-01', '2021-08-31', '2022-12-31', '2022-09-01', '2023-08-31'],
  ])('of %s – %s is followed by one as long', (from, to, reachesTo, begins, ends) => {
    expect(parentLater({ from, to }, reachesTo)).toEqual({ from: begins, to: ends });
  });
});

describe('the days of the next plan', () => {
  it.each([
    ['a plan that began late', '2021-04-28', '2021-12-31', 1, '2022-01-01', '2022-12-31'],
    ['a school year', '2021-09-01', '2022-08-31', 1, '2022-09-01', '2023-08-31'],
    ['three years', '2021-01-01', '2023-12-31', 3, '2024-01-01', '2026-12-31'],
  ])('follow %s', (_, from, to, years, begins, ends) => {
    expect(validityLater({ from, to }, years)).toEqual({ from: begins, to: ends });
  });

  it('have the 28th where there is no 29 February', () => {
    expect(yearsLater('2024-02-29', 1)).toBe('2025-02-28');
    expect(yearsLater('2024-02-29', 4)).toBe('2028-02-29');
  });
});
