import { addDays } from '@nenep/calendar';
import type { LocalDate, OrganizationRegister, RoleName, Vacancy } from '@nenep/contracts';
import { holdersOfRole, staffOfUnit } from './register.js';
import { holdsOn } from './spans.js';

/**
 * The roles that somebody held on the eve of a day before a change, and that nobody holds on the
 * day after it: in the whole house, or towards a unit in which people work.
 */
export function vacanciesFrom(
  before: OrganizationRegister,
  after: OrganizationRegister,
  day: LocalDate,
): Vacancy[] {
  const eve = addDays(day, -1);
  const roles = Object.entries(after.roles).filter(
    ([role]) => holdersOfRole(before, role, eve).length > 0,
  );
  return roles.flatMap(([role, scope]) =>
    scope === 'UNIT' ? inUnits(before, after, role, day) : inHouse(after, role, day),
  );
}

function inHouse(after: OrganizationRegister, role: RoleName, day: LocalDate): Vacancy[] {
  return holdersOfRole(after, role, day).length === 0 ? [{ role }] : [];
}

/** A unit that had nobody before is told of no more than once: when it came to be so. */
function inUnits(
  before: OrganizationRegister,
  after: OrganizationRegister,
  role: RoleName,
  day: LocalDate,
): Vacancy[] {
  return after.units
    .filter((unit) => holdsOn(unit, day) && staffOfUnit(after, unit.unit, day).length > 0)
    .filter(({ unit }) => holdersOfRole(after, role, day, unit).length === 0)
    .filter(({ unit }) => !wasVacant(before, role, day, unit))
    .map(({ unit }) => ({ role, unit }));
}

function wasVacant(
  before: OrganizationRegister,
  role: RoleName,
  day: LocalDate,
  unit: string,
): boolean {
  const wasThere = staffOfUnit(before, unit, day).length > 0;
  return wasThere && holdersOfRole(before, role, day, unit).length === 0;
}
