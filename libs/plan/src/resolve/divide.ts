import { digestOf } from '@nenep/audit';
import type { CycleSnapshot } from '@nenep/contracts';

/** So many people at most are in one part, and so few need no division: one workflow holds them. */
export const PEOPLE_PER_PART = 2_000;

/** A part of a cycle, with all that it needs to know of its own units. */
export interface CyclePart {
  part: string;
  snapshot: CycleSnapshot;
}

/** A cycle and its parts; without parts where it is not divided. */
export interface DividedCycle {
  whole: CycleSnapshot;
  parts: CyclePart[];
}

/**
 * Divides a cycle of too many people into parts of whole units, in the order of its units: as few
 * as hold them, and about as large as one another. A unit that is larger by itself stands alone.
 * The whole keeps what concerns all, and which people are in which part.
 */
export function divideIntoParts(
  snapshot: CycleSnapshot,
  peoplePerPart = PEOPLE_PER_PART,
): DividedCycle {
  const groups = inGroups(sizesOf(snapshot), snapshot.people.length, peoplePerPart);
  if (groups.length < 2) return { whole: snapshot, parts: [] };
  const parts = groups.map((units, index) => ({
    part: `part-${index + 1}`,
    snapshot: only(snapshot, new Set(units)),
  }));
  const pinned = parts.map(({ part, snapshot: of }) => ({
    part,
    units: of.units.map(({ unit }) => unit),
    people: of.people.map(({ person }) => person),
    snapshot: digestOf(of),
  }));
  return { whole: { ...snapshot, people: [], units: [], parts: pinned }, parts };
}

/** Units with their numbers of people, in the order of the snapshot. */
type Sizes = readonly (readonly [unit: string, people: number])[];

function sizesOf({ units, people }: CycleSnapshot): Sizes {
  const counts = new Map(units.map(({ unit }) => [unit, 0]));
  for (const { unit } of people) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts];
}

function inGroups(sizes: Sizes, people: number, most: number): string[][] {
  if (people <= most) return [sizes.map(([unit]) => unit)];
  return groupsOf(sizes, evenLimit(sizes, most));
}

/** The smallest limit by which there are no more groups than by `most`: it levels them. */
function evenLimit(sizes: Sizes, most: number): number {
  const fewest = groupsOf(sizes, most).length;
  let [low, high] = [1, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (groupsOf(sizes, middle).length > fewest) low = middle + 1;
    else high = middle;
  }
  return high;
}

function groupsOf(sizes: Sizes, most: number): string[][] {
  const groups: string[][] = [];
  let free = 0;
  for (const [unit, people] of sizes) {
    const last = groups.at(-1);
    if (last && people <= free) last.push(unit);
    else groups.push([unit]);
    free = last && people <= free ? free - people : Math.max(0, most - people);
  }
  return groups;
}

function only(snapshot: CycleSnapshot, units: ReadonlySet<string>): CycleSnapshot {
  return {
    ...snapshot,
    people: snapshot.people.filter(({ unit }) => units.has(unit)),
    units: snapshot.units.filter(({ unit }) => units.has(unit)),
  };
}
