import { addDays } from '@nenep/calendar';
import type { LocalDate, OrganizationRegister } from '@nenep/contracts';
import { type Changed, refuse } from './changed.js';
import { unitOn } from './register.js';
import { reaches, type Span } from './spans.js';

type Unit = OrganizationRegister['units'][number];
type Staff = OrganizationRegister['staff'][number];
type Ended = Unit & { to: LocalDate };

/**
 * Whoever comes to a unit whose end is decided already goes on to the one that it becomes part of,
 * and what is held towards it ends with it. Units that ended before the day are left as they are:
 * the past is not written again.
 */
export function followUnits(register: OrganizationRegister, day: LocalDate): Changed {
  const ended = register.units
    .filter((unit): unit is Ended => unit.to !== undefined && unit.to >= addDays(day, -1))
    .toSorted((one, other) => one.to.localeCompare(other.to));
  const endOf = (entry: Span & { unit?: string | undefined }) =>
    ended.find((unit) => unit.unit === entry.unit && outlives(entry, unit.to));

  const staff: Staff[] = [];
  const following = [...register.staff];
  for (let entry = following.shift(); entry; entry = following.shift()) {
    const unit = endOf(entry);
    if (!unit) {
      staff.push(entry);
      continue;
    }
    const [next, another] = unit.into ?? [];
    if (next === undefined || another !== undefined) return refuse('STAFF_REMAIN', entry.person);
    const from = addDays(unit.to, 1);
    if (!unitOn(register, next, from)) return refuse('UNIT_UNKNOWN', next);
    staff.push({ ...entry, to: unit.to });
    following.unshift({ ...entry, unit: next, from });
  }
  const positions = register.positions.map((held) => {
    const unit = endOf(held);
    return unit ? { ...held, to: unit.to } : held;
  });
  return { register: { ...register, staff, positions } };
}

/** Whether a span that has begun by a day goes on after it. */
function outlives(span: Span, day: LocalDate): boolean {
  return (!span.from || span.from <= day) && reaches(span, addDays(day, 1));
}
