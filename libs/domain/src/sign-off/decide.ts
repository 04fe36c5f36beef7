import type { Instant, PersonId, SignedContent, SignOffTerms } from '@nenep/contracts';
import type { Act } from './act.js';
import { apply, openedSignOff } from './apply.js';
import { answer, ask } from './ask.js';
import { count } from './ballot.js';
import type { SignOffFact } from './fact.js';
import { declareConflict, defer, reassign } from './hand-over.js';
import type { House } from './house.js';
import type { Matter } from './matter.js';
import { nextOf, type SignOffNext } from './next.js';
import { recall } from './recall.js';
import { isRefusal, refuse, type SignOffRefusal } from './refusal.js';
import { resubmit, sendBack } from './send-back.js';
import { settle, type Voiced } from './settle.js';
import { sign } from './sign.js';
import type { SignOff } from './state.js';
import { SIGN_OFF_VERBS } from './verbs.js';

/** What an act made known, the act itself first; the state after it; and what happens next. */
export interface SignOffTaken {
  facts: [SignOffFact, ...SignOffFact[]];
  state: SignOff;
  next: SignOffNext;
}

/** What is signed and by whose rules, and who brought it in. */
export interface ToBeSigned {
  matter: Matter;
  terms: SignOffTerms;
  content: SignedContent;
  /** Who handed it in, and for whom; the same person where for themselves. */
  hand: PersonId;
  holder: PersonId;
}

/** Opens a sign-off; where nobody can decide it, that is known at once. */
export function openSignOff(toBeSigned: ToBeSigned, house: House, at: Instant): SignOffTaken {
  const opened = { type: 'opened', ...toBeSigned, at } as const;
  return taken(openedSignOff(opened), opened, house);
}

/**
 * Judges one act by the plan's terms and by the organization as it is at the moment. An act that is
 * taken answers with its facts and what happens next; a refused one changes nothing and says why,
 * and who was first where somebody was. Time alone never decides anything (law 1).
 */
export function decideSignOff(
  state: SignOff,
  act: Act,
  house: House,
  at: Instant,
): SignOffTaken | SignOffRefusal {
  const fact = judge(state, act, house, at);
  if (isRefusal(fact)) return fact;
  return taken(apply(state, fact), fact, house);
}

/** What the passing of time and changes in the organization make known: never a decision. */
export function passSignOffTime(state: SignOff, house: House, at: Instant): SignOffFact[] {
  const { deferred } = state;
  if (!deferred || deferred.until > at) return settle(state, house, at).facts;
  const resumed = { type: 'resumed', by: null, at } as const;
  return [resumed, ...settle(apply(state, resumed), house, at).facts];
}

function taken(after: SignOff, fact: SignOffFact, house: House): SignOffTaken {
  const { state, facts } = settle(after, house, fact.at, voicedBy(fact));
  return { facts: [fact, ...facts], state, next: nextOf(state, house) };
}

function voicedBy(fact: SignOffFact): Voiced | undefined {
  if (fact.type !== 'signed' && fact.type !== 'counted') return undefined;
  return { group: fact.group, by: fact.hand };
}

function judge(state: SignOff, act: Act, house: House, at: Instant): SignOffFact | SignOffRefusal {
  const { during } = SIGN_OFF_VERBS[act.verb];
  if (during !== 'ANY' && !during.includes(state.status)) return notNow(state);
  switch (act.verb) {
    case 'return':
      return sendBack(state, act, house, at);
    case 'resubmit':
      return resubmit(state, act, house, at);
    case 'ask':
      return ask(state, act, house, at);
    case 'answer':
      return answer(state, act, at);
    case 'recall':
      return recall(state, act, house, at);
    case 'reassign':
      return reassign(state, act, house, at);
    case 'defer':
      return defer(state, act, house, at);
    case 'declare-conflict':
      return declareConflict(state, act, house, at);
    case 'count':
      return count(state, act, house, at);
    default:
      return sign(state, act, house, at);
  }
}

function notNow({ status, deferred, last }: SignOff): SignOffRefusal {
  if (status !== 'DEFERRED' || !deferred) return refuse('NOT_OPEN', last);
  return refuse('DEFERRED', { by: deferred.by, at: deferred.until });
}
