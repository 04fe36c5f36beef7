import type { PersonId, SignOffGroup } from '@nenep/contracts';
import { type House, type Seat, seatsOfRole } from './house.js';
import type { SignOffRefusalCode } from './refusal.js';
import type { SignOff } from './state.js';

/** Somebody who sits in a group in this matter. */
export interface Member {
  person: PersonId;
  seats: readonly Seat[];
  /** One for each person, or one for each seat, as the plan says. */
  voices: number;
  /** Why they may not decide this matter; null where they may. */
  barred: Barred | null;
}
export type Barred = Extract<SignOffRefusalCode, 'OWN_WORK' | 'CONFLICT_OF_INTEREST'>;

/** Who sits in a group, each once, whether they may decide the matter or not. */
export function membersOf(state: SignOff, group: SignOffGroup, house: House): Member[] {
  const seats = new Map<PersonId, Seat[]>();
  for (const seat of seatsOf(state, group, house)) {
    const person = inTheirPlace(state, seat.person);
    seats.set(person, [...(seats.get(person) ?? []), seat]);
  }
  return [...seats].map(([person, theirs]) => ({
    person,
    seats: theirs,
    voices: state.terms.seats === 'EACH' ? theirs.length : 1,
    barred: barredFrom(state, house, person),
  }));
}

/** Four eyes: nobody decides about themselves or about what they brought in, in any round. */
export function barredFrom(
  { terms, matter, contents, conflicts }: SignOff,
  house: House,
  person: PersonId,
): Barred | null {
  if (terms.act === 'NOTE') return null;
  const isTheirs = contents.some(({ hand, holder }) => hand === person || holder === person);
  if (isTheirs || matter.subject === person) return 'OWN_WORK';
  const isTouched = conflicts.includes(person) || house.conflicts.includes(person);
  return isTouched ? 'CONFLICT_OF_INTEREST' : null;
}

/** Whether somebody sits in any group of the matter, or stands in for those who do. */
export function maySit(state: SignOff, house: House, person: PersonId): boolean {
  return state.terms.groups.some((group) =>
    seatsOf(state, group, house).some((seat) => seat.person === person),
  );
}

/** One signature may come from whoever the ladder reached; a vote is its body's alone. */
function seatsOf(state: SignOff, group: SignOffGroup, house: House): readonly Seat[] {
  const { unit } = state.matter;
  const named = [chosenBySubject(state, group, house) ?? group.of].flat().flatMap((who) => {
    if ('person' in who) return [{ role: 'SELF', person: who.person }];
    return seatsOfRole(house, who.role, who.unit ?? unit);
  });
  if (group.rule !== 'ONE') return named;
  const beside = house.standIns.filter(
    ({ person }) => !named.some((seat) => seat.person === person),
  );
  return [...named, ...beside];
}

/** Who is evaluated may decide who signs. */
function chosenBySubject(
  { matter: { subject, unit } }: SignOff,
  { instead = [] }: SignOffGroup,
  house: House,
): { role: string; unit?: string } | undefined {
  const chosen = instead.find(({ of }) =>
    of.some((role) => seatsOfRole(house, role, unit).some(({ person }) => person === subject)),
  );
  return chosen && { role: chosen.by };
}

function inTheirPlace({ reassigned }: SignOff, person: PersonId): PersonId {
  return reassigned.findLast(({ from }) => from === person)?.to ?? person;
}
