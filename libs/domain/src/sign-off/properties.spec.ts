import { describe, expect, it } from '@jest/globals';
import type { Share, SignOffGroup } from '@nenep/contracts';
import fc from 'fast-check';
import { apply, openedSignOff } from './apply.js';
import {
  decideSignOff,
  openSignOff,
  passSignOffTime,
  type SignOffTaken,
  type ToBeSigned,
} from './decide.js';
import { delegationFault, isActive } from './delegation.js';
import type { SignOffFact } from './fact.js';
import type { House } from './house.js';
import { nextOf } from './next.js';
import { isRefusal } from './refusal.js';
import {
  hour,
  PEOPLE,
  person,
  play,
  type Played,
  someDelegation,
  somePlay,
} from './random-play.fixture.js';
import { contentOf, type SignOff, type Voice } from './state.js';

const settings = { numRuns: 1_500 };

/** The rules said once more, as plainly as possible and without the code that keeps them. */
type Signed = Extract<SignOffFact, { type: 'signed' }>;

function bodyOf({ before, house }: Played, group: SignOffGroup): string[] {
  const roles = group.of.flatMap((who) => ('role' in who ? [who.role] : []));
  const seated = house.seats.filter(({ role }) => roles.includes(role)).map(({ person }) => person);
  const reached = group.rule === 'ONE' ? house.standIns.map(({ person }) => person) : [];
  const handedOn = (who: string) =>
    before.reassigned.findLast(({ from }) => from === who)?.to ?? who;
  return [...seated, ...reached.filter((who) => !seated.includes(who))].map(handedOn);
}

function mayNotDecide({ before, house }: Played): Set<string> {
  if (before.terms.act === 'NOTE') return new Set();
  const submitters = before.contents.flatMap(({ hand, holder }) => [hand, holder]);
  return new Set([
    ...submitters,
    before.matter.subject ?? '',
    ...before.conflicts,
    ...house.conflicts,
  ]);
}

function groupOf({ before }: Played, id: string): SignOffGroup {
  return before.terms.groups.find(({ group }) => group === id)!;
}

function settledWith({ after }: Played, id: string): Voice[] {
  return after.voices.filter(({ group }) => group === id);
}

