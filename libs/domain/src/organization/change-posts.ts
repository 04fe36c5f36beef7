import type { LocalDate, OrganizationChange, OrganizationRegister } from '@nenep/contracts';
import { type Changed, refuse } from './changed.js';
import { unitOn } from './register.js';
import { endFrom, holdsOn, reaches } from './spans.js';

type Change<K extends OrganizationChange['kind']> = Extract<OrganizationChange, { kind: K }>;

export function takeUpPosition(
  register: OrganizationRegister,
  { role, person, unit }: Change<'POSITION_TAKEN_UP'>,
  day: LocalDate,
): Changed {
  const scope = register.roles[role];
  if (!scope) return refuse('ROLE_UNKNOWN', role);
  if ((scope === 'UNIT') !== (unit !== undefined)) return refuse('UNIT_OF_ROLE', role);
  if (unit !== undefined && !unitOn(register, unit, day)) return refuse('UNIT_UNKNOWN', unit);
  if (!register.people.includes(person)) return refuse('PERSON_UNKNOWN', person);
  const isSame = matching({ role, person, unit });
  if (register.positions.some((held) => isSame(held) && reaches(held, day))) {
    return refuse('HELD_ALREADY', person);
  }
  const taken = { role, person, ...(unit !== undefined && { unit }), from: day };
  return { register: { ...register, positions: [...register.positions, taken] } };
}

export function leavePosition(
  register: OrganizationRegister,
  { role, person, unit }: Change<'POSITION_LEFT'>,
  day: LocalDate,
): Changed {
  const isSame = matching({ role, person, unit });
  if (!register.positions.some((held) => isSame(held) && holdsOn(held, day))) {
    return refuse('NOT_HELD', person);
  }
  return { register: { ...register, positions: endFrom(register.positions, day, isSame) } };
}

export function takeUpSeat(
  register: OrganizationRegister,
  { role, person }: Change<'SEAT_TAKEN_UP'>,
  day: LocalDate,
): Changed {
  if (!register.roles[role]) return refuse('ROLE_UNKNOWN', role);
  if (!register.people.includes(person)) return refuse('PERSON_UNKNOWN', person);
  const isSame = matching({ role, person, unit: undefined });
  if (register.seats.some((seat) => isSame(seat) && reaches(seat, day))) {
    return refuse('HELD_ALREADY', person);
  }
  const seats = [...register.seats, { role, person, from: day }];
  return { register: { ...register, seats } };
}

export function leaveSeat(
  register: OrganizationRegister,
  { role, person }: Change<'SEAT_LEFT'>,
  day: LocalDate,
): Changed {
  const isSame = matching({ role, person, unit: undefined });
  if (!register.seats.some((seat) => isSame(seat) && holdsOn(seat, day))) {
    return refuse('NOT_HELD', person);
  }
  return { register: { ...register, seats: endFrom(register.seats, day, isSame) } };
}

/** A record of who acts for whom; nobody for themselves, and not until a day before it begins. */
export function delegate(
  register: OrganizationRegister,
  { delegator, delegate, until, roles }: Change<'DELEGATED'>,
  day: LocalDate,
): Changed {
  const unknown = [delegator, delegate].find((person) => !register.people.includes(person));
  if (unknown !== undefined) return refuse('PERSON_UNKNOWN', unknown);
  const missing = roles?.find((role) => !register.roles[role]);
  if (missing !== undefined) return refuse('ROLE_UNKNOWN', missing);
  if (delegator === delegate || until < day) return refuse('DELEGATION_INVALID', delegator);
  const given = { delegator, delegate, ...(roles && { roles }), from: day, to: until };
  return { register: { ...register, delegations: [...register.delegations, given] } };
}

export function endDelegation(
  register: OrganizationRegister,
  { delegator, delegate }: Change<'DELEGATION_ENDED'>,
  day: LocalDate,
): Changed {
  const isSame = (given: OrganizationRegister['delegations'][number]) =>
    given.delegator === delegator && given.delegate === delegate;
  if (!register.delegations.some((given) => isSame(given) && reaches(given, day))) {
    return refuse('NOT_HELD', delegator);
  }
  return { register: { ...register, delegations: endFrom(register.delegations, day, isSame) } };
}

interface Held {
  role: string;
  person: string;
  unit?: string | undefined;
}

function matching(wanted: Held): (held: Held) => boolean {
  return ({ role, person, unit }) =>
    role === wanted.role && person === wanted.person && unit === wanted.unit;
}
