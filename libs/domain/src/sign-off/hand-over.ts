import type { Instant } from '@nenep/contracts';
import type { ActOf } from './act.js';
import type { SignOffFact } from './fact.js';
import type { House } from './house.js';
import { barredFrom, maySit } from './members.js';
import { placeOf, usedBy } from './place.js';
import { isRefusal, refuse, type SignOffRefusal } from './refusal.js';
import type { SignOff } from './state.js';

/**
 * Somebody gives their seat in this matter to another who could sign it anyway: access never
 * grows, and neither a delegate nor whoever may not sign themselves passes anything on.
 */
export function reassign(
  state: SignOff,
  act: ActOf<'reassign'>,
  house: House,
  at: Instant,
): SignOffFact | SignOffRefusal {
  const place = placeOf(state, act, house, at);
  if (isRefusal(place)) return place;
  const { hand, holder } = place;
  if (!state.terms.delegable || hand !== holder) return refuse('NOT_DELEGABLE');
  const used = usedBy(state, place);
  if (used) return refuse('COUNTED_ALREADY', { by: used.hand, at: used.at });
  const { to } = act;
  const mayReceive = to !== holder && maySit(state, house, to) && !barredFrom(state, house, to);
  if (!mayReceive) return refuse('RECEIVER_NOT_ELIGIBLE');
  return { type: 'reassigned', to, hand, holder, at };
}

/** Not now, with reasons and a day, which the plan limits; nothing is decided meanwhile. */
export function defer(
  state: SignOff,
  act: ActOf<'defer'>,
  house: House,
  at: Instant,
): SignOffFact | SignOffRefusal {
  const place = placeOf(state, act, house, at);
  if (isRefusal(place)) return place;
  const { deferrableUntil } = state.terms;
  if (deferrableUntil === null) return refuse('DEFERRAL_NOT_ALLOWED');
  if (act.until <= at || act.until > deferrableUntil) return refuse('DEFERRAL_TOO_LONG');
  if (!act.reasoned) return refuse('REASONS_REQUIRED');
  return { type: 'deferred', until: act.until, hand: place.hand, holder: place.holder, at };
}

/** Whoever has an interest in the matter says so, and it goes to the others. */
export function declareConflict(
  state: SignOff,
  { actor }: ActOf<'declare-conflict'>,
  house: House,
  at: Instant,
): SignOffFact | SignOffRefusal {
  const barred = barredFrom(state, house, actor);
  if (barred) return refuse(barred);
  const isDelegate = house.delegations.some(
    ({ delegate, delegator }) => delegate === actor && maySit(state, house, delegator),
  );
  if (!isDelegate && !maySit(state, house, actor)) return refuse('NOT_ELIGIBLE');
  const sealed = state.voices.find(({ hand, choice }) => hand === actor && choice === 'SEALED');
  if (sealed) return refuse('TOO_LATE_TO_RECALL', { by: sealed.hand, at: sealed.at });
  return { type: 'conflict-declared', hand: actor, holder: actor, at };
}
