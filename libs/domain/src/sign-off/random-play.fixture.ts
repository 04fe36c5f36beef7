import type { Delegation, Instant, SignOffTerms, VotingRule } from '@nenep/contracts';
import fc from 'fast-check';
import type { Act } from './act.js';
import {
  decideSignOff,
  openSignOff,
  passSignOffTime,
  type SignOffTaken,
  type ToBeSigned,
} from './decide.js';
import { apply } from './apply.js';
import type { SignOffFact } from './fact.js';
import type { House } from './house.js';
import { isRefusal, type SignOffRefusal } from './refusal.js';
import { contentOf, type SignOff } from './state.js';

export const PEOPLE = ['p-0', 'p-1', 'p-2', 'p-3', 'p-4', 'p-5'];
const ROLES = ['HEAD', 'BOARD', 'OFFICE'];
export const person = fc.constantFrom(...PEOPLE);
const role = fc.constantFrom(...ROLES);

/** So many hours into the play. */
export function hour(hours: number): Instant {
  return new Date(Date.UTC(2021, 4, 3) + hours * 3_600_000).toISOString();
}

function later(at: Instant, hours: number): Instant {
  return new Date(Date.parse(at) + hours * 3_600_000).toISOString();
}
const someHour = fc.integer({ min: 0, max: 60 }).map(hour);

export const someDelegation: fc.Arbitrary<Delegation> = fc
  .record({
    delegator: person,
    delegate: person,
    start: fc.integer({ min: 0, max: 40 }),
    length: fc.integer({ min: 1, max: 60 }),
    roles: fc.option(fc.uniqueArray(role, { minLength: 1 }), { nil: undefined }),
    acceptedAt: fc.option(someHour, { nil: undefined, freq: 5 }),
    number: fc.nat(),
  })
  .map(({ delegator, delegate, start, length, roles, acceptedAt, number }) => ({
    delegation: `d-${number}`,
    delegator,
    delegate,
    from: hour(start),
    until: hour(start + length),
    scope: roles ? { roles } : {},
    reason: 'r',
    ...(acceptedAt && { acceptedAt }),
  }));

const someShare = fc.record({
  of: fc.constantFrom('MEMBERS' as const, 'ELIGIBLE' as const, 'PRESENT' as const),
  percent: fc.integer({ min: 1, max: 100 }),
});
const someCount = fc.record({
  of: fc.constant('MEMBERS' as const),
  count: fc.integer({ min: 1, max: 4 }),
});
const someRule: fc.Arbitrary<VotingRule> = fc.oneof(
  fc.constantFrom('ONE' as const, 'ALL' as const),
  fc.record({ quorum: fc.oneof(someShare, someCount) }),
  fc.record({ quorum: fc.oneof(someShare, someCount), majority: someShare }),
);

