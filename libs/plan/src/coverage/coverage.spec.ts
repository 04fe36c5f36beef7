import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type ClauseCoverage, coverageOf, type Plan } from '../index.js';
import { replacing, tayninh } from '../tayninh.fixture.js';

const LINDENHOF = new URL('../../../../plans/lindenhof-2026/', import.meta.url);
const source = readFileSync(
  new URL('../../../../plans/tayninh-2021/source.vi.md', import.meta.url),
  'utf8',
);
const covered = coverageOf(tayninh().plan);

function stateOf(clause: string, of: readonly ClauseCoverage[] = covered) {
  const found = of.find((each) => each.clause === clause);
  return found && { state: found.state, by: found.carriers.map(({ at }) => at) };
}

describe('the coverage of plan 323-KH', () => {
  it('knows each of its clauses by words that stand in its text', () => {
    expect(covered).toHaveLength(34);
    const said = source.replaceAll(/\s+/g, ' ');
    const elsewhere = covered.filter(({ text }) => !said.includes(text.vi));
    expect(elsewhere.map(({ clause }) => clause)).toEqual([]);
  });

  it('leaves none of them out', () => {
    expect(covered.filter(({ state }) => state === 'MISSING')).toEqual([]);
  });

  it('names what carries a clause out: data of the document, a role, a cycle and its steps', () => {
    expect(stateOf('H3')).toEqual({
      state: 'CARRIED',
      by: ['document.superior', 'document.place', 'document.issuedOn'],
    });
    expect(stateOf('C')).toEqual({ state: 'CARRIED', by: ['document.signature'] });
    expect(stateOf('II.4c')).toEqual({
      state: 'CARRIED',
      by: ['cycles.monthly-evaluation.steps.review'],
    });
    expect(stateOf('I.d')).toEqual({ state: 'CARRIED', by: ['2021'] });
  });

  it('tells what waits for a kind of cycle that nothing runs yet, wholly or in part', () => {
    expect(stateOf('III.2a')).toEqual({ state: 'PENDING', by: ['cycles.report.steps.contribute'] });
    expect(stateOf('II.3c')).toEqual({ state: 'PENDING', by: ['indicators.enterprise-unions'] });
    expect(stateOf('II.1b')).toEqual({
      state: 'PARTLY',
      by: ['cycles.monthly-evaluation', 'cycles.commend-and-correct'],
    });
    expect(stateOf('III.1a')).toEqual({ state: 'PARTLY', by: ['roles.OFFICE', 'cycles.report'] });
  });
});

describe('the coverage of the plan of Lindenhof', () => {
  it('knows each of its clauses by words that stand in its text', () => {
    const said = readFileSync(new URL('source.en.md', LINDENHOF), 'utf8').replaceAll(/\s+/g, ' ');
    const { clauses } = parse(readFileSync(new URL('plan.yaml', LINDENHOF), 'utf8')) as Plan;
    expect(clauses.filter(({ text }) => !said.includes(text.en))).toEqual([]);
    const inText = [...said.matchAll(/\*\*(\d[a-z]?)\./g)].map(([, clause]) => clause);
    expect(clauses.map(({ clause }) => clause)).toEqual(inText);
  });
});

describe('the coverage of a plan', () => {
  it('finds the clause that nothing carries', () => {
    const { plan } = tayninh(
      'plan',
      replacing('clause: II.5c\n    title', 'clause: II.5a\n    title'),
    );
    expect(stateOf('II.5c', coverageOf(plan))).toEqual({ state: 'MISSING', by: [] });
  });

  it('takes a clause that only guides for covered, with the reason', () => {
    const { plan } = tayninh('plan', (text) =>
      replacing(
        'clause: II.5c\n    title',
        'clause: II.5a\n    title',
      )(text).replace(
        'indicators:',
        'guidingText: [{ clause: II.5c, reason: { vi: Chỉ nêu hướng, en: Only a direction } }]\nindicators:',
      ),
    );
    const found = coverageOf(plan).find(({ clause }) => clause === 'II.5c');
    expect(found).toMatchObject({
      state: 'GUIDING',
      carriers: [],
      reason: { vi: 'Chỉ nêu hướng' },
    });
  });

  it('is of the clauses that the plan lists: one that it does not list is a fault', () => {
    expect(() =>
      tayninh('plan', replacing('clause: II.5c\n    title', 'clause: II.6\n    title')),
    ).toThrow('unknown-clause');
  });
});
