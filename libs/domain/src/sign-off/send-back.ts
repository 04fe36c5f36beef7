import type { Instant } from '@nenep/contracts';
import type { ActOf } from './act.js';
import { isActive } from './delegation.js';
import type { SignOffFact } from './fact.js';
import type { House } from './house.js';
import { placeOf } from './place.js';
import { isRefusal, refuse, type SignOffRefusal } from './refusal.js';
import { contentOf, type Hands, type SignOff } from './state.js';

/** Back to a step that the plan names, with reasons. Any one who may decide may send it back. */
export function sendBack(
  state: SignOff,
  act: ActOf<'return'>,
  house: House,
  at: Instant,
): SignOffFact | SignOffRefusal {
  if (state.terms.act === 'NOTE') return refuse('VERB_NOT_ALLOWED');
  const place = placeOf(state, act, house, at);
  if (isRefusal(place)) return place;
  if (!state.terms.returnsTo.includes(act.to)) return refuse('RETURN_TARGET_INVALID');
  if (!act.reasoned) return refuse('REASONS_REQUIRED');
  return { type: 'returned', to: act.to, hand: place.hand, holder: place.holder, at };
}

/** The content comes again, or changes; what it was before is kept beside it. */
export function resubmit(
  state: SignOff,
  { content, ...by }: ActOf<'resubmit'>,
  house: House,
  at: Instant,
): SignOffFact | SignOffRefusal {
  const author = authorOf(state, by, house, at);
  if (isRefusal(author)) return author;
  const { revision, digest } = contentOf(state);
  return { type: 'resubmitted', content, before: { revision, digest }, ...author, at };
}

function authorOf(
  state: SignOff,
  { actor, onBehalfOf }: Pick<ActOf<'resubmit'>, 'actor' | 'onBehalfOf'>,
  house: House,
  at: Instant,
): Hands | SignOffRefusal {
  const holder = onBehalfOf ?? actor;
  const isAuthor =
    house.authors.includes(holder) || state.contents.some((each) => each.holder === holder);
  if (!isAuthor) return refuse('NOT_ELIGIBLE');
  const isGiven = house.delegations.some(
    ({ delegator, delegate, ...given }) =>
      delegator === holder &&
      delegate === actor &&
      isActive({ delegator, delegate, ...given }, at) &&
      reaches(given.scope, state),
  );
  if (holder !== actor && !isGiven) return refuse('NOT_DELEGATED');
  return { hand: actor, holder };
}

function reaches(
  { cycles, steps }: House['delegations'][number]['scope'],
  { matter }: SignOff,
): boolean {
  return (!cycles || cycles.includes(matter.cycle)) && (!steps || steps.includes(matter.step));
}
