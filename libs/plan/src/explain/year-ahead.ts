import { dateAt } from '@nenep/calendar';
import type { CycleSnapshot, LocalDate } from '@nenep/contracts';
import type { LoadedPlan } from '../loaded.js';
import { expectedPeriods } from '../periods/expected.js';
import { resolvePeriod } from '../resolve/resolve-period.js';
import type { PeriodAhead, YearAhead } from './ask.js';
import { asksOf } from './asks.js';
import { datedSteps } from './dates.js';
import { standBysOf } from './stand-bys.js';

/** What to tell of a year; all of it where nothing is named. */
export interface Wanted {
  person?: string | undefined;
  /** Those who work in the unit, and what is about it. */
  unit?: string | undefined;
  /** First and last day on which something opens, is due or climbs. */
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
}

/**
 * What the plan will ask of whom, resolved as each period will be on its day from the files as they
 * are now. People and holders are those of the day on which a period opens.
 */
export function yearAhead(loaded: LoadedPlan, wanted: Wanted = {}): YearAhead {
  const { calendar } = loaded;
  const snapshots = expectedPeriods(loaded).map((period) =>
    resolvePeriod(loaded, period, { version: 1, asOf: dateAt(calendar, period.opensAt) }),
  );
  const steps = snapshots.flatMap((snapshot) =>
    datedSteps(snapshot).map((dated) => ({ snapshot, dated })),
  );
  const within = ({ from = '', to = '9999' }: Wanted, day: LocalDate) => from <= day && day <= to;
  const inUnit = unitFilter(snapshots, wanted.unit);
  const ofPerson = (person: string) => wanted.person === undefined || wanted.person === person;

  return {
    periods: snapshots.map(periodAhead).filter(({ opens }) => within(wanted, opens)),
    asks: steps
      .flatMap(({ snapshot, dated }) => asksOf(snapshot, dated))
      .filter(({ person }) => ofPerson(person))
      .filter(({ person, period, cycle, about }) =>
        inUnit(
          cycle,
          period,
          person,
          about.map(({ unit }) => unit),
        ),
      )
      .filter(({ due }) => within(wanted, due))
      .toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt)),
    standBys: steps
      .flatMap(({ snapshot, dated }) => standBysOf(snapshot, dated))
      .filter(({ person }) => ofPerson(person))
      .filter(({ person, period, cycle, units }) => inUnit(cycle, period, person, units))
      .filter(({ at }) => within(wanted, dateAt(calendar, at)))
      .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)),
  };
}

function periodAhead(snapshot: CycleSnapshot): PeriodAhead {
  const { calendar, opensAt, people, units, steps } = snapshot;
  return {
    cycle: snapshot.cycle,
    period: snapshot.period.id,
    clause: snapshot.clause,
    opens: dateAt(calendar, opensAt),
    opensAt,
    people: people.length,
    units: units.length,
    rolled: steps.flatMap(({ id, nominal, due, rolled }) => {
      return nominal && due && rolled.length > 0
        ? [{ step: id, nominal, due, reasons: rolled }]
        : [];
    }),
  };
}

/** Who works where is that of the period, since people move within the year. */
function unitFilter(snapshots: readonly CycleSnapshot[], unit: string | undefined) {
  const staff = new Set(
    snapshots.flatMap(({ cycle, period, people }) =>
      people
        .filter((person) => person.unit === unit)
        .map(({ person }) => [cycle, period.id, person].join(' ')),
    ),
  );
  return (cycle: string, period: string, person: string, about: readonly string[]): boolean => {
    if (unit === undefined || about.includes(unit)) return true;
    return staff.has([cycle, period, person].join(' '));
  };
}
