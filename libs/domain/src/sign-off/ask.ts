import type { Instant } from '@nenep/contracts';
import type { ActOf } from './act.js';
import type { SignOffFact } from './fact.js';
import type { House } from './house.js';
import { maySit } from './members.js';
import { placeOf } from './place.js';
import { isRefusal, refuse, type SignOffRefusal } from './refusal.js';
import type { SignOff } from './state.js';

/** A question to whoever brought the content in, or to another who signs; it holds nothing up. */
export function ask(
  state: SignOff,
  act: ActOf<'ask'>,
  house: House,
  at: Instant,
): SignOffFact | SignOffRefusal {
  const place = placeOf(state, act, house, at);
  if (isRefusal(place)) return place;
  const { hand, holder } = place;
  const { question, of } = act;
  const asked = state.questions.find((each) => each.question === question);
  if (asked) return refuse('QUESTION_ASKED_ALREADY', { by: asked.by, at: asked.askedAt });
  const isAuthor = state.contents.some((each) => each.hand === of || each.holder === of);
  const mayAnswer = isAuthor || house.authors.includes(of) || maySit(state, house, of);
  if (!mayAnswer) return refuse('RECEIVER_NOT_ELIGIBLE');
  return { type: 'asked', question, of, hand, holder, at };
}

export function answer(
  { questions }: SignOff,
  { actor, question }: ActOf<'answer'>,
  at: Instant,
): SignOffFact | SignOffRefusal {
  const asked = questions.find((each) => each.question === question);
  if (!asked) return refuse('QUESTION_UNKNOWN');
  if (asked.of !== actor) return refuse('NOT_ELIGIBLE');
  if (asked.answeredAt) return refuse('NOT_OPEN', { by: asked.of, at: asked.answeredAt });
  return { type: 'answered', question, hand: actor, holder: actor, at };
}
