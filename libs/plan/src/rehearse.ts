import { dateAt, yearOf } from '@nenep/calendar';
import { zoneOffsets } from '@nenep/calendar/zone';
import type { LocalDate } from '@nenep/contracts';
import type { LoadedPlan } from './loaded.js';
import { frozenOn } from './organization.js';
import { expectedPeriods } from './periods/expected.js';
import type { Localized } from './schema/vocabulary.js';

export interface Rehearsal {
  /** The id of the organization of its own that rehearses; never that of the real one. */
  organization: string;
  organizationName: Localized;
  today: LocalDate;
}

/**
 * The plan as a rehearsal for the rest of today's year, under an organization of its own. The
 * people are those of the day on which the plan first opens, throughout. The period under way is
 * its first. Years beyond the calendar's table know weekends only; see `uncoveredYears`.
 */
export function rehearse(
  loaded: LoadedPlan,
  { organization, organizationName, today }: Rehearsal,
): LoadedPlan {
  const { plan, calendar } = loaded;
  const year = yearOf(today);
  const [first] = expectedPeriods(loaded);
  const day = first ? dateAt(calendar, first.opensAt) : plan.validity.from;
  return {
    ...loaded,
    rehearsal: true,
    plan: {
      ...plan,
      id: String(year),
      organization,
      validity: { from: today, to: `${year}-12-31` },
    },
    organization: {
      ...frozenOn(loaded.organization, day),
      id: organization,
      name: organizationName,
    },
    calendar: {
      ...calendar,
      offsets: zoneOffsets(
        calendar.zone,
        Math.min(calendar.firstYear, year) - 1,
        Math.max(calendar.lastYear, year) + 2,
      ),
    },
  };
}