describe('whatever the organization, the delegations, the order of acts and the times', () => {
  it('nothing is approved by silence: time and changes decide nothing, and a voice does', () => {
    fc.assert(
      fc.property(somePlay, (given) => {
        for (const turn of play(given).played) {
          const settled = turn.facts.filter(
            ({ type }) => type === 'group-settled' || type === 'decided',
          );
          if (settled.length === 0) continue;
          const { contents, voices } = turn.after;
          for (const voice of voices) expect(voice.at > (contents.at(-1)?.at ?? '')).toBe(true);
          expect(['approve', 'note', 'reject', 'abstain', 'count']).toContain(turn.act?.verb);
          for (const fact of settled) {
            if (fact.type !== 'group-settled' || fact.outcome === 'REJECTED') continue;
            const said = settledWith(turn, fact.group).some(({ choice }) =>
              ['APPROVE', 'NOTE'].includes(choice),
            );
            expect(said || (turn.after.counted[fact.group]?.approve ?? 0) > 0).toBe(true);
          }
        }
      }),
      settings,
    );
  });

  it('nobody signs who may not, neither by their own hand nor by another’s', () => {
    fc.assert(
      fc.property(somePlay, (given) => {
        for (const turn of play(given).played) {
          const signed = turn.facts.find((fact): fact is Signed => fact.type === 'signed');
          if (!signed) continue;
          const barred = mayNotDecide(turn);
          expect([barred.has(signed.hand), barred.has(signed.holder)]).toEqual([false, false]);
          expect(bodyOf(turn, groupOf(turn, signed.group))).toContain(signed.holder);
          expect(signed.digest).toBe(contentOf(turn.before).digest);
          if (signed.hand === signed.holder) continue;
          expect(turn.before.terms.delegable).toBe(true);
          const given = turn.house.delegations.filter(
            (each) => each.delegator === signed.holder && each.delegate === signed.hand,
          );
          expect(given.some((each) => isInForce(each, turn.at))).toBe(true);
        }
      }),
      settings,
    );
  });

  it('nobody is counted twice, and no group is carried with fewer than its rule asks', () => {
    fc.assert(
      fc.property(somePlay, (given) => {
        for (const turn of play(given).played) {
          const { voices, terms } = turn.after;
          const seats = voices.map(({ group, holder }) => `${group} ${holder}`);
          expect(new Set(seats).size).toBe(seats.length);
          if (terms.seats === 'ONCE') {
            const humans = voices.flatMap(({ hand, holder }) => [...new Set([hand, holder])]);
            expect(new Set(humans).size).toBe(humans.length);
          }
          for (const fact of turn.facts) {
            if (fact.type !== 'group-settled' || fact.outcome === 'REJECTED') continue;
            expectCarried(turn, groupOf(turn, fact.group));
          }
        }
      }),
      settings,
    );
  });

  it('where everybody may act for everybody, each human is still heard once', () => {
    const turn = fc.record({ actor: person, onBehalfOf: person });
    fc.assert(
      fc.property(fc.array(turn, { minLength: 3, maxLength: 12 }), (turns) => {
        let { state } = openSignOff(amongFriends, friends, hour(0));
        turns.forEach((by, index) => {
          const { digest } = contentOf(state);
          const done = decideSignOff(
            state,
            { verb: 'approve', digest, ...by },
            friends,
            hour(index + 1),
          );
          if (!isRefusal(done)) ({ state } = done);
        });
        const humans = state.voices.flatMap(({ hand, holder }) => [...new Set([hand, holder])]);
        expect(new Set(humans).size).toBe(humans.length);
      }),
      settings,
    );
  });

  it('every open sign-off comes to a decision or to a stop that is seen', () => {
    fc.assert(
      fc.property(somePlay, (given) => {
        const { state, house, at } = play(given);
        const current = passSignOffTime(state, house, at).reduce(apply, state);
        expect(['DECIDED', 'STOPPED']).toContain(broughtToAnEnd(current, house));
      }),
      settings,
    );
  });

  it('its facts, replayed, give the same state, and a refusal changes nothing', () => {
    fc.assert(
      fc.property(somePlay, (given) => {
        const { state, facts, played } = play(given);
        const [opened, ...rest] = facts;
        if (opened?.type !== 'opened') throw new Error('A play opens first.');
        expect(rest.reduce(apply, openedSignOff(opened))).toEqual(state);
        for (const { before, after, refused } of played) {
          if (refused) expect(after).toBe(before);
        }
      }),
      settings,
    );
  });

  it('delegations that are recorded never come back to where they started', () => {
    fc.assert(
      fc.property(fc.array(someDelegation, { maxLength: 12 }), fc.nat({ max: 60 }), (all, when) => {
        const recorded = all.reduce<typeof all>((kept, each) => {
          const fault = delegationFault({ ...each, scope: {} }, kept, { seats: [] }, hour(-1));
          return fault ? kept : [...kept, { ...each, scope: {}, acceptedAt: hour(-1) }];
        }, []);
        const active = recorded.filter((each) => isActive(each, hour(when)));
        for (const { delegator } of active)
          expect(reachedFrom(delegator, active)).not.toContain(delegator);
      }),
      settings,
    );
  });

  it('the plays reach every end there is, or these properties would say nothing', () => {
    const ends = new Set<string>();
    fc.assert(
      fc.property(somePlay, (given) => {
        for (const { facts, refused } of play(given).played) {
          if (refused) ends.add(refused.refused);
          for (const fact of facts) {
            ends.add(fact.type);
            if ('outcome' in fact) ends.add(fact.outcome);
            if ('reason' in fact) ends.add(fact.reason);
            if (fact.type === 'signed' && fact.hand !== fact.holder) ends.add('by a delegate');
          }
        }
      }),
      { numRuns: 3_000 },
    );
    for (const end of ENDS) expect(ends).toContain(end);
  });
});

/** All sit in one board, and each has delegated to every other. */
const friends: House = {
  seats: PEOPLE.map((person) => ({ role: 'BOARD', person })),
  delegations: PEOPLE.flatMap((delegator) =>
    PEOPLE.filter((other) => other !== delegator).map((delegate) => ({
      delegation: `${delegator}-${delegate}`,
      delegator,
      delegate,
      from: hour(0),
      until: hour(60),
      scope: {},
      reason: 'r',
      acceptedAt: hour(0),
    })),
  ),
  conflicts: [],
  standIns: [],
  authors: [],
  nextBegun: false,
};
const amongFriends: ToBeSigned = {
  matter: { cycle: 'monthly-evaluation', step: 'approve' },
  terms: {
    act: 'APPROVE',
    ballot: 'OPEN',
    order: 'PARALLEL',
    seats: 'ONCE',
    delegable: true,
    bulk: false,
    mayReject: false,
    returnsTo: [],
    deferrableUntil: null,
    groups: [{ group: 'board', of: [{ role: 'BOARD' }], rule: 'ALL' }],
  },
  content: { revision: 'v1', digest: 'digest-1' },
  hand: 'office',
  holder: 'office',
};

const ENDS = [
  'APPROVED',
  'REJECTED',
  'NOTED',
  'counted',
  'returned',
  'withdrawn',
  'resubmitted',
  'asked',
  'answered',
  'recalled',
  'reassigned',
  'deferred',
  'resumed',
  'conflict-declared',
  'moving-again',
  'NOBODY_ELIGIBLE',
  'QUORUM_UNREACHABLE',
  'NOT_CARRIED',
  'NEEDS_A_NEW_ACT',
  'by a delegate',
  'OWN_WORK',
  'CONFLICT_OF_INTEREST',
  'NOT_DELEGATED',
  'NOT_DELEGABLE',
  'NOT_YOUR_TURN',
  'COUNTED_ALREADY',
  'CONTENT_CHANGED',
  'TOO_LATE_TO_RECALL',
  'NOT_OPEN',
  'DEFERRED',
];

