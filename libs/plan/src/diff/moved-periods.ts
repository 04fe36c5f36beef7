import { dateAt } from '@nenep/calendar';
import type { CycleSnapshot, ExpectedPeriod, LocalDate } from '@nenep/contracts';
import type { LoadedPlan } from '../loaded.js';
import { expectedPeriods } from '../periods/expected.js';
import { resolvePeriod } from '../resolve/resolve-period.js';

export interface DatedPeriod {
  cycle: string;
  period: string;
  opens: LocalDate;
}

/** A period that both versions have, with the dates that differ; null for none. */
export interface MovedPeriod {
  cycle: string;
  period: string;
  opens: { old: LocalDate; new: LocalDate } | null;
  steps: { step: string; old: LocalDate | null; new: LocalDate | null }[];
}

export interface PeriodDifference {
  added: DatedPeriod[];
  removed: DatedPeriod[];
  moved: MovedPeriod[];
}

interface Planned extends DatedPeriod {
  steps: ReadonlyMap<string, LocalDate | null>;
}

/** Which periods come, go and move from one version of a plan to another, in order of opening. */
export function periodsMoved(old: LoadedPlan, next: LoadedPlan): PeriodDifference {
  const [before, after] = [plannedOf(old), plannedOf(next)];
  const missingIn = (there: ReadonlyMap<string, Planned>, here: ReadonlyMap<string, Planned>) =>
    [...here].filter(([key]) => !there.has(key)).map(([, { steps, ...period }]) => period);
  const moved = [...after].flatMap(([key, planned]) => {
    const was = before.get(key);
    return was ? moveOf(was, planned) : [];
  });
  return { added: missingIn(before, after), removed: missingIn(after, before), moved };
}

function moveOf(was: Planned, is: Planned): MovedPeriod[] {
  const names = [...new Set([...was.steps.keys(), ...is.steps.keys()])];
  const steps = names
    .map((step) => ({
      step,
      old: was.steps.get(step) ?? null,
      new: is.steps.get(step) ?? null,
    }))
    .filter((step) => step.old !== step.new);
  const opens = was.opens === is.opens ? null : { old: was.opens, new: is.opens };
  if (!opens && steps.length === 0) return [];
  return [{ cycle: is.cycle, period: is.period, opens, steps }];
}

function plannedOf(loaded: LoadedPlan): ReadonlyMap<string, Planned> {
  const peopleless = withoutStaff(loaded);
  return new Map(
    expectedPeriods(loaded).map((expected) => {
      const { cycle, period, opensAt } = expected;
      const opens = dateAt(loaded.calendar, opensAt);
      return [
        `${cycle}/${period}`,
        { cycle, period, opens, steps: stepsOf(peopleless, expected, opens) },
      ];
    }),
  );
}

function stepsOf(
  loaded: LoadedPlan,
  expected: ExpectedPeriod,
  asOf: LocalDate,
): ReadonlyMap<string, LocalDate | null> {
  const snapshot: CycleSnapshot = resolvePeriod(loaded, expected, { version: 1, asOf });
  return new Map(snapshot.steps.map(({ id, due }) => [id, due]));
}

/** Dates need nobody, and resolving everybody for each period of a large house takes long. */
function withoutStaff(loaded: LoadedPlan): LoadedPlan {
  const units = loaded.organization.units.map((unit) => ({ ...unit, staff: [] }));
  return { ...loaded, organization: { ...loaded.organization, units } };
}
