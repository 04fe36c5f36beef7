import type { LoadedPlan } from '../loaded.js';
import type { Organization } from '../schema/organization.schema.js';
import type { Path } from '../source/path.js';
import type { Finding } from './finding.js';

/** Finds people who work in two units on one day, and positions without the units they concern. */
export function checkOrganization({ plan, organization }: LoadedPlan): Finding[] {
  return [...inTwoUnits(organization), ...positionsAstray(plan.roles, organization)];
}

interface Employment {
  person: string;
  unit: string;
  path: Path;
  from: string;
  to: string;
}

function inTwoUnits({ units }: Organization): Finding[] {
  const employments = units.flatMap(({ id, staff }, unit) =>
    staff.map(({ person, from = '', to = '9999' }, index): Employment => {
      return { person, unit: id, path: ['units', unit, 'staff', index], from, to };
    }),
  );
  const last = new Map<string, Employment>();
  return employments.toSorted(byBeginning).flatMap((employment): Finding[] => {
    const before = last.get(employment.person);
    if (!before || before.to < employment.to) last.set(employment.person, employment);
    if (!before || before.to < employment.from) return [];
    const params = { value: employment.person, unit: before.unit };
    const { path } = employment;
    return [{ document: 'organization', path, code: 'person-in-two-units', params }];
  });
}

/** Without a beginning somebody has been there always; text order is order of time. */
function byBeginning(a: Employment, b: Employment): number {
  return a.from < b.from ? -1 : Number(a.from > b.from);
}

function positionsAstray(
  roles: LoadedPlan['plan']['roles'],
  { positions }: Organization,
): Finding[] {
  return positions.flatMap(({ role, units }, index): Finding[] => {
    const towardsUnits = roles[role]?.scope === 'UNIT';
    if (towardsUnits === (units !== undefined)) return [];
    const code = towardsUnits ? 'units-missing' : 'units-surplus';
    return [
      { document: 'organization', path: ['positions', index], code, params: { value: role } },
    ];
  });
}