function isInForce(each: House['delegations'][number], at: string): boolean {
  const accepted = each.acceptedAt !== undefined && each.acceptedAt <= at;
  const revoked = each.revokedAt !== undefined && each.revokedAt <= at;
  return accepted && !revoked && each.from <= at && at < each.until;
}

function expectCarried(turn: Played, group: SignOffGroup): void {
  const { seats } = turn.before.terms;
  const body = bodyOf(turn, group);
  const barred = mayNotDecide(turn);
  const weightOf = (who: string) =>
    seats === 'EACH' ? body.filter((each) => each === who).length : Number(body.includes(who));
  const sum = (people: Iterable<string>) =>
    [...new Set(people)].reduce((total, who) => total + weightOf(who), 0);
  const free = body.filter((who) => !barred.has(who));
  const voices = settledWith(turn, group.group);
  const sealed = voices.some(({ choice }) => choice === 'SEALED');
  const approvals = sealed
    ? (turn.after.counted[group.group]?.approve ?? 0)
    : sum(
        voices
          .filter(
            ({ choice, holder }) =>
              choice !== 'REJECT' && choice !== 'ABSTAIN' && free.includes(holder),
          )
          .map(({ holder }) => holder),
      );
  const present = sum(voices.map(({ holder }) => holder));
  const atLeast = ({ count, percent = 0, of }: Share) => {
    if (count !== undefined) return count;
    const base = { MEMBERS: sum(body), ELIGIBLE: sum(free), PRESENT: present }[of];
    return Math.max(1, Math.ceil((percent * base) / 100));
  };
  const { rule } = group;
  expect(approvals).toBeGreaterThanOrEqual(1);
  if (rule === 'ALL') {
    const elsewhere = (who: string) =>
      seats === 'ONCE' &&
      turn.after.voices.some(
        (voice) => voice.group !== group.group && [voice.hand, voice.holder].includes(who),
      );
    const asked = free.filter((who) => !elsewhere(who));
    if (!sealed) for (const who of asked) expect(voices.map(({ holder }) => holder)).toContain(who);
    expect(approvals).toBeGreaterThanOrEqual(sum(asked));
  }
  if (typeof rule === 'string') return;
  if (rule.quorum && !sealed) expect(present).toBeGreaterThanOrEqual(atLeast(rule.quorum));
  const share = rule.majority ?? rule.quorum;
  if (share && !sealed) expect(approvals).toBeGreaterThanOrEqual(atLeast(share));
}

/** Everybody who is waited for approves, whoever may count counts, authors bring it in again. */
function broughtToAnEnd(begun: SignOff, house: House): 'DECIDED' | 'STOPPED' | 'HANGS' {
  let state = begun;
  for (let turn = 0; turn < 80; turn += 1) {
    const at = hour(200 + turn);
    if (['APPROVED', 'REJECTED', 'NOTED'].includes(state.status)) return 'DECIDED';
    const done = oneStepOn(state, house, at);
    if (done === null) return 'STOPPED';
    if (isRefusal(done)) return 'HANGS';
    ({ state } = done);
  }
  return 'HANGS';
}

function oneStepOn(
  state: SignOff,
  house: House,
  at: string,
): Pick<SignOffTaken, 'state'> | ReturnType<typeof decideSignOff> | null {
  const next = nextOf(state, house);
  if (state.status === 'DEFERRED') {
    return { state: passSignOffTime(state, house, at).reduce(apply, state) };
  }
  if (next.author) {
    const content = { revision: 'again', digest: `digest-${at}` };
    return decideSignOff(state, { verb: 'resubmit', actor: next.author, content }, house, at);
  }
  const moving = next.groups.find(({ stopped }) => !stopped);
  if (!moving) return null;
  const { group, waitsFor } = moving;
  const [actor = 'p-0'] = waitsFor;
  if (moving.toBeCounted) {
    const papers = state.voices.filter((voice) => voice.group === group);
    const weight = state.terms.seats === 'EACH' ? weightIn(state, house, group) : papers.length;
    const counts = { approve: weight, reject: 0, abstain: 0 };
    return decideSignOff(state, { verb: 'count', actor, group, counts }, house, at);
  }
  const signs = { APPROVE: 'approve', NOTE: 'note' } as const;
  const isSealed = state.terms.ballot === 'SECRET' && state.terms.act === 'APPROVE';
  const verb = isSealed ? 'hand-in' : signs[state.terms.act];
  return decideSignOff(state, { verb, actor, group, digest: contentOf(state).digest }, house, at);
}

function weightIn(state: SignOff, house: House, id: string): number {
  const group = state.terms.groups.find((each) => each.group === id)!;
  const body = bodyOf({ before: state, house } as Played, group);
  const papers = state.voices.filter((voice) => voice.group === id);
  return papers.reduce(
    (sum, { holder }) => sum + (body.filter((who) => who === holder).length || 1),
    0,
  );
}

function reachedFrom(start: string, active: readonly House['delegations'][number][]): Set<string> {
  const reached = new Set(
    active.filter(({ delegator }) => delegator === start).map(({ delegate }) => delegate),
  );
  for (const person of reached) {
    for (const each of active) if (each.delegator === person) reached.add(each.delegate);
  }
  return reached;
}
