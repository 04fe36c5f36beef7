import type { LocalDate, OrganizationNow, PersonId } from '@nenep/contracts';
import { cycleOf, type LoadedPlan } from '../loaded.js';
import { holdersOn } from '../organization.js';
import { judgedBy, holdersOf, rolesOf } from './people.js';

/** Of whom a cycle is, and by which units of today their work goes on. */
export interface PinnedNow {
  /** The unit that each works in now, or the one that has what theirs had. */
  people: readonly { person: PersonId; unit: string }[];
  /** For each unit that was pinned, the units that have what it had. */
  units: readonly { unit: string; now: readonly string[] }[];
}

/**
 * Who judges the people of a cycle on a day, and who holds what towards its units, by the cycle's
 * own rules. The organization of `loaded` is the one that holds now.
 */
export function organizationNow(
  loaded: LoadedPlan,
  cycleId: string,
  { people, units }: PinnedNow,
  date: LocalDate,
): OrganizationNow {
  const { plan, organization } = loaded;
  const cycle = cycleOf(loaded, cycleId);
  const towardsUnits = rolesOf(cycle).filter((role) => plan.roles[role]?.scope === 'UNIT');
  return {
    people: people.map(({ person, unit }) => ({
      person,
      ...judgedBy(cycle, person, (role) => holdersOn(organization, role, date, unit)),
    })),
    units: units.map(({ unit, now }) => ({
      unit,
      holders: Object.fromEntries(
        towardsUnits.map((role) => [
          role,
          [...new Set(now.flatMap((each) => holdersOn(organization, role, date, each)))],
        ]),
      ),
    })),
    holders: holdersOf(loaded, cycle, date),
  };
}
