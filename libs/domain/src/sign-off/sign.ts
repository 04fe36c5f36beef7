import type { Instant } from '@nenep/contracts';
import type { Signing, SigningVerb } from './act.js';
import type { SignOffFact } from './fact.js';
import type { House } from './house.js';
import { placeOf, usedBy } from './place.js';
import { isRefusal, refuse, type SignOffRefusal } from './refusal.js';
import { type Choice, contentOf, isSecret, type SignOff } from './state.js';

const CHOICES: Readonly<Record<SigningVerb, Choice>> = {
  approve: 'APPROVE',
  reject: 'REJECT',
  abstain: 'ABSTAIN',
  note: 'NOTE',
  'hand-in': 'SEALED',
};

/** A voice, for the content that was seen and no other. */
export function sign(
  state: SignOff,
  act: Signing,
  house: House,
  at: Instant,
): SignOffFact | SignOffRefusal {
  const refusal = mayNotBeSaid(state, act);
  if (refusal) return refusal;
  const place = placeOf(state, act, house, at);
  if (isRefusal(place)) return place;
  const { hand, holder } = place;
  const { group } = place.group;
  const used = usedBy(state, place);
  if (used && !isAskedAgain(state, used.group, { group, holder, of: used.holder })) {
    return refuse('COUNTED_ALREADY', { by: used.hand, at: used.at });
  }
  if (state.counted[group]) return refuse('NOT_OPEN', state.last);
  const content = contentOf(state);
  if (act.digest !== content.digest) {
    return refuse('CONTENT_CHANGED', { by: content.hand, at: content.at });
  }
  return { type: 'signed', group, hand, holder, choice: CHOICES[act.verb], digest: act.digest, at };
}

function mayNotBeSaid({ terms }: SignOff, { verb, bulk }: Signing): SignOffRefusal | null {
  if ((terms.act === 'NOTE') !== (verb === 'note')) return refuse('VERB_NOT_ALLOWED');
  if (isSecret(terms) !== (verb === 'hand-in')) {
    return refuse(isSecret(terms) ? 'BALLOT_SECRET' : 'VERB_NOT_ALLOWED');
  }
  if (verb === 'reject' && !terms.mayReject) return refuse('REJECTION_NOT_ALLOWED');
  return bulk && !terms.bulk ? refuse('BULK_NOT_ALLOWED') : null;
}

/** A group that stands still only because nobody has said it just now takes a voice anew. */
function isAskedAgain(
  { stopped }: SignOff,
  usedIn: string,
  here: { group: string; holder: string; of: string },
): boolean {
  const stop = stopped.find(({ group }) => group === here.group);
  return stop?.reason === 'NEEDS_A_NEW_ACT' && usedIn === here.group && here.of === here.holder;
}
