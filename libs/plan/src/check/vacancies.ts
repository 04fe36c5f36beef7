import { addDays } from '@nenep/calendar';
import type { LocalDate, RoleName } from '@nenep/contracts';
import type { LoadedPlan } from '../loaded.js';
import { holdersOn } from '../organization.js';
import { expectedOf } from '../periods/expected.js';
import { rolesNamed } from '../resolve/people.js';
import { type Cycle, evaluationsOf, isPending, type Plan } from '../schema/plan.schema.js';
import type { Path } from '../source/path.js';
import type { Finding } from './finding.js';

/**
 * Warns of roles that a cycle names and that nobody holds for some days of the plan's validity,
 * between openings too. Days on which a period opens are `checkPeople`'s, where they are errors.
 */
export function checkVacancies(loaded: LoadedPlan): Finding[] {
  const { plan, organization } = loaded;
  const days = firstDays(loaded);
  const empty = new Map<RoleName, Vacancy | null>();
  const vacancyOf = (role: RoleName) => {
    const known = empty.get(role);
    if (known !== undefined) return known;
    const vacancy = vacancyAmong(days, plan.validity.to, (day) => {
      return holdersOn(organization, role, day).length === 0;
    });
    empty.set(role, vacancy);
    return vacancy;
  };
  const opening = openingsByCycle(loaded);
  return rolesOf(plan).flatMap(({ role, path, cycle }): Finding[] => {
    const vacancy = vacancyOf(role);
    if (!vacancy || opening(cycle).some((day) => holdersOn(organization, role, day).length === 0)) {
      return [];
    }
    const params = { value: role, ...vacancy };
    return [{ document: 'plan', path, severity: 'warning', code: 'role-vacant', params }];
  });
}

interface Vacancy {
  from: LocalDate;
  to: LocalDate;
}

/** The first days of the stretches over which the organization stays the same, in the validity. */
function firstDays({ plan, organization }: LoadedPlan): LocalDate[] {
  const { from, to } = plan.validity;
  const spans = [...organization.positions, ...organization.bodies];
  const changes = spans.flatMap((span) => [
    ...(span.from ? [span.from] : []),
    ...(span.to ? [addDays(span.to, 1)] : []),
  ]);
  const inside = changes.filter((day) => from < day && day <= to);
  return [...new Set([from, ...inside])].toSorted();
}

/** The first run of stretches that are vacant. */
function vacancyAmong(
  days: readonly LocalDate[],
  last: LocalDate,
  vacant: (day: LocalDate) => boolean,
): Vacancy | null {
  const first = days.findIndex(vacant);
  if (first < 0) return null;
  const next = days.slice(first).find((day) => !vacant(day));
  return { from: days[first] ?? last, to: next ? addDays(next, -1) : last };
}

interface RoleNamed {
  role: RoleName;
  path: Path;
  cycle: number;
}

/** Each role once a cycle, at its first place. */
function rolesOf(plan: Plan): RoleNamed[] {
  return plan.cycles.flatMap((cycle, index) => {
    const named = isPending(cycle) ? rolesOfPending(cycle) : rolesNamed(cycle);
    const first = new Map<RoleName, RoleNamed>();
    for (const { role, path } of named) {
      const at = ['cycles', index, ...path];
      if (!first.has(role)) first.set(role, { role, path: at, cycle: index });
    }
    return [...first.values()];
  });
}

type Responsible = string | string[] | undefined;

function rolesOfPending(cycle: { by?: Responsible; steps: { by?: Responsible }[] }) {
  return [
    ...responsible(cycle.by, ['by']),
    ...cycle.steps.flatMap(({ by }, at) => responsible(by, ['steps', at, 'by'])),
  ];
}

function responsible(by: Responsible, path: Path): { role: RoleName; path: Path }[] {
  if (by === undefined) return [];
  if (!Array.isArray(by)) return [{ role: by, path }];
  return by.map((role, at) => ({ role, path: [...path, at] }));
}

function openingsByCycle(loaded: LoadedPlan): (cycle: number) => LocalDate[] {
  const openings = new Map(
    evaluationsOf(loaded.plan).map(({ cycle, index }) => [index, openingsOf(loaded, cycle)]),
  );
  return (cycle) => openings.get(cycle) ?? [];
}

function openingsOf(loaded: LoadedPlan, cycle: Cycle): LocalDate[] {
  return expectedOf(loaded, cycle).map(({ opening }) => opening);
}