const someTerms: fc.Arbitrary<SignOffTerms> = fc.record({
  act: fc.constantFrom('APPROVE' as const, 'APPROVE' as const, 'NOTE' as const),
  ballot: fc.constantFrom('OPEN' as const, 'OPEN' as const, 'SECRET' as const),
  order: fc.constantFrom('PARALLEL' as const, 'SEQUENTIAL' as const),
  seats: fc.constantFrom('ONCE' as const, 'EACH' as const),
  delegable: fc.constantFrom(true, true, false),
  bulk: fc.boolean(),
  mayReject: fc.boolean(),
  returnsTo: fc.constant(['consolidate']),
  deferrableUntil: fc.option(fc.constant(hour(70)), { nil: null }),
  groups: fc
    .array(
      fc.record({
        of: fc.uniqueArray(role, { minLength: 1, maxLength: 2 }),
        rule: someRule,
        countedBy: fc.option(role, { nil: undefined }),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((groups) =>
      groups.map(({ of, rule, countedBy }, index) => ({
        group: `g-${index}`,
        of: of.map((role) => ({ role })),
        rule,
        ...(countedBy && { countedBy }),
      })),
    ),
});

const someHouse: fc.Arbitrary<House> = fc.record({
  seats: fc.array(fc.record({ role, person }), { minLength: 2, maxLength: 12 }),
  delegations: fc.array(someDelegation, { maxLength: 5 }),
  conflicts: fc.array(person, { maxLength: 1 }),
  standIns: fc.array(fc.record({ role: fc.constant('RUNG'), person }), { maxLength: 1 }),
  authors: fc.array(person, { maxLength: 1 }),
  nextBegun: fc.boolean(),
});

/** Something that somebody tries, that time does, or that happens to the organization. */
type Turn =
  | {
      kind: 'act';
      verb: Act['verb'];
      actor: string;
      for: string | undefined;
      group: string | undefined;
      other: string;
      stale: boolean;
      urn: number;
    }
  | { kind: 'wait' }
  | { kind: 'revoked'; index: number }
  | { kind: 'left'; person: string }
  | { kind: 'given'; delegation: Delegation };

const verb = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Act['verb']>('approve') },
  {
    weight: 12,
    arbitrary: fc.constantFrom<Act['verb'][]>(
      'reject',
      'abstain',
      'return',
      'resubmit',
      'ask',
      'answer',
      'recall',
      'reassign',
      'defer',
      'declare-conflict',
      'count',
    ),
  },
);
const someTurn: fc.Arbitrary<Turn> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('act' as const),
      verb,
      actor: person,
      for: fc.option(person, { nil: undefined, freq: 2 }),
      group: fc.option(fc.constantFrom('g-0', 'g-1', 'g-2'), { nil: undefined, freq: 4 }),
      other: person,
      stale: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      urn: fc.nat({ max: 6 }),
    }),
  },
  { weight: 2, arbitrary: fc.constant<Turn>({ kind: 'wait' }) },
  { weight: 1, arbitrary: fc.nat({ max: 4 }).map((index): Turn => ({ kind: 'revoked', index })) },
  { weight: 1, arbitrary: person.map((who): Turn => ({ kind: 'left', person: who })) },
  {
    weight: 1,
    arbitrary: someDelegation.map((delegation): Turn => ({ kind: 'given', delegation })),
  },
);

export const somePlay = fc.record({
  house: someHouse,
  terms: someTerms,
  hand: person,
  holder: person,
  subject: fc.option(person, { nil: undefined }),
  turns: fc.array(someTurn, { minLength: 4, maxLength: 40 }),
});

/** One turn of a play as it went. */
export interface Played {
  before: SignOff;
  after: SignOff;
  house: House;
  at: Instant;
  act: Act | null;
  facts: readonly SignOffFact[];
  refused: SignOffRefusal | null;
}

/** Plays turns one after the other, an hour apart. */
export function play(given: typeof somePlay extends fc.Arbitrary<infer T> ? T : never) {
  let house = given.house;
  const { hand, holder, subject, terms, turns } = given;
  const toBeSigned: ToBeSigned = {
    matter: { cycle: 'monthly-evaluation', step: 'approve', ...(subject && { subject }) },
    terms,
    content: { revision: 'v1', digest: 'digest-1' },
    hand,
    holder,
  };
  const opened = openSignOff(toBeSigned, house, hour(0));
  let state = opened.state;
  const facts: SignOffFact[] = [...opened.facts];
  const played: Played[] = [];
  turns.forEach((turn, index) => {
    const at = hour(index + 1);
    const before = state;
    const act = turn.kind === 'act' ? actOf(turn, state, house, at) : null;
    house = changed(house, turn, at);
    const done = act ? decideSignOff(state, act, house, at) : timePassed(state, house, at);
    if (!isRefusal(done)) {
      state = done.state;
      facts.push(...done.facts);
    }
    const made = isRefusal(done) ? [] : done.facts;
    const refused = isRefusal(done) ? done : null;
    played.push({ before, after: state, house, at, act, facts: made, refused });
  });
  return { state, facts, played, house, at: hour(turns.length + 1) };
}

