import { describe, expect, it } from '@jest/globals';
import type { Delegation, SignOffTerms } from '@nenep/contracts';
import type { Act } from './act.js';
import { decideInBulk } from './bulk.js';
import { decideSignOff, openSignOff, passSignOffTime, type SignOffTaken } from './decide.js';
import { delegationFault } from './delegation.js';
import type { House } from './house.js';
import { isRefusal, type SignOffRefusal } from './refusal.js';

const at = (hour: number) => new Date(Date.UTC(2021, 5, 7, hour)).toISOString();
const V1 = { revision: 'v1', digest: 'digest-1' };
const V2 = { revision: 'v2', digest: 'digest-2' };

const terms = (more: Partial<SignOffTerms> = {}): SignOffTerms => ({
  act: 'APPROVE',
  ballot: 'OPEN',
  order: 'PARALLEL',
  seats: 'ONCE',
  delegable: true,
  bulk: true,
  mayReject: false,
  returnsTo: ['consolidate'],
  deferrableUntil: null,
  groups: [{ group: 'all', of: [{ role: 'STANDING_SECRETARIAT' }], rule: 'ONE' }],
  ...more,
});
const committee = (
  rule: SignOffTerms['groups'][number]['rule'],
  more: Partial<SignOffTerms['groups'][number]> = {},
): Partial<SignOffTerms> => ({
  groups: [{ group: 'committee', of: [{ role: 'STANDING_COMMITTEE' }], rule, ...more }],
});

const seat = (role: string, person: string) => ({ role, person });
const house = (more: Partial<House> = {}): House => ({
  seats: [
    seat('STANDING_SECRETARIAT', 'secretary'),
    seat('STANDING_SECRETARIAT', 'deputy'),
    ...['secretary', 'deputy', 'third', 'fourth', 'fifth'].map((person) =>
      seat('STANDING_COMMITTEE', person),
    ),
  ],
  delegations: [],
  conflicts: [],
  standIns: [],
  authors: [],
  nextBegun: false,
  ...more,
});
const delegated = (more: Partial<Delegation> = {}): Delegation => ({
  delegation: 'd-1',
  delegator: 'deputy',
  delegate: 'third',
  from: at(0),
  until: at(20),
  scope: {},
  reason: 'leave',
  acceptedAt: at(0),
  ...more,
});

function opened(given: Partial<SignOffTerms> = {}, inHouse: House = house()) {
  const matter = { cycle: 'monthly-evaluation', step: 'approve' };
  const content = { matter, terms: terms(given), content: V1, hand: 'office', holder: 'office' };
  let state = openSignOff(content, inHouse, at(1)).state;
  let hour = 1;
  const act = (given: Act, now = inHouse): SignOffTaken | SignOffRefusal => {
    hour += 1;
    const done = decideSignOff(state, given, now, at(hour));
    if (!isRefusal(done)) ({ state } = done);
    return done;
  };
  const approve = (actor: string, more: Partial<Act> = {}, now = inHouse) =>
    act({ verb: 'approve', actor, digest: V1.digest, ...more } as Act, now);
  return { act, approve, state: () => state };
}
const types = (done: SignOffTaken | SignOffRefusal) =>
  isRefusal(done) ? done.refused : done.facts.map(({ type }) => type);

