import type { Instant } from '@nenep/contracts';
import type { ActOf } from './act.js';
import type { SignOffFact } from './fact.js';
import type { House } from './house.js';
import { refuse, type SignOffRefusal } from './refusal.js';
import { contentOf, type SignOff, type Voice } from './state.js';

/**
 * Whoever spoke takes it back as long as nobody has acted upon it: a deferral, a voice (one's own,
 * or what a delegate said in one's place), or the content before anybody has signed it.
 */
export function recall(
  state: SignOff,
  { actor }: ActOf<'recall'>,
  house: House,
  at: Instant,
): SignOffFact | SignOffRefusal {
  if (state.status === 'DEFERRED' && state.deferred?.by === actor) {
    return { type: 'resumed', by: actor, at };
  }
  const voice = state.voices.findLast(({ hand, holder }) => hand === actor || holder === actor);
  if (voice) return recallVoice(state, voice, house, at);
  const { hand, holder } = contentOf(state);
  const isAuthor = hand === actor || holder === actor;
  if (!isAuthor) return refuse('NOTHING_TO_RECALL');
  if (state.status !== 'OPEN' && state.status !== 'DEFERRED') return refuse('NOT_OPEN', state.last);
  const [first] = state.voices;
  if (first) return refuse('TOO_LATE_TO_RECALL', { by: first.hand, at: first.at });
  return { type: 'withdrawn', hand, holder, at };
}

function recallVoice(
  state: SignOff,
  voice: Voice,
  house: House,
  at: Instant,
): SignOffFact | SignOffRefusal {
  if (voice.choice === 'SEALED') return refuse('BALLOT_SECRET');
  if (state.status !== 'OPEN' && house.nextBegun) return refuse('TOO_LATE_TO_RECALL', state.last);
  const after = builtUpon(state, voice);
  if (after) return refuse('TOO_LATE_TO_RECALL', { by: after.hand, at: after.at });
  const { group, hand, holder } = voice;
  return { type: 'recalled', group, hand, holder, at };
}

/** In a sequence, the voice in a later group that rests on this one's being settled. */
function builtUpon({ terms, voices }: SignOff, { group }: Voice): Voice | undefined {
  if (terms.order !== 'SEQUENTIAL') return undefined;
  const orderOf = (id: string) => terms.groups.findIndex((each) => each.group === id);
  return voices.find((other) => orderOf(other.group) > orderOf(group));
}
