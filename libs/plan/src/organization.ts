import type { LocalDate, PersonId, RoleName } from '@nenep/contracts';
import { holdsOn, type Span } from '@nenep/domain';
import type { Organization } from './schema/organization.schema.js';

/**
 * Who holds a role on a day, in the order of the file: by position or as member of a body. With a
 * unit, only who holds it towards that unit; a position that names no units is held towards all.
 */
export function holdersOn(
  organization: Organization,
  role: RoleName,
  date: LocalDate,
  unit?: string,
): PersonId[] {
  const positions = organization.positions
    .filter((position) => position.role === role && holdsOn(position, date))
    .filter(({ units }) => unit === undefined || !units || units.includes(unit))
    .map(({ person }) => person);
  const members = organization.bodies
    .filter((body) => body.role === role && holdsOn(body, date))
    .flatMap((body) => body.members);
  return [...new Set([...positions, ...members])];
}

/** Who works in the unit on a day. */
export function staffOn(unit: Organization['units'][number], date: LocalDate): PersonId[] {
  return unit.staff.filter((entry) => holdsOn(entry, date)).map(({ person }) => person);
}

/** The name behind a pseudonym, or the pseudonym itself where nobody has it. */
export function personName(organization: Organization, id: PersonId): string {
  return organization.people.find((person) => person.id === id)?.name ?? id;
}

/** The organization as it stands on a day, and for good. */
export function frozenOn(organization: Organization, date: LocalDate): Organization {
  const current = <T extends Span>(entries: readonly T[]) =>
    entries.filter((entry) => holdsOn(entry, date)).map(({ from, to, ...entry }) => entry);
  return {
    ...organization,
    units: current(organization.units).map((unit) => ({ ...unit, staff: current(unit.staff) })),
    positions: current(organization.positions),
    bodies: current(organization.bodies),
  };
}