describe('a signature', () => {
  it('of one is enough where the plan says so, and the second is told who was first, and when', () => {
    const { approve } = opened();
    expect(approve('deputy')).toMatchObject({ next: { status: 'APPROVED', groups: [] } });
    expect(approve('secretary')).toEqual({ refused: 'NOT_OPEN', by: 'deputy', at: at(2) });
  });

  it('of all is waited for, and every answer says of whom', () => {
    const { approve } = opened(committee('ALL'));
    for (const person of ['secretary', 'deputy', 'third', 'fourth']) approve(person);
    expect(approve('fourth')).toEqual({ refused: 'COUNTED_ALREADY', by: 'fourth', at: at(5) });
    expect(approve('fifth')).toMatchObject({ next: { status: 'APPROVED' } });
  });

  it('is for the content that was seen: another asks for a new decision', () => {
    const { act, approve } = opened(committee({ quorum: { count: 2, of: 'MEMBERS' } }));
    approve('deputy');
    act({ verb: 'resubmit', actor: 'office', content: V2 });
    expect(approve('third')).toEqual({ refused: 'CONTENT_CHANGED', by: 'office', at: at(3) });
    const again = approve('third', { digest: V2.digest });
    expect(again).toMatchObject({ next: { groups: [{ approvals: 1, needed: 2 }] } });
  });

  it('that was given lapses when the content changes afterwards', () => {
    const { act, approve, state } = opened();
    approve('deputy');
    act({ verb: 'resubmit', actor: 'office', content: V2 });
    expect(state()).toMatchObject({ status: 'OPEN', round: 2, voices: [] });
    expect(state().contents.map(({ digest }) => digest)).toEqual(['digest-1', 'digest-2']);
  });

  it('of one about others depends on who is evaluated', () => {
    const instead = [{ of: ['STANDING_SECRETARIAT'], by: 'STANDING_COMMITTEE' }];
    const groups = [{ ...terms().groups[0]!, instead }];
    const matter = { cycle: 'annual', step: 'approve', subject: 'deputy' };
    const content = { matter, terms: terms({ groups }), content: V1, hand: 'o', holder: 'o' };
    const { next } = openSignOff(content, house(), at(1));
    expect(next.groups[0]?.waitsFor).toEqual(['secretary', 'third', 'fourth', 'fifth']);
  });

  it('in a sequence waits for its turn', () => {
    const order = 'SEQUENTIAL';
    const [secretariat] = terms().groups;
    const groups = [secretariat!, ...committee('ONE').groups!];
    const { approve } = opened({ order, groups });
    expect(approve('fifth')).toEqual({ refused: 'NOT_YOUR_TURN' });
    approve('deputy');
    expect(approve('fifth')).toMatchObject({ next: { status: 'APPROVED' } });
  });
});

describe('four eyes', () => {
  const withOffice = house({ seats: [...house().seats, seat('STANDING_COMMITTEE', 'office')] });

  it('nobody signs what they brought in', () => {
    const { approve } = opened(committee('ONE'), withOffice);
    expect(approve('office')).toEqual({ refused: 'OWN_WORK' });
  });

  it('nor does a delegate of theirs, nor they as the delegate of another', () => {
    const delegations = [
      delegated({ delegation: 'd-1', delegator: 'office', delegate: 'outsider' }),
      delegated({ delegation: 'd-2', delegator: 'fifth', delegate: 'office' }),
    ];
    const given = { ...withOffice, delegations };
    const { approve } = opened(committee('ONE'), given);
    expect(approve('outsider', { onBehalfOf: 'office' })).toEqual({ refused: 'OWN_WORK' });
    expect(approve('office', { onBehalfOf: 'fifth' })).toEqual({ refused: 'OWN_WORK' });
  });

  it('a conflict of interest is recorded, and the matter goes to the others', () => {
    const { act, approve } = opened(committee('ALL'));
    const declared = act({ verb: 'declare-conflict', actor: 'fifth' });
    expect(declared).toMatchObject({
      next: { groups: [{ waitsFor: ['secretary', 'deputy', 'third', 'fourth'] }] },
    });
    expect(approve('fifth')).toEqual({ refused: 'CONFLICT_OF_INTEREST' });
  });

  it('where nobody else is left, it stands still where everybody sees it', () => {
    const alone = house({ seats: [seat('STANDING_SECRETARIAT', 'office')] });
    const content = { matter: { cycle: 'c', step: 's' }, terms: terms(), content: V1 };
    const { facts } = openSignOff({ ...content, hand: 'office', holder: 'office' }, alone, at(1));
    expect(facts.at(-1)).toMatchObject({ type: 'stopped', reason: 'NOBODY_ELIGIBLE' });
  });
});