function timePassed(
  state: SignOff,
  house: House,
  at: Instant,
): Pick<SignOffTaken, 'state'> & { facts: SignOffFact[] } {
  const facts = passSignOffTime(state, house, at);
  return { facts, state: facts.reduce(apply, state) };
}

function changed(house: House, turn: Turn, at: Instant): House {
  switch (turn.kind) {
    case 'revoked':
      return {
        ...house,
        delegations: house.delegations.map((each, index) =>
          index === turn.index ? { ...each, revokedAt: each.revokedAt ?? at } : each,
        ),
      };
    case 'left':
      return { ...house, seats: house.seats.filter((seat) => seat.person !== turn.person) };
    case 'given':
      return { ...house, delegations: [...house.delegations, turn.delegation] };
    default:
      return house;
  }
}

function actOf(
  turn: Extract<Turn, { kind: 'act' }>,
  state: SignOff,
  house: House,
  at: Instant,
): Act {
  const by = byOf(turn, state, house);
  const digest = turn.stale ? 'digest-0' : contentOf(state).digest;
  const group = turn.group ? { group: turn.group } : {};
  const next = state.contents.length + 1;
  switch (turn.verb) {
    case 'return':
      return { ...by, verb: 'return', to: 'consolidate', reasoned: !turn.stale };
    case 'resubmit':
      return {
        ...by,
        verb: 'resubmit',
        content: { revision: `v${next}`, digest: `digest-${next}` },
      };
    case 'ask':
      return { ...by, verb: 'ask', question: `q-${turn.urn}`, of: turn.other };
    case 'answer':
      return answerOf(turn, state);
    case 'reassign':
      return { ...by, verb: 'reassign', to: turn.other };
    case 'defer':
      return {
        ...by,
        verb: 'defer',
        until: later(at, turn.urn + 1),
        reasoned: true,
      };
    case 'count':
      return {
        ...by,
        verb: 'count',
        group: turn.group ?? 'g-0',
        counts: urnOf(state, turn.group ?? 'g-0', turn.urn),
      };
    case 'recall':
    case 'declare-conflict':
      return { ...by, verb: turn.verb };
    default:
      return { ...by, ...group, verb: fitting(state, turn.verb), digest };
  }
}

/** Now and then an author brings it in again, or a delegate acts, or nothing would come of it. */
function byOf(
  turn: Extract<Turn, { kind: 'act' }>,
  state: SignOff,
  { delegations }: House,
): Pick<Act, 'actor' | 'onBehalfOf'> {
  if (turn.verb === 'resubmit' && turn.urn % 2 === 0) return { actor: contentOf(state).holder };
  const given = delegations[turn.urn % Math.max(1, delegations.length)];
  if (turn.for && given && turn.urn < 5) {
    return { actor: given.delegate, onBehalfOf: given.delegator };
  }
  return { actor: turn.actor, ...(turn.for && { onBehalfOf: turn.for }) };
}

/** More often than not by whoever was asked. */
function answerOf({ actor, urn }: Extract<Turn, { kind: 'act' }>, { questions }: SignOff): Act {
  const open = questions.find(({ answeredAt }) => !answeredAt);
  if (!open || urn === 0) return { actor, verb: 'answer', question: `q-${urn}` };
  return { actor: open.of, verb: 'answer', question: open.question };
}

/** The verb that this ballot takes, so that a play does not only consist of refusals. */
function fitting({ terms }: SignOff, verb: 'approve' | 'reject' | 'abstain' | 'note' | 'hand-in') {
  if (verb !== 'approve') return verb;
  if (terms.act === 'NOTE') return 'note';
  return terms.ballot === 'SECRET' ? 'hand-in' : verb;
}

function urnOf({ voices, terms }: SignOff, group: string, seed: number) {
  const papers = voices.filter((voice) => voice.group === group).length;
  const approve = terms.seats === 'ONCE' ? Math.min(papers, seed) : seed;
  return { approve, reject: 0, abstain: papers - Math.min(papers, approve) };
}
