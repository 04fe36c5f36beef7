import { addDays } from '@nenep/calendar';
import type { LocalDate, PinnedPerson } from '@nenep/contracts';
import type { LoadedPlan } from '../loaded.js';
import { expectedOf } from '../periods/expected.js';
import { holdersOf, peopleOf, rolesNamed, unitsOf } from '../resolve/people.js';
import type { Organization } from '../schema/organization.schema.js';
import { type Cycle, evaluationsOf } from '../schema/plan.schema.js';
import type { Path } from '../source/path.js';
import type { Finding } from './finding.js';

type Found = Omit<Finding, 'document' | 'path'> & { at: Path };

/**
 * Finds what is missing on a day on which a cycle opens: anybody to evaluate, anybody to judge
 * somebody, anybody to do a step or to stand on a rung. Each once, for the first such day.
 */
export function checkPeople(loaded: LoadedPlan): Finding[] {
  return evaluationsOf(loaded.plan).flatMap(({ cycle, index }) => {
    const once = new Map<string, Found>();
    for (const finding of openingsOf(loaded, cycle).flatMap((date) => gaps(loaded, cycle, date))) {
      const key = JSON.stringify([
        finding.code,
        finding.params?.['value'],
        finding.params?.['unit'],
      ]);
      if (!once.has(key)) once.set(key, finding);
    }
    return [...once.values()].map(({ at, ...finding }) => {
      return { document: 'plan' as const, path: ['cycles', index, ...at], ...finding };
    });
  });
}

/** Of each stretch of days on which the organization stays the same, the first opening. */
function openingsOf(loaded: LoadedPlan, cycle: Cycle): LocalDate[] {
  const changes = changesOf(loaded.organization);
  const firsts = new Map<number, LocalDate>();
  const openings = expectedOf(loaded, cycle).map(({ opening }) => opening);
  for (const date of openings.toSorted()) {
    const stretch = changes.filter((change) => change <= date).length;
    if (!firsts.has(stretch)) firsts.set(stretch, date);
  }
  return [...firsts.values()];
}

/** The days on which somebody's place or position begins, or has just ended. */
function changesOf({ units, positions, bodies }: Organization): LocalDate[] {
  const spans = [...units.flatMap(({ staff }) => staff), ...positions, ...bodies];
  const days = spans.flatMap(({ from, to }) => [from ?? [], to ? addDays(to, 1) : []].flat());
  return [...new Set(days)];
}

function gaps(loaded: LoadedPlan, cycle: Cycle, date: LocalDate): Found[] {
  const people = peopleOf(loaded, cycle, date);
  if (people.length === 0) {
    return [{ at: ['evaluates'], code: 'nobody-evaluated', params: { date } }];
  }
  return [
    ...unjudged(cycle, people, date),
    ...vacant(loaded, cycle, date),
    ...vacantTowardsUnits(loaded, cycle, people, date),
  ];
}

function unjudged(cycle: Cycle, people: readonly PinnedPerson[], date: LocalDate): Found[] {
  const at = ['steps', cycle.steps.findIndex(({ kind }) => kind === 'review'), 'by'];
  return people
    .filter(({ reviewers }) => reviewers.length === 0)
    .map(({ person }) => ({ at, code: 'nobody-judges', params: { value: person, date } }));
}

/** Roles that nobody in the whole organization holds. */
function vacant(loaded: LoadedPlan, cycle: Cycle, date: LocalDate): Found[] {
  const holders = holdersOf(loaded, cycle, date);
  return rolesNamed(cycle)
    .filter(({ role }) => holders[role]?.length === 0)
    .map(({ role, path }) => ({ at: path, code: 'nobody-holds', params: { value: role, date } }));
}

/** Roles that somebody holds, but not towards each unit: there the ladder passes over the rung. */
function vacantTowardsUnits(
  loaded: LoadedPlan,
  cycle: Cycle,
  people: readonly PinnedPerson[],
  date: LocalDate,
): Found[] {
  const holders = holdersOf(loaded, cycle, date);
  const units = unitsOf(loaded, cycle, people, date);
  return rolesNamed(cycle)
    .filter(({ role }) => holders[role]?.length !== 0)
    .flatMap(({ role, path }) =>
      units
        .filter((unit) => unit.holders[role]?.length === 0)
        .map(({ unit }) => {
          const params = { value: role, unit, date };
          return { at: path, severity: 'warning', code: 'nobody-holds-in-unit', params };
        }),
    );
}