describe('a delegate', () => {
  it('acts for whom they stand in, and both are named', () => {
    const { approve } = opened(
      committee('ALL'),
      house({ delegations: [delegated({ delegate: 'outsider' })] }),
    );
    const done = approve('outsider');
    expect(done).toMatchObject({ facts: [{ hand: 'outsider', holder: 'deputy' }] });
    expect(approve('deputy')).toEqual({ refused: 'COUNTED_ALREADY', by: 'outsider', at: at(2) });
  });

  it('is heard once, however many they act for', () => {
    const { approve } = opened(committee('ALL'), house({ delegations: [delegated()] }));
    approve('third', { onBehalfOf: 'deputy' });
    expect(approve('third')).toMatchObject({ refused: 'COUNTED_ALREADY' });
  });

  it.each([
    ['before it is accepted', { acceptedAt: undefined }],
    ['once it is revoked, at once', { revokedAt: at(2) }],
    ['outside its window', { until: at(2) }],
    ['outside its scope', { scope: { roles: ['OFFICE_HEAD'] } }],
  ])('does not act %s', (_, more) => {
    const delegations = [delegated({ delegate: 'outsider', ...(more as Partial<Delegation>) })];
    const { approve } = opened(committee('ALL'), house({ delegations }));
    expect(approve('outsider', { onBehalfOf: 'deputy' })).toEqual({ refused: 'NOT_DELEGATED' });
  });

  it('does not sign what may not be delegated', () => {
    const delegations = [delegated({ delegate: 'outsider' })];
    const { approve } = opened({ delegable: false }, house({ delegations }));
    expect(approve('outsider')).toEqual({ refused: 'NOT_DELEGABLE' });
  });

  it('of a delegate is nobody: what one acts for others is not passed on', () => {
    const delegations = [
      delegated({ delegate: 'outsider' }),
      delegated({ delegation: 'd-2', delegator: 'outsider', delegate: 'further' }),
    ];
    const { approve } = opened({}, house({ delegations }));
    expect(approve('further')).toEqual({ refused: 'NOT_ELIGIBLE' });
  });

  it('is not appointed for what one does not hold, nor in a circle', () => {
    const proposed = delegated({ scope: { roles: ['OFFICE_HEAD'] } });
    expect(delegationFault(proposed, [], house(), at(1))).toBe('ROLE_NOT_HELD');
    const back = delegated({ delegator: 'third', delegate: 'deputy' });
    expect(delegationFault(back, [delegated()], house(), at(1))).toBe('DELEGATION_LOOP');
  });
});

describe('a vote', () => {
  const twoThirds = {
    quorum: { percent: 66, of: 'MEMBERS' },
    majority: { percent: 51, of: 'PRESENT' },
  } as const;

  it('is carried once nobody who is still out could change it, and not before', () => {
    const { approve } = opened(committee(twoThirds));
    approve('secretary');
    approve('deputy');
    const third = approve('third');
    expect(third).toMatchObject({
      next: { status: 'OPEN', groups: [{ approvals: 3, needed: 3 }] },
    });
    expect(approve('fourth')).toMatchObject({ next: { status: 'APPROVED' } });
  });

  it('may be counted among those present by whoever the plan names, once they are a quorum', () => {
    const counted = { countedBy: 'STANDING_SECRETARIAT' };
    const { act, approve } = opened(committee(twoThirds, counted));
    const count: Act = { verb: 'count', actor: 'secretary', group: 'committee' };
    expect(act(count)).toEqual({ refused: 'QUORUM_NOT_PRESENT' });
    for (const person of ['secretary', 'deputy', 'third']) approve(person);
    act({ verb: 'abstain', actor: 'fourth', digest: V1.digest });
    expect(act({ ...count, actor: 'fifth' })).toEqual({
      refused: 'NOT_OPEN',
      by: 'fourth',
      at: at(6),
    });
  });

  it('in secret tells counts only, and as many as papers were handed in', () => {
    const { act, state } = opened({ ...committee('ALL'), ballot: 'SECRET', mayReject: true });
    const members = ['secretary', 'deputy', 'third', 'fourth', 'fifth'];
    for (const actor of members) act({ verb: 'hand-in', actor, digest: V1.digest });
    expect(new Set(state().voices.map(({ choice }) => choice))).toEqual(new Set(['SEALED']));
    const count = { verb: 'count', actor: 'fifth', group: 'committee' } as const;
    const tooMany = { approve: 6, reject: 0, abstain: 0 };
    expect(act({ ...count, counts: tooMany })).toEqual({ refused: 'COUNTS_DIFFER' });
    const counts = { approve: 4, reject: 1, abstain: 0 };
    expect(act({ ...count, counts })).toMatchObject({ next: { status: 'REJECTED' } });
  });

  it('in secret is not told by an open word', () => {
    const { approve } = opened({ ...committee('ALL'), ballot: 'SECRET' });
    expect(approve('fifth')).toEqual({ refused: 'BALLOT_SECRET' });
  });

  it('counts a person in two seats once, and as often as they sit there where the plan says so', () => {
    const seats = [...house().seats, seat('STANDING_COMMITTEE', 'fifth')];
    const rule = { quorum: { count: 2, of: 'MEMBERS' } } as const;
    const once = opened(committee(rule), house({ seats }));
    expect(once.approve('fifth')).toMatchObject({ next: { status: 'OPEN' } });
    const each = opened({ ...committee(rule), seats: 'EACH' }, house({ seats }));
    expect(each.approve('fifth')).toMatchObject({ next: { status: 'APPROVED' } });
  });

  it('is rejected only where the plan allows it', () => {
    const { act } = opened();
    const reject: Act = { verb: 'reject', actor: 'deputy', digest: V1.digest };
    expect(act(reject)).toEqual({ refused: 'REJECTION_NOT_ALLOWED' });
    expect(opened({ mayReject: true }).act(reject)).toMatchObject({ next: { status: 'REJECTED' } });
  });
});

