import type {
  CycleSnapshot,
  PersonId,
  PinnedPart,
  PinnedStep,
  RoleName,
  TaskKind,
} from '@nenep/contracts';

/** Throws where the snapshot has no such step: it was made by another version of the code. */
export function stepOf(snapshot: CycleSnapshot, id: string): PinnedStep {
  const step = snapshot.steps.find((candidate) => candidate.id === id);
  if (!step) throw new Error(`The snapshot of ${snapshot.cycle} has no step ${id}.`);
  return step;
}

/** The step that asks this kind of work. Throws where the snapshot has none. */
export function stepOfKind(snapshot: CycleSnapshot, kind: TaskKind): PinnedStep {
  const step = snapshot.steps.find((candidate) => candidate.kind === kind);
  if (!step) throw new Error(`The snapshot of ${snapshot.cycle} has no step of kind ${kind}.`);
  return step;
}

export function stepAfter(snapshot: CycleSnapshot, id: string): PinnedStep | undefined {
  return snapshot.steps[snapshot.steps.findIndex((step) => step.id === id) + 1];
}

/** How many people and units a cycle has, whether they are in its parts or not. */
export function sizeOf({ people, units, parts }: CycleSnapshot): { people: number; units: number } {
  if (!parts) return { people: people.length, units: units.length };
  return {
    people: parts.reduce((sum, part) => sum + part.people.length, 0),
    units: parts.reduce((sum, part) => sum + part.units.length, 0),
  };
}

/** The part of a divided cycle that has this person. */
export function partOf({ parts }: CycleSnapshot, person: PersonId): PinnedPart | undefined {
  return parts?.find(({ people }) => people.includes(person));
}

/** Who held a role on the day the cycle opened: towards a unit first, else in the whole house. */
export function holdersOf(
  snapshot: CycleSnapshot,
  role: RoleName,
  unit: string | undefined,
): PersonId[] {
  const pinned = snapshot.units.find((candidate) => candidate.unit === unit);
  return pinned?.holders[role] ?? snapshot.holders[role] ?? [];
}
