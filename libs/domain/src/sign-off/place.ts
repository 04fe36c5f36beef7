import type { Instant, SignOffGroup } from '@nenep/contracts';
import type { Act } from './act.js';
import { covers, isActive } from './delegation.js';
import type { House } from './house.js';
import { barredFrom, type Member, membersOf } from './members.js';
import { isRefusal, refuse, type SignOffRefusal } from './refusal.js';
import { groupsInTurn, type Hands, type SignOff, type Voice } from './state.js';

/** In which group somebody acts, and for whom. */
export interface Place extends Hands {
  group: SignOffGroup;
}

type By = Pick<Act, 'actor' | 'onBehalfOf'> & { group?: string };

/**
 * Where an act belongs: in a group whose turn it is, from a seat of the actor's own or of somebody
 * who delegated it to them. Whoever acts and whoever they act for must both be free to decide: it
 * is the effective person that the rules are for, not the one who happens to click.
 */
export function placeOf(state: SignOff, by: By, house: House, at: Instant): Place | SignOffRefusal {
  const inTurn = groupsInTurn(state);
  const wanted = by.group ? inTurn.filter(({ group }) => group === by.group) : inTurn;
  const tried = wanted.map((group) => placeIn(state, group, by, house, at));
  const places = tried.flatMap((place) => (isRefusal(place) ? [] : [place]));
  const unused = places.find((place) => !usedBy(state, place));
  const found = unused ?? places[0] ?? tried.find(isOfTheirs) ?? tried[0];
  if (found && !(isRefusal(found) && found.refused === 'NOT_ELIGIBLE')) return found;
  return refuse(comesLater(state, by, house, at) ? 'NOT_YOUR_TURN' : 'NOT_ELIGIBLE');
}

/** The voice that has used up what this hand or this seat has; by default one for each person. */
export function usedBy(
  { terms, voices }: SignOff,
  { hand, holder, group }: Place,
): Voice | undefined {
  if (terms.seats === 'EACH') {
    return voices.find((voice) => voice.group === group.group && voice.holder === holder);
  }
  return voices.find(
    (voice) => [hand, holder].includes(voice.hand) || [hand, holder].includes(voice.holder),
  );
}

function placeIn(
  state: SignOff,
  group: SignOffGroup,
  by: By,
  house: House,
  at: Instant,
): Place | SignOffRefusal {
  const hands = handsIn(state, membersOf(state, group, house), by, house, at);
  if (isRefusal(hands)) return hands;
  const barred = barredFrom(state, house, hands.hand) ?? barredFrom(state, house, hands.holder);
  return barred ? refuse(barred) : { ...hands, group };
}

function handsIn(
  state: SignOff,
  members: readonly Member[],
  { actor, onBehalfOf }: By,
  house: House,
  at: Instant,
): Hands | SignOffRefusal {
  const own = members.some(({ person }) => person === actor);
  if (own && (onBehalfOf === undefined || onBehalfOf === actor)) {
    return { hand: actor, holder: actor };
  }
  const named = members.filter(({ person }) => person === onBehalfOf);
  if (onBehalfOf !== undefined && named.length === 0) return refuse('NOT_ELIGIBLE');
  const among = onBehalfOf === undefined ? members : named;
  const delegators = among.filter((member) => hasDelegated(state, member, actor, house, at));
  const [first, second] = delegators;
  if (!first) return refuse(onBehalfOf === undefined ? 'NOT_ELIGIBLE' : 'NOT_DELEGATED');
  if (!state.terms.delegable) return refuse('NOT_DELEGABLE');
  if (second) return refuse('SAY_FOR_WHOM');
  return { hand: actor, holder: first.person };
}

/** All the seats that the voice counts for, and only their own: what was given is not passed on. */
function hasDelegated(
  { matter }: SignOff,
  { person, seats }: Member,
  delegate: string,
  { delegations }: House,
  at: Instant,
): boolean {
  const theirs = delegations.filter(
    (each) => each.delegator === person && each.delegate === delegate && isActive(each, at),
  );
  return seats.every(
    (seat) => seat.person === person && theirs.some((each) => covers(each, seat, matter)),
  );
}

function isOfTheirs(tried: Place | SignOffRefusal): boolean {
  return isRefusal(tried) && tried.refused !== 'NOT_ELIGIBLE';
}

function comesLater(state: SignOff, by: By, house: House, at: Instant): boolean {
  const inTurn = groupsInTurn(state);
  return state.terms.groups
    .filter((group) => !inTurn.includes(group))
    .filter(({ group }) => !state.settled.some((each) => each.group === group))
    .some((group) => !isRefusal(placeIn(state, group, by, house, at)));
}
