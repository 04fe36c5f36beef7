import type { LocalDate, RoleName } from '@nenep/contracts';
import type { LoadedPlan } from '../loaded.js';
import { staffOn } from '../organization.js';
import { expectedOf } from '../periods/expected.js';
import { rolesNamed } from '../resolve/people.js';
import { evaluationsOf, isPending, type Plan } from '../schema/plan.schema.js';
import type { Path } from '../source/path.js';
import type { Finding } from './finding.js';
import { firstGap, type Span, spansOf } from './gaps.js';

/**
 * Warns of roles that a cycle names and that nobody holds for some days of the plan's validity,
 * between openings too; of a role held towards units, for each unit with people. What is vacant on
 * a day on which a period opens is for `checkPeople` to say.
 */
export function checkVacancies(loaded: LoadedPlan): Finding[] {
  const { plan, organization } = loaded;
  const spans = spansOf(organization);
  const openings = openingsOf(loaded);
  return rolesOf(plan).flatMap(({ role, path, cycle }): Finding[] => {
    const seen = openings.get(cycle) ?? [];
    const gap = firstGap(spans.of(role), plan.validity);
    if (gap) {
      return vacantAmong(seen, spans.of(role)) ? [] : [warning(path, 'role-vacant', role, gap)];
    }
    if (plan.roles[role]?.scope !== 'UNIT') return [];
    return evaluatedUnits(loaded, cycle).flatMap((unit): Finding[] => {
      const held = spans.of(role, unit.id);
      const gap = firstGap(held, plan.validity);
      if (!gap || vacantAmong(seen, held) || staffOn(unit, gap.from).length === 0) return [];
      return [warning(path, 'role-vacant-in-unit', role, { unit: unit.id, ...gap })];
    });
  });
}

function warning(
  path: Path,
  code: 'role-vacant' | 'role-vacant-in-unit',
  value: RoleName,
  where: { from: LocalDate; to: LocalDate; unit?: string },
): Finding {
  return { document: 'plan', path, severity: 'warning', code, params: { value, ...where } };
}

function vacantAmong(days: readonly LocalDate[], spans: readonly Span[]): boolean {
  return days.some((day) => !spans.some(({ from = day, to = day }) => from <= day && day <= to));
}

interface RoleNamed {
  role: RoleName;
  path: Path;
  /** The cycle's place in the plan. */
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

/** The days on which the periods of each cycle that is run open, by the cycle's place. */
function openingsOf(loaded: LoadedPlan): Map<number, LocalDate[]> {
  return new Map(
    evaluationsOf(loaded.plan).map(({ cycle, index }) => [
      index,
      expectedOf(loaded, cycle).map(({ opening }) => opening),
    ]),
  );
}

function evaluatedUnits({ plan, organization }: LoadedPlan, index: number) {
  const cycle = plan.cycles[index];
  if (!cycle || isPending(cycle)) return [];
  return organization.units
    .filter(({ kind }) => cycle.evaluates.includes(kind))
    .filter(({ id }) => !cycle.exempt.some(({ unit }) => unit === id));
}
