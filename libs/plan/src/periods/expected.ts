import { instantAt, roll } from '@nenep/calendar';
import type { ExpectedPeriod, Instant, LocalDate } from '@nenep/contracts';
import type { LoadedPlan } from '../loaded.js';
import { type Cycle, evaluationsOf } from '../schema/plan.schema.js';
import type { Override } from '../schema/rhythm.schema.js';
import { nominalDate } from './nominal.js';
import { type Period, periodsOf } from './rhythm.js';

/** A period as the plan has it: its days, when it opens, and what was decided of it apart. */
export interface PlannedPeriod extends Period {
  opening: LocalDate;
  opensAt: Instant;
  override?: Override;
  /** Not held by itself: skipped, or covered by another; and the decision that says so. */
  omitted?: { mergedInto: string | null } & Pick<Override, 'reason' | 'reference'>;
}

/** The period that an on-demand cycle has on a day. */
const ON_DEMAND = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The periods that the plan says are due, in order of opening: those that open within its
 * validity. A rehearsal has the period under way on its first day as well, whenever that opened.
 */
export function expectedPeriods(loaded: LoadedPlan): ExpectedPeriod[] {
  const periods = evaluationsOf(loaded.plan).flatMap(({ cycle }) =>
    expectedOf(loaded, cycle).map(({ id, opensAt }) => ({
      cycle: cycle.id,
      clause: cycle.clause,
      period: id,
      opensAt,
      catchUp: cycle.catchUp,
    })),
  );
  return periods.toSorted((a, b) => Date.parse(a.opensAt) - Date.parse(b.opensAt));
}

/** The periods of one cycle that the plan says are due. */
export function expectedOf(loaded: LoadedPlan, cycle: Cycle): PlannedPeriod[] {
  return dueOf(loaded, cycle).filter(({ omitted }) => !omitted);
}

/** The periods that would be due, but were decided not to be held by themselves. */
export function omittedOf(loaded: LoadedPlan, cycle: Cycle): PlannedPeriod[] {
  return dueOf(loaded, cycle).filter(({ omitted }) => omitted);
}

/** Those of all cycles, as the ledger tells of them. */
export function omittedPeriods(loaded: LoadedPlan) {
  return evaluationsOf(loaded.plan).flatMap(({ cycle }) =>
    omittedOf(loaded, cycle).flatMap(({ id, opensAt, omitted }) =>
      omitted ? [{ cycle: cycle.id, period: id, opensAt, ...omitted }] : [],
    ),
  );
}

/** One period of a cycle. Throws `RangeError` where the cycle's rhythm has no such period. */
export function plannedPeriod(loaded: LoadedPlan, cycle: Cycle, id: string): PlannedPeriod {
  const period = everyPeriod(loaded, cycle).find((candidate) => candidate.id === id);
  if (period) return period;
  if (cycle.every === 'ON_DEMAND' && ON_DEMAND.test(id)) {
    return planned(loaded, cycle, { id, from: id, to: id }, []);
  }
  throw new RangeError(`Cycle ${cycle.id} has no period ${id}.`);
}

/** They are asked for again and again while a plan is checked, and there may be hundreds. */
const known = new WeakMap<LoadedPlan, Map<Cycle, PlannedPeriod[]>>();

/** Every period of a cycle's rhythm near the plan's span, whenever it opens. */
export function everyPeriod(loaded: LoadedPlan, cycle: Cycle): PlannedPeriod[] {
  const ofPlan = known.get(loaded) ?? new Map<Cycle, PlannedPeriod[]>();
  known.set(loaded, ofPlan);
  const periods = ofPlan.get(cycle) ?? everyPlanned(loaded, cycle);
  ofPlan.set(cycle, periods);
  return periods;
}

function everyPlanned(loaded: LoadedPlan, cycle: Cycle): PlannedPeriod[] {
  const all = periodsOf(cycle.every, loaded.plan);
  return all.map((period) => planned(loaded, cycle, period, all));
}

function dueOf(loaded: LoadedPlan, cycle: Cycle): PlannedPeriod[] {
  const { plan, rehearsal } = loaded;
  const { from, to } = plan.validity;
  return everyPeriod(loaded, cycle).filter((period) => {
    const underWay = rehearsal && period.from <= from && from <= period.to;
    return underWay || (from <= period.opening && period.opening <= to);
  });
}

function planned(
  loaded: LoadedPlan,
  cycle: Cycle,
  period: Period,
  all: readonly Period[],
): PlannedPeriod {
  const override = cycle.overrides.find((candidate) => candidate.period === period.id);
  const covered = covering(period, override, all);
  const opening = override?.opens ?? openingOf(loaded, cycle, covered);
  const omitted = omissionOf(cycle, period.id, override);
  return {
    ...covered,
    opening,
    opensAt: instantAt(loaded.calendar, opening, cycle.opens.at),
    ...(override && { override }),
    ...(omitted && { omitted }),
  };
}

function covering(
  { id, from, to }: Period,
  override: Override | undefined,
  all: readonly Period[],
): Period {
  if (override?.span) return { id, ...override.span };
  if (!override?.merge) return { id, from, to };
  const merged = all.filter((other) => override.merge?.includes(other.id));
  return {
    id,
    from: merged.reduce((first, other) => (other.from < first ? other.from : first), from),
    to: merged.reduce((last, other) => (other.to > last ? other.to : last), to),
  };
}

function omissionOf(
  { overrides }: Cycle,
  period: string,
  override: Override | undefined,
): PlannedPeriod['omitted'] {
  const covering = overrides.find(({ merge }) => merge?.includes(period));
  const decided = override?.skip ? override : covering;
  if (!decided) return undefined;
  const { reason, reference } = decided;
  return { mergedInto: decided === covering ? covering.period : null, reason, reference };
}

/** An opening does not roll unless its rule says so; one that is not known is the period's end. */
function openingOf({ plan, calendar }: LoadedPlan, { opens }: Cycle, period: Period): LocalDate {
  const date = nominalDate(opens, { calendar, plan, period }) ?? period.to;
  if (!opens.roll || opens.roll === 'NONE') return date;
  return roll(calendar, date, opens.roll === 'FORWARD' ? 'forward' : 'backward').date;
}