describe('beside signing', () => {
  it('returns to a step that the plan names, with reasons, and waits for its author', () => {
    const { act } = opened();
    const back: Act = { verb: 'return', actor: 'deputy', to: 'review', reasoned: true };
    expect(act(back)).toEqual({ refused: 'RETURN_TARGET_INVALID' });
    expect(act({ ...back, to: 'consolidate', reasoned: false })).toEqual({
      refused: 'REASONS_REQUIRED',
    });
    expect(act({ ...back, to: 'consolidate' })).toMatchObject({
      next: { status: 'RETURNED', author: 'office' },
    });
  });

  it('asks for information, which holds nothing up, and gets an answer from whoever was asked', () => {
    const { act, approve } = opened(committee('ALL'));
    act({ verb: 'ask', actor: 'deputy', question: 'q-1', of: 'office' });
    expect(act({ verb: 'answer', actor: 'third', question: 'q-1' })).toEqual({
      refused: 'NOT_ELIGIBLE',
    });
    expect(types(approve('deputy'))).toEqual(['signed']);
    expect(types(act({ verb: 'answer', actor: 'office', question: 'q-1' }))).toEqual(['answered']);
  });

  it('takes a signature back until the next step has begun', () => {
    const { act, approve } = opened();
    approve('deputy');
    const begun = house({ nextBegun: true });
    const recall: Act = { verb: 'recall', actor: 'deputy' };
    expect(act(recall, begun)).toEqual({ refused: 'TOO_LATE_TO_RECALL', by: 'deputy', at: at(2) });
    expect(act(recall)).toMatchObject({ next: { status: 'OPEN' } });
  });

  it('takes the content back before anybody has signed it', () => {
    const { act } = opened(committee('ALL'));
    expect(act({ verb: 'recall', actor: 'office' })).toMatchObject({
      next: { status: 'WITHDRAWN', author: 'office' },
    });
  });

  it('gives a seat to somebody who could sign anyway, and to nobody else', () => {
    const { act } = opened(committee('ALL'));
    const give = { verb: 'reassign', actor: 'fifth' } as const;
    expect(act({ ...give, to: 'office' })).toEqual({ refused: 'RECEIVER_NOT_ELIGIBLE' });
    expect(act({ ...give, to: 'fourth' })).toMatchObject({
      next: { groups: [{ waitsFor: ['secretary', 'deputy', 'third', 'fourth'] }] },
    });
  });

  it('defers to a day within the plan’s limit, and then goes on by itself, undecided', () => {
    const { act, approve, state } = opened({ deferrableUntil: at(12) });
    const defer = { verb: 'defer', actor: 'deputy', reasoned: true } as const;
    expect(act({ ...defer, until: at(13) })).toEqual({ refused: 'DEFERRAL_TOO_LONG' });
    act({ ...defer, until: at(12) });
    expect(approve('secretary')).toEqual({ refused: 'DEFERRED', by: 'deputy', at: at(12) });
    expect(passSignOffTime(state(), house(), at(12))).toEqual([
      { type: 'resumed', by: null, at: at(12) },
    ]);
  });

  it('only receives and notes, which asks no approval', () => {
    const { act, approve } = opened({ act: 'NOTE' });
    expect(approve('deputy')).toEqual({ refused: 'VERB_NOT_ALLOWED' });
    expect(act({ verb: 'note', actor: 'deputy', digest: V1.digest })).toMatchObject({
      next: { status: 'NOTED' },
    });
  });

  it('signs many at one stroke, each judged and answered by itself', () => {
    const act = { verb: 'approve', actor: 'deputy', digest: V1.digest } as const;
    const item = (given: Partial<SignOffTerms>) => ({
      state: opened(given).state(),
      act,
      house: house(),
    });
    const done = decideInBulk([item({}), item({ bulk: false }), item({ act: 'NOTE' })], at(2));
    expect(done.map(types)).toEqual([
      ['signed', 'group-settled', 'decided'],
      'BULK_NOT_ALLOWED',
      'VERB_NOT_ALLOWED',
    ]);
  });
});
