import { addDays } from '@nenep/calendar';
import type { LocalDate, OrganizationChange, OrganizationRegister } from '@nenep/contracts';
import { type Changed, refuse } from './changed.js';
import { unitOn } from './register.js';
import { changeFrom, endFrom, reaches } from './spans.js';

type Change<K extends OrganizationChange['kind']> = Extract<OrganizationChange, { kind: K }>;

export function foundUnit(
  register: OrganizationRegister,
  { unit, unitKind: kind, name }: Change<'UNIT_FOUNDED'>,
  day: LocalDate,
): Changed {
  const isTaken = register.units.some((other) => other.unit === unit && reaches(other, day));
  if (isTaken) return refuse('UNIT_EXISTS', unit);
  const founded = { unit, kind, from: day, names: [name] };
  return { register: { ...register, units: [...register.units, founded] } };
}

/** Until the eve of the day it bears the name that it bore. */
export function renameUnit(
  register: OrganizationRegister,
  { unit, name }: Change<'UNIT_RENAMED'>,
  day: LocalDate,
): Changed {
  if (!unitOn(register, unit, day)) return refuse('UNIT_UNKNOWN', unit);
  const units = register.units.map((each) =>
    each.unit === unit && reaches(each, day)
      ? { ...each, names: [...endFrom(each.names, day, () => true), { ...name, from: day }] }
      : each,
  );
  return { register: { ...register, units } };
}

/** Whoever is there, or would come there later, is in the other from the day on: nobody is lost. */
export function mergeUnits(
  register: OrganizationRegister,
  { units, into }: Change<'UNIT_MERGED'>,
  day: LocalDate,
): Changed {
  const missing = [...units, into].find((unit) => !unitOn(register, unit, day));
  if (missing !== undefined) return refuse('UNIT_UNKNOWN', missing);
  if (units.includes(into)) return refuse('UNIT_EXISTS', into);
  const staff = changeFrom(register.staff, day, ({ unit }) =>
    units.includes(unit) ? { unit: into } : undefined,
  );
  return { register: closeUnits({ ...register, staff }, units, [into], day) };
}

/** Everybody of the unit is named once, and goes where they are named. */
export function splitUnit(
  register: OrganizationRegister,
  { unit, into }: Change<'UNIT_SPLIT'>,
  day: LocalDate,
): Changed {
  const missing = [unit, ...into.map((part) => part.unit)].find(
    (each) => !unitOn(register, each, day),
  );
  if (missing !== undefined) return refuse('UNIT_UNKNOWN', missing);
  const named = into.flatMap(({ people }) => people);
  const there = new Set(
    register.staff
      .filter((entry) => entry.unit === unit && reaches(entry, day))
      .map(({ person }) => person),
  );
  const astray =
    [...there].find((person) => named.filter((each) => each === person).length !== 1) ??
    named.find((person) => !there.has(person));
  if (astray !== undefined) return refuse('SPLIT_INCOMPLETE', astray);
  const staff = changeFrom(register.staff, day, (entry) => {
    const to = into.find(({ people }) => people.includes(entry.person))?.unit;
    return entry.unit === unit && to && to !== unit ? { unit: to } : undefined;
  });
  const parts = into.map((part) => part.unit);
  if (parts.includes(unit)) return { register: { ...register, staff } };
  return { register: closeUnits({ ...register, staff }, [unit], parts, day) };
}

export function abolishUnit(
  register: OrganizationRegister,
  { unit }: Change<'UNIT_ABOLISHED'>,
  day: LocalDate,
): Changed {
  if (!unitOn(register, unit, day)) return refuse('UNIT_UNKNOWN', unit);
  const left = register.staff.find((entry) => entry.unit === unit && reaches(entry, day));
  if (left) return refuse('STAFF_REMAIN', left.person);
  return { register: closeUnits(register, [unit], [], day) };
}

/** The units end on the eve of the day, and with them whatever is held towards them. */
function closeUnits(
  register: OrganizationRegister,
  closed: readonly string[],
  into: string[],
  day: LocalDate,
): OrganizationRegister {
  const units = register.units.map((unit) =>
    closed.includes(unit.unit) && reaches(unit, day)
      ? { ...unit, to: addDays(day, -1), ...(into.length > 0 && { into }) }
      : unit,
  );
  const positions = endFrom(
    register.positions,
    day,
    ({ unit }) => unit !== undefined && closed.includes(unit),
  );
  return { ...register, units, positions };
}
