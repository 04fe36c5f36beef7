import type { LocalDate, OrganizationRegister, RegisteredUnit } from '@nenep/contracts';
import { holdsOn } from '@nenep/domain';
import type { LoadedPlan } from './loaded.js';
import type { Organization } from './schema/organization.schema.js';

/** The organization as a plan's file has it, in the form in which its keeper holds it over time. */
export function registerOf({ plan, organization }: LoadedPlan): OrganizationRegister {
  const { people, units, positions, bodies, backdated } = organization;
  return {
    people: people.map(({ id }) => id),
    roles: Object.fromEntries(Object.entries(plan.roles).map(([role, { scope }]) => [role, scope])),
    ...(backdated && { backdatedBy: backdated.approvedBy }),
    units: units.map(({ id: unit, kind, name, ...span }) => ({
      unit,
      kind,
      ...daysOf(span),
      names: [name],
    })),
    staff: units.flatMap(({ id: unit, staff }) =>
      staff.map(({ person, ...span }) => ({ person, unit, ...daysOf(span) })),
    ),
    positions: positions.flatMap(({ role, person, units: towards = [undefined], ...span }) =>
      towards.map((unit) => ({ role, person, ...(unit && { unit }), ...daysOf(span) })),
    ),
    seats: bodies.flatMap(({ role, members, ...span }) =>
      members.map((person) => ({ role, person, ...daysOf(span) })),
    ),
    delegations: [],
  };
}

/**
 * The organization as its keeper holds it, in the form in which plans read it: the people of the
 * file, with units, staff, positions and bodies of the register, named as on the day.
 */
export function organizationFrom(
  file: Organization,
  register: OrganizationRegister,
  day: LocalDate,
): Organization {
  const { units, staff, positions, seats } = register;
  return {
    ...file,
    units: units.map((unit) => ({
      id: unit.unit,
      kind: unit.kind,
      name: nameOn(unit, day),
      ...daysOf(unit),
      staff: staff
        .filter((entry) => entry.unit === unit.unit)
        .map(({ person, ...span }) => ({ person, ...daysOf(span) })),
    })),
    positions: positions.map(({ role, person, unit, ...span }) => ({
      role,
      person,
      ...(unit && { units: [unit] }),
      ...daysOf(span),
    })),
    bodies: seats.map(({ role, person, ...span }) => ({
      role,
      members: [person],
      ...daysOf(span),
    })),
  };
}

function nameOn({ names }: RegisteredUnit, day: LocalDate) {
  const { vi, en } =
    names.find((name) => holdsOn(name, day)) ?? (names.at(-1) as { vi: string; en: string });
  return { vi, en };
}

function daysOf({ from, to }: { from?: string | undefined; to?: string | undefined }) {
  return { ...(from && { from }), ...(to && { to }) };
}
