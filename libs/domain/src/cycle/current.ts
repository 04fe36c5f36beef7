import type { CycleSnapshot, OrganizationNow } from '@nenep/contracts';

/**
 * The snapshot with who judges and who holds what now. Who is evaluated, in which unit and by
 * which dates stays as it was pinned (law 8).
 */
export function currently(
  pinned: CycleSnapshot,
  { organization: now }: { organization?: OrganizationNow },
): CycleSnapshot {
  if (!now) return pinned;
  const people = new Map(now.people.map((person) => [person.person, person]));
  const units = new Map(now.units.map((unit) => [unit.unit, unit]));
  return {
    ...pinned,
    people: pinned.people.map((person) => ({ ...person, ...people.get(person.person) })),
    units: pinned.units.map((unit) => units.get(unit.unit) ?? unit),
    holders: { ...pinned.holders, ...now.holders },
  };
}

/** What holds now, with what changes of it. */
export function mergeNow(
  before: OrganizationNow | undefined,
  { people, units, holders }: OrganizationNow,
): OrganizationNow {
  const named = new Set(people.map(({ person }) => person));
  const changed = new Set(units.map(({ unit }) => unit));
  return {
    people: [...(before?.people ?? []).filter(({ person }) => !named.has(person)), ...people],
    units: [...(before?.units ?? []).filter(({ unit }) => !changed.has(unit)), ...units],
    holders: { ...before?.holders, ...holders },
  };
}

/** What of `now` is not as it stands already. */
export function differenceTo(current: CycleSnapshot, now: OrganizationNow): OrganizationNow {
  const people = new Map(current.people.map((person) => [person.person, person]));
  const units = new Map(current.units.map((unit) => [unit.unit, unit]));
  return {
    people: now.people.filter(({ person, reviewers, reviewerRole }) => {
      const before = people.get(person);
      return (
        before !== undefined &&
        (before.reviewerRole !== reviewerRole || !isSame(before.reviewers, reviewers))
      );
    }),
    units: now.units.filter(({ unit, holders }) => {
      const before = units.get(unit);
      return before !== undefined && differing(before.holders, holders).length > 0;
    }),
    holders: Object.fromEntries(differing(current.holders, now.holders)),
  };
}

export function isNothing({ people, units, holders }: OrganizationNow): boolean {
  return people.length === 0 && units.length === 0 && Object.keys(holders).length === 0;
}

/** The same people, in whatever order. */
export function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each));
}

function differing(
  before: OrganizationNow['holders'],
  now: OrganizationNow['holders'],
): [string, string[]][] {
  return Object.entries(now).filter(([role, holders]) => !isSame(before[role] ?? [], holders));
}
