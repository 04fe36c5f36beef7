import { describe, expect, it } from '@jest/globals';
import { loadPlan } from '../index.js';
import { tayninhFiles } from '../tayninh.fixture.js';

/** The organization of Tây Ninh with so many people more, all in one unit. */
function withPeople(count: number): string {
  const ids = Array.from({ length: count }, (_, index) => `them-${index}`);
  const people = ids.map((id) => `  - { id: ${id}, name: Người Thêm, username: ${id} }\n`);
  const unit = [
    '  - id: rat-dong\n    name: { vi: Rất đông, en: Very large }\n    kind: SPECIALIST_UNIT\n    staff:\n',
    ...ids.map((person) => `      - { person: ${person} }\n`),
  ];
  return tayninhFiles()
    .organization.text.replace('people:\n', () => `people:\n${people.join('')}`)
    .replace('units:\n', () => `units:\n${unit.join('')}`)
    .replace('{ role: UNIT_HEAD, person: cb-002, units: [', '$&rat-dong, ')
    .replace('{ role: DEPUTY_SECRETARY, person: cb-020, units: [', '$&rat-dong, ');
}

function tooLarge(count: number) {
  const result = loadPlan(tayninhFiles('organization', () => withPeople(count)));
  const problems = result.ok ? result.warnings : result.problems;
  return problems.filter(({ code }) => code === 'unit-too-large');
}

describe('a unit that could not be opened in one piece', () => {
  it('is told of at its people, with how many they are and may be', () => {
    expect(tooLarge(5_001)).toMatchObject([
      {
        severity: 'error',
        file: 'organization.yaml',
        field: 'units.0.staff',
        params: { value: 'rat-dong', people: 5_001, limit: 5_000, date: '2021-05-20' },
      },
    ]);
  });

  it('is one of more than 5,000 people', () => {
    expect(tooLarge(5_000)).toEqual([]);
  });
});
