import type { SignOffFact } from './fact.js';
import type { Hands, SignOff, Voice } from './state.js';

type FactOf<T extends SignOffFact['type']> = Extract<SignOffFact, { type: T }>;

/** What a sign-off begins with; every later state is made of it by `apply`. */
export function openedSignOff({
  matter,
  terms,
  content,
  hand,
  holder,
  at,
}: FactOf<'opened'>): SignOff {
  return {
    matter,
    terms,
    status: 'OPEN',
    round: 1,
    contents: [{ ...content, hand, holder, at }],
    voices: [],
    counted: {},
    settled: [],
    stopped: [],
    reassigned: [],
    conflicts: [],
    questions: [],
    deferred: null,
    last: null,
  };
}

/** Folds one fact into the state: the only way in which a sign-off changes. */
export function apply(state: SignOff, fact: SignOffFact): SignOff {
  switch (fact.type) {
    case 'opened':
      return openedSignOff(fact);
    case 'signed':
      return sign(state, fact);
    case 'counted':
      return { ...state, counted: { ...state.counted, [fact.group]: fact.counts } };
    case 'returned':
      return { ...cleared(state), status: 'RETURNED', last: lastOf(fact) };
    case 'withdrawn':
      return { ...cleared(state), status: 'WITHDRAWN', last: lastOf(fact) };
    case 'resubmitted':
      return resubmit(state, fact);
    case 'asked':
      return { ...state, questions: [...state.questions, questionOf(fact)] };
    case 'answered':
      return { ...state, questions: answered(state, fact) };
    case 'recalled':
      return recall(state, fact);
    case 'reassigned':
      return { ...state, reassigned: [...state.reassigned, { from: fact.holder, to: fact.to }] };
    case 'deferred':
      return { ...state, status: 'DEFERRED', deferred: { until: fact.until, by: fact.hand } };
    case 'resumed':
      return { ...state, status: 'OPEN', deferred: null };
    case 'conflict-declared':
      return declareConflict(state, fact);
    case 'group-settled':
      return settleGroup(state, fact);
    case 'decided':
      return { ...state, status: fact.outcome, last: { by: fact.by, at: fact.at } };
    case 'stopped':
      return stop(state, fact);
    case 'moving-again':
      return { ...state, stopped: without(state.stopped, fact.group) };
  }
}

/** A voice for the same seat takes the place of the one before. */
function sign(state: SignOff, { group, hand, holder, choice, at }: FactOf<'signed'>): SignOff {
  const others = state.voices.filter((voice) => voice.group !== group || voice.holder !== holder);
  return { ...state, voices: [...others, { group, hand, holder, choice, at }] };
}

/** Whatever was said of one content says nothing of the next. */
function cleared(state: SignOff): SignOff {
  return { ...state, voices: [], counted: {}, settled: [], stopped: [], deferred: null };
}

function resubmit(state: SignOff, { content, hand, holder, at }: FactOf<'resubmitted'>): SignOff {
  const { deferred } = state;
  return {
    ...cleared(state),
    status: deferred ? 'DEFERRED' : 'OPEN',
    deferred,
    round: state.round + 1,
    contents: [...state.contents, { ...content, hand, holder, at }],
    last: null,
  };
}

/** A group that was settled by the voice is open again, and so is the whole. */
function recall(state: SignOff, { group, holder }: FactOf<'recalled'>): SignOff {
  return {
    ...state,
    status: 'OPEN',
    voices: state.voices.filter((voice) => voice.group !== group || voice.holder !== holder),
    settled: without(state.settled, group),
    last: null,
  };
}

function declareConflict(state: SignOff, { hand }: FactOf<'conflict-declared'>): SignOff {
  const isTheirs = (voice: Voice) => voice.hand === hand || voice.holder === hand;
  return {
    ...state,
    conflicts: [...state.conflicts, hand],
    voices: state.voices.filter((voice) => !isTheirs(voice)),
  };
}

function settleGroup(state: SignOff, { group, outcome, at }: FactOf<'group-settled'>): SignOff {
  const settled = [...without(state.settled, group), { group, outcome, at }];
  return { ...state, settled, stopped: without(state.stopped, group) };
}

function stop(state: SignOff, { group, reason, at }: FactOf<'stopped'>): SignOff {
  return { ...state, stopped: [...without(state.stopped, group), { group, reason, at }] };
}

function questionOf({ question, hand, of, at }: FactOf<'asked'>) {
  return { question, by: hand, of, askedAt: at };
}

function answered({ questions }: SignOff, { question, at }: FactOf<'answered'>) {
  return questions.map((each) => (each.question === question ? { ...each, answeredAt: at } : each));
}

function lastOf({ hand, at }: Hands & { at: string }) {
  return { by: hand, at };
}

function without<T extends { group: string }>(all: readonly T[], group: string): T[] {
  return all.filter((each) => each.group !== group);
}
