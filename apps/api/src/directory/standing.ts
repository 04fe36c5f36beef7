import { dateAt } from '@nenep/calendar';
import type { Instant, LocalDate, PersonId, RoleName } from '@nenep/contracts';
import { holdersOn, type LoadedPlan } from '@nenep/plan';

/** A position or body that somebody is in, and towards which units. */
export interface Position {
  role: RoleName;
  units: string[];
}

/** What a person holds in the organization, on the day of the plan that is closest to `now`. */
export function positionsOf(loaded: LoadedPlan, person: PersonId, now: Instant): Position[] {
  const { plan, organization } = loaded;
  const date = dayWithin(loaded, now);
  return Object.entries(plan.roles).flatMap(([role, { scope }]) => {
    if (!holdersOn(organization, role, date).includes(person)) return [];
    if (scope === 'ORGANIZATION') return [{ role, units: [] }];
    const units = organization.units
      .filter(({ id }) => holdersOn(organization, role, date, id).includes(person))
      .map(({ id }) => id);
    return [{ role, units }];
  });
}

function dayWithin({ plan, calendar }: LoadedPlan, now: Instant): LocalDate {
  const { from, to } = plan.validity;
  const today = dateAt(calendar, now);
  if (today < from) return from;
  return today > to ? to : today;
}
