import { dateAt } from '@nenep/calendar';
import type { Instant, LocalDate, OrganizationRegister } from '@nenep/contracts';
import { foldDecisions } from '@nenep/domain';
import { type LoadedPlan, registerOf } from '@nenep/plan';
import type { InboxOrganization } from '@nenep/store';

/** An organization over time, and the plan by whose file it was applied last. */
export interface HeldOrganization {
  loaded: LoadedPlan;
  register: OrganizationRegister;
}

/**
 * The version of the plan whose file was the organization's on a day, as it was known then; the
 * first one for a day before. Without a day, the last.
 */
export function baseKnownOn(
  { bases }: InboxOrganization,
  isKnown: (at: Instant) => boolean,
): InboxOrganization['bases'][number] | undefined {
  return bases.findLast(({ at }) => isKnown(at)) ?? bases[0];
}

/** What was decided, in the order in which it came to be known, over the file. */
export function heldBy(
  loaded: LoadedPlan,
  { changes }: InboxOrganization,
  isKnown: (at: Instant) => boolean,
): HeldOrganization {
  const decisions = changes
    .flatMap(({ taken, ...decision }) =>
      taken && isKnown(taken.at) ? [{ ...decision, order: taken.sequence }] : [],
    )
    .toSorted((a, b) => a.order - b.order);
  const { register } = foldDecisions(registerOf(loaded), decisions);
  return { loaded, register };
}

/** Whether something was known on a day of the plan's zone; anything is, where no day is asked. */
export function knownOn(
  { calendar }: Pick<LoadedPlan, 'calendar'>,
  day: LocalDate | undefined,
): (at: Instant) => boolean {
  return (at) => day === undefined || dateAt(calendar, at) <= day;
}
