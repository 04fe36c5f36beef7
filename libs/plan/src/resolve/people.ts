import type { LocalDate, PersonId, PinnedPerson, PinnedUnit, RoleName } from '@nenep/contracts';
import type { LoadedPlan } from '../loaded.js';
import { holdersOn, staffOn } from '../organization.js';
import type { Organization } from '../schema/organization.schema.js';
import type { Cycle } from '../schema/plan.schema.js';
import type { ReviewStep } from '../schema/step.schema.js';
import type { Path } from '../source/path.js';

/** Everybody who works in a unit of the kinds evaluated on a day, and who judges them. */
export function peopleOf(
  { organization }: LoadedPlan,
  cycle: Cycle,
  date: LocalDate,
): PinnedPerson[] {
  const step = cycle.steps.find((candidate) => candidate.kind === 'review');
  if (!step) return [];
  return organization.units
    .filter(({ kind }) => cycle.evaluates.includes(kind))
    .filter((unit) => isEvaluated(cycle, unit, date))
    .flatMap((unit) =>
      staffOn(unit, date).map((person) => {
        const holders = (role: RoleName) => holdersOn(organization, role, date, unit.id);
        return { person, unit: unit.id, ...reviewerOf(step, person, holders) };
      }),
    );
}

/** Who judges somebody by the rules of the cycle; `holders` are those towards their unit. */
export function judgedBy(
  cycle: Cycle,
  person: PersonId,
  holders: (role: RoleName) => PersonId[],
): Pick<PinnedPerson, 'reviewers' | 'reviewerRole'> {
  const step = cycle.steps.find((candidate) => candidate.kind === 'review');
  if (!step) throw new RangeError(`The cycle ${cycle.id} has no review.`);
  return reviewerOf(step, person, holders);
}

/** Units may be exempted by name, or for having too few people. */
function isEvaluated(
  { exempt, headcount }: Cycle,
  unit: Organization['units'][number],
  date: LocalDate,
): boolean {
  if (exempt.some((each) => each.unit === unit.id)) return false;
  return !headcount || staffOn(unit, headcount.on ?? date).length >= headcount.atLeast;
}

/** Who holds which role towards each unit that has people, for the roles the cycle names. */
export function unitsOf(
  { plan, organization }: LoadedPlan,
  cycle: Cycle,
  people: readonly PinnedPerson[],
  date: LocalDate,
): PinnedUnit[] {
  const roles = rolesOf(cycle).filter((role) => plan.roles[role]?.scope === 'UNIT');
  return [...new Set(people.map(({ unit }) => unit))].map((unit) => ({
    unit,
    holders: Object.fromEntries(
      roles.map((role) => [role, holdersOn(organization, role, date, unit)]),
    ),
  }));
}

/** Who holds each role that the cycle names, anywhere in the organization. */
export function holdersOf(
  { organization }: LoadedPlan,
  cycle: Cycle,
  date: LocalDate,
): Record<RoleName, PersonId[]> {
  const roles = rolesOf(cycle);
  return Object.fromEntries(roles.map((role) => [role, holdersOn(organization, role, date)]));
}

/** A role that a cycle names, and where. */
export interface NamedRole {
  role: RoleName;
  path: Path;
}

/** Every role that the cycle names: who does a step, who judges, who is on a ladder. */
export function rolesNamed(cycle: Cycle): NamedRole[] {
  return cycle.steps.flatMap((step, index) => {
    const at: Path = ['steps', index];
    return [
      ...('by' in step ? [{ role: step.by, path: [...at, 'by'] }] : []),
      ...('except' in step ? (step.except ?? []) : []).map(({ by }, exception) => {
        return { role: by, path: [...at, 'except', exception, 'by'] };
      }),
      ...step.ladder.map(({ role }, rung) => ({ role, path: [...at, 'ladder', rung, 'role'] })),
    ];
  });
}

export function rolesOf(cycle: Cycle): RoleName[] {
  return [...new Set(rolesNamed(cycle).map(({ role }) => role))];
}

/**
 * Nobody judges themselves: where only they hold the role, or nobody does, the next rung of the
 * ladder that may take over judges instead.
 */
function reviewerOf(
  { by, except, ladder }: ReviewStep,
  person: PersonId,
  holders: (role: RoleName) => PersonId[],
): Pick<PinnedPerson, 'reviewers' | 'reviewerRole'> {
  const exception = except.find(({ of }) => of.some((role) => holders(role).includes(person)));
  const first = exception?.by ?? by;
  const next = ladder.filter(({ may }) => may.includes('TAKE_OVER')).map(({ role }) => role);
  for (const reviewerRole of [first, ...next]) {
    const reviewers = holders(reviewerRole).filter((holder) => holder !== person);
    if (reviewers.length > 0) return { reviewers, reviewerRole };
  }
  return { reviewers: [], reviewerRole: first };
}
