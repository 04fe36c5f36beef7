import type { LocalDate, OrganizationChange, OrganizationRegister } from '@nenep/contracts';
import { type Changed, refuse } from './changed.js';
import { unitOf, unitOn } from './register.js';
import { changeFrom, endFrom, holdsOn, reaches } from './spans.js';

type Change<K extends OrganizationChange['kind']> = Extract<OrganizationChange, { kind: K }>;

export function joinUnit(
  register: OrganizationRegister,
  { person, unit }: Change<'PERSON_JOINED'>,
  day: LocalDate,
): Changed {
  if (!register.people.includes(person)) return refuse('PERSON_UNKNOWN', person);
  if (!unitOn(register, unit, day)) return refuse('UNIT_UNKNOWN', unit);
  const isThere = register.staff.some((entry) => entry.person === person && reaches(entry, day));
  if (isThere) return refuse('PERSON_THERE_ALREADY', person);
  const staff = [...register.staff, { person, unit, from: day }];
  return { register: { ...register, staff } };
}

/** Where somebody is on the day, they are elsewhere from then on; what is planned later stays. */
export function moveToUnit(
  register: OrganizationRegister,
  { person, to }: Change<'PERSON_MOVED'>,
  day: LocalDate,
): Changed {
  if (!unitOn(register, to, day)) return refuse('UNIT_UNKNOWN', to);
  const unit = unitOf(register, person, day);
  if (unit === undefined) return refuse('PERSON_NOT_THERE', person);
  if (unit === to) return refuse('PERSON_THERE_ALREADY', person);
  const staff = changeFrom(register.staff, day, (entry) =>
    entry.person === person && holdsOn(entry, day) ? { unit: to } : undefined,
  );
  return { register: { ...register, staff } };
}

export function leave(
  register: OrganizationRegister,
  { person }: Change<'PERSON_LEFT'>,
  day: LocalDate,
): Changed {
  const isTheirs = (entry: { person: string }) => entry.person === person;
  const { staff, positions, seats, delegations } = register;
  const holds = [...staff, ...positions, ...seats].some(
    (entry) => isTheirs(entry) && reaches(entry, day),
  );
  if (!holds) return refuse('PERSON_NOT_THERE', person);
  return {
    register: {
      ...register,
      staff: endFrom(staff, day, isTheirs),
      positions: endFrom(positions, day, isTheirs),
      seats: endFrom(seats, day, isTheirs),
      delegations: endFrom(delegations, day, ({ delegator, delegate }) =>
        [delegator, delegate].includes(person),
      ),
    },
  };
}
