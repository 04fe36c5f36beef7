import { dateAt } from '@nenep/calendar';
import type { Instant, LocalDate, PersonId, RoleName } from '@nenep/contracts';
import { holdersOfRole } from '@nenep/domain';
import type { LoadedPlan } from '@nenep/plan';
import type { HeldOrganization } from './held-organization.js';

/** A position or body that somebody is in, and towards which units. */
export interface Position {
  role: RoleName;
  units: string[];
}

/** What a person holds in the organization, on the day of the plan that is closest to `now`. */
export function positionsOf(
  { loaded, register }: HeldOrganization,
  person: PersonId,
  now: Instant,
): Position[] {
  const date = dayWithin(loaded, now);
  return Object.entries(loaded.plan.roles).flatMap(([role, { scope }]) => {
    if (!holdersOfRole(register, role, date).includes(person)) return [];
    if (scope === 'ORGANIZATION') return [{ role, units: [] }];
    const units = register.units
      .filter(({ unit }) => holdersOfRole(register, role, date, unit).includes(person))
      .map(({ unit }) => unit);
    return [{ role, units }];
  });
}

function dayWithin({ plan, calendar }: LoadedPlan, now: Instant): LocalDate {
  const { from, to } = plan.validity;
  const today = dateAt(calendar, now);
  if (today < from) return from;
  return today > to ? to : today;
}
