import type {
  LocalDate,
  OrganizationRegister,
  PersonId,
  RegisteredUnit,
  RoleName,
  UnitName,
} from '@nenep/contracts';
import { holdsOn, nextBound } from './spans.js';

/** A unit that there is on a day; undefined before it was founded and after its end. */
export function unitOn(
  { units }: OrganizationRegister,
  id: string,
  day: LocalDate,
): RegisteredUnit | undefined {
  return units.find((unit) => unit.unit === id && holdsOn(unit, day));
}

/** The name that a unit bore on a day; outside of its time the nearest one. */
export function unitNameOn({ unit, names }: RegisteredUnit, day: LocalDate): UnitName {
  const name =
    names.find((each) => holdsOn(each, day)) ??
    names.find(({ from }) => from && day < from) ??
    names.at(-1);
  return { vi: name?.vi ?? unit, en: name?.en ?? unit };
}

/** Where somebody works on a day; undefined where they are not of the organization then. */
export function unitOf(
  { staff }: OrganizationRegister,
  person: PersonId,
  day: LocalDate,
): string | undefined {
  return staff.find((entry) => entry.person === person && holdsOn(entry, day))?.unit;
}

/** Everybody who works in a unit on a day. */
export function staffOfUnit(
  { staff }: OrganizationRegister,
  unit: string,
  day: LocalDate,
): PersonId[] {
  return staff
    .filter((entry) => entry.unit === unit && holdsOn(entry, day))
    .map(({ person }) => person);
}

/** Who holds a role on a day, by position or by seat; with a unit, only who does towards it. */
export function holdersOfRole(
  { positions, seats }: OrganizationRegister,
  role: RoleName,
  day: LocalDate,
  unit?: string,
): PersonId[] {
  const held = positions
    .filter((position) => position.role === role && holdsOn(position, day))
    .filter((position) => !unit || !position.unit || position.unit === unit);
  const seated = seats.filter((seat) => seat.role === role && holdsOn(seat, day));
  return [...new Set([...held, ...seated].map(({ person }) => person))];
}

/**
 * The units that have what a unit had: itself where there is one that day, else what it was merged
 * or split into, however often. Empty where nothing of it is left.
 */
export function successorsOf(
  register: OrganizationRegister,
  unit: string,
  day: LocalDate,
): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const look = [unit];
  for (let id = look.pop(); id !== undefined; id = look.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const last = id;
    if (unitOn(register, id, day)) found.add(id);
    else look.push(...(register.units.findLast((each) => each.unit === last)?.into ?? []));
  }
  return [...found];
}

/** The next day after a day on which anybody begins or ceases to be or to hold anything. */
export function nextChangeDay(
  { units, staff, positions, seats }: OrganizationRegister,
  after: LocalDate,
): LocalDate | undefined {
  return nextBound([...units, ...staff, ...positions, ...seats], after);
}
