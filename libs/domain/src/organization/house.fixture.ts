import type { OrganizationRegister } from '@nenep/contracts';

/** A small house in 2021: two units and the Office, a Secretariat of two, a Committee of three. */
export function house(): OrganizationRegister {
  const unit = (id: string, name: string) => ({
    unit: id,
    kind: 'SPECIALIST_UNIT',
    names: [{ vi: name, en: name }],
  });
  return {
    people: ['p-1', 'p-2', 'p-3', 'a-1', 'a-2', 'a-3', 'b-1', 'b-2', 'o-1', 'o-2', 'new-1'],
    roles: {
      SECRETARIAT: 'ORGANIZATION',
      COMMITTEE: 'ORGANIZATION',
      OFFICE_HEAD: 'ORGANIZATION',
      UNIT_HEAD: 'UNIT',
      DEPUTY: 'UNIT',
    },
    backdatedBy: 'SECRETARIAT',
    units: [
      unit('arts', 'Arts'),
      unit('books', 'Books'),
      { ...unit('office', 'Office'), kind: 'OFFICE' },
    ],
    staff: [
      { person: 'a-1', unit: 'arts' },
      { person: 'a-2', unit: 'arts' },
      { person: 'a-3', unit: 'arts', to: '2021-09-14' },
      { person: 'b-1', unit: 'books' },
      { person: 'b-2', unit: 'books', from: '2021-10-01' },
      { person: 'o-1', unit: 'office' },
      { person: 'o-2', unit: 'office' },
    ],
    positions: [
      { role: 'UNIT_HEAD', person: 'a-1', unit: 'arts' },
      { role: 'UNIT_HEAD', person: 'b-1', unit: 'books' },
      { role: 'UNIT_HEAD', person: 'o-1', unit: 'office' },
      { role: 'OFFICE_HEAD', person: 'o-1' },
      { role: 'DEPUTY', person: 'p-2', unit: 'arts' },
      { role: 'DEPUTY', person: 'p-2', unit: 'office' },
      { role: 'DEPUTY', person: 'p-3', unit: 'books' },
    ],
    seats: [
      { role: 'SECRETARIAT', person: 'p-1' },
      { role: 'SECRETARIAT', person: 'p-2' },
      { role: 'COMMITTEE', person: 'p-1' },
      { role: 'COMMITTEE', person: 'p-3' },
      { role: 'COMMITTEE', person: 'a-1' },
    ],
    delegations: [],
  };
}
