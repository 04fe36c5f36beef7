import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const TAYNINH = 'plans/tayninh-2021';
/** What the plan's calendar refers to, written out, so that tests can change it. */
const TABLE = 'libs/calendar/tables/vietnam.yaml';

/** A plan's three files as the api takes them. */
export interface PlanTexts {
  plan: { name: string; text: string };
  organization: { name: string; text: string };
  calendar: { name: string; text: string };
}

/** The real plan's files. */
export async function tayninhTexts(): Promise<PlanTexts> {
  const read = async (name: string) => ({
    name,
    text: await readFile(join(TAYNINH, name), 'utf8'),
  });
  return {
    plan: await read('plan.yaml'),
    organization: await read('organization.yaml'),
    calendar: { name: 'calendar.yaml', text: await readFile(TABLE, 'utf8') },
  };
}

/** A person of an invented house: their id is their username too. */
export interface Member {
  id: string;
  unit: string;
  head: boolean;
}

export type InventedHouse = Awaited<ReturnType<typeof inventedHouse>>;

/**
 * The real plan over an invented house of so many units and people, whose ids begin with `prefix`.
 * The first of each unit leads it; the first unit is the Office; three more are the Secretariat,
 * and one inspects.
 */
export async function inventedHouse(prefix: string, units: number, peopleOfEach: number) {
  const members: Member[] = Array.from({ length: units * peopleOfEach }, (_, index) => ({
    id: `${prefix}-${String(index + 1).padStart(4, '0')}`,
    unit: `unit-${Math.floor(index / peopleOfEach) + 1}`,
    head: index % peopleOfEach === 0,
  }));
  const secretariat = ['a', 'b', 'c'].map((letter) => `${prefix}-s${letter}`);
  const inspector = `${prefix}-inspector`;
  const texts = await tayninhTexts();
  const organization = organizationYaml(members, secretariat, inspector);
  return {
    members,
    secretariat,
    inspector,
    officeHead: members[0]?.id ?? '',
    files: { ...texts, organization: { name: 'organization.yaml', text: organization } },
  };
}

function organizationYaml(members: Member[], secretariat: string[], inspector: string): string {
  const heads = members.filter(({ head }) => head);
  const [officeHead] = heads;
  const people = [...members.map(({ id }) => id), ...secretariat];
  const units = heads.map(
    ({ unit }, index) => `
  - id: ${unit}
    name: { vi: Đơn vị ${index + 1}, en: Unit ${index + 1} }
    kind: ${index === 0 ? 'OFFICE' : 'SPECIALIST_UNIT'}
    staff:
${members
  .filter((member) => member.unit === unit)
  .map(({ id }) => `      - { person: ${id} }`)
  .join('\n')}`,
  );
  const all = heads.map(({ unit }) => unit).join(', ');
  return `format: nenep/organization/v1
id: tayninh
name: { vi: Cơ quan thử tải, en: House under load }
fictional: true
people:
${people.map((id) => `  - { id: ${id}, name: Người ${id}, username: ${id} }`).join('\n')}
  - { id: ${inspector}, name: Người ${inspector}, username: ${inspector}, grants: [inspector] }
units:${units.join('')}
positions:
  - { role: SECRETARY, person: ${secretariat[0]} }
  - { role: DEPUTY_SECRETARY, person: ${secretariat[1]}, units: [${all}] }
  - { role: DEPUTY_SECRETARY, person: ${secretariat[2]}, units: [${all}] }
${heads.map(({ id, unit }) => `  - { role: UNIT_HEAD, person: ${id}, units: [${unit}] }`).join('\n')}
  - { role: OFFICE_HEAD, person: ${officeHead?.id} }
bodies:
  - { role: STANDING_SECRETARIAT, members: [${secretariat.join(', ')}] }
  - { role: STANDING_COMMITTEE, members: [${secretariat.join(', ')}] }
  - { role: STEERING_COMMITTEE, members: [${secretariat.join(', ')}] }
  - { role: OFFICE, members: [${officeHead?.id}] }
`;
}
