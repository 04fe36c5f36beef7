import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyChain } from '@nenep/audit';
import type { FactOf, FactType } from '@nenep/contracts';
import { snapshotOf, type TimelineEntry } from '@nenep/store';
import { randomUUID } from 'node:crypto';
import { openStage, type Reply, type Stage } from '../support/stage.js';
import { quietRuntime } from '../support/time-skipping.js';
import { dueDay, local, wholeTimeline } from '../support/told.js';

const CYCLE = 'tayninh/2021/monthly-evaluation';
const [JULY, AUGUST, SEPTEMBER] = ['07', '08', '09'].map((month) => `${CYCLE}/2021-${month}`) as [
  string,
  string,
  string,
];
/** The unit that is merged and its head; the unit that it goes into and the head of that one. */
const MERGED = 'thanh-nien';
const OLD_NAME = 'Ban Thanh niên nông thôn, công nhân, viên chức và đô thị';
const OLD_HEAD = 'cb-008';
const INTO = 'doan-ket';
const NEW_NAME = 'Ban Đoàn kết và Phong trào thanh niên';
const NEW_HEAD = 'cb-027';
const ADMINISTRATOR = 'cb-026';
const SECRETARY = 'cb-017';
const OFFICE_HEAD = 'cb-031';
const NEXT_OFFICE_HEAD = 'cb-030';

const ANSWERS = {
  self: { work: 'Hoàn thành các việc được giao trong tháng.', points: 88, class: 'GOOD' },
  good: { points: 86, class: 'GOOD', remark: 'Hoàn thành tốt nhiệm vụ.' },
  minutes: { minutes: 'Đã tổng hợp đủ, không có ý kiến khác.' },
  approved: { remark: 'Nhất trí.' },
  posted: { 'posted-at': 'Bảng tin cơ quan' },
};
const HEADS = ['cb-002', 'cb-046', NEW_HEAD, 'cb-044', OFFICE_HEAD];

/** Decision 112: the unit goes into the other, which gets a new name, and its head leaves the seats. */
const MERGER = {
  document: { number: '112-QĐ/TĐTN-TCKT', date: '2021-08-27', signedBy: 'STANDING_COMMITTEE' },
  effectiveOn: '2021-08-30',
  changes: [
    { kind: 'UNIT_MERGED', units: [MERGED], into: INTO },
    { kind: 'UNIT_RENAMED', unit: INTO, name: { vi: NEW_NAME, en: 'Youth Unity and Movement' } },
    { kind: 'SEAT_LEFT', role: 'STANDING_COMMITTEE', person: OLD_HEAD },
    { kind: 'SEAT_LEFT', role: 'STEERING_COMMITTEE', person: OLD_HEAD },
  ],
};
/** Decision 115: another Office head, from a day that has passed when it is recorded. */
const BACKDATED = {
  document: { number: '115-QĐ/TĐTN-TCKT', date: '2021-08-13', signedBy: 'STANDING_COMMITTEE' },
  effectiveOn: '2021-08-16',
  changes: [
    { kind: 'POSITION_LEFT', role: 'OFFICE_HEAD', person: OFFICE_HEAD },
    { kind: 'POSITION_TAKEN_UP', role: 'OFFICE_HEAD', person: NEXT_OFFICE_HEAD },
  ],
};

let stage: Stage;
/** What people were answered and what was recorded, at the moments that the story tells of. */
const seen: Record<string, Reply> = {};
const facts: Record<string, TimelineEntry[]> = {};

const timeline = () => wholeTimeline(stage.store, 'tayninh');
const taskId = (key: string) => `${AUGUST.replaceAll('/', '~')}~${key}`;
const decide = (person: string, key: string, verb: string, answers: object) =>
  stage.post(person, `/tasks/${taskId(key)}/decisions`, {
    decision: randomUUID(),
    version: 1,
    verb,
    answers,
  });
const organizationOn = (day: string, known?: string) =>
  stage.get(ADMINISTRATOR, `/organization?on=${day}${known ? `&known=${known}` : ''}`);
const results = (stream: string) =>
  stage.get(SECRETARY, `/cycles/${stream.replaceAll('/', '~')}/results`);

beforeAll(async () => {
  quietRuntime();
  stage = await openStage('plans/tayninh-2021', '2021-07-19T08:00', ANSWERS);
  await playJuly();
  await playAugustUntilTheMerger();
  await mergeTheUnit();
  await decideBackwards();
  await playAugustToItsEnd();
  await stage.until('2021-09-20T08:00');
  facts['end'] = await timeline();
}, 300_000);
afterAll(() => stage.close());

async function playJuly(): Promise<void> {
  await stage.until('2021-07-21T09:00');
  await stage.play({ who: 'everyone', step: 'self', verb: 'submit', answers: 'self' });
  const heads = [...HEADS, OLD_HEAD, SECRETARY];
  await stage.play({ who: heads, step: 'review', verb: 'review', answers: 'good' });
  await playTheRest(OFFICE_HEAD);
  seen['July at its time'] = await results(JULY);
}

async function playTheRest(officeHead: string): Promise<void> {
  await stage.play({
    who: [officeHead],
    step: 'consolidate',
    verb: 'consolidate',
    answers: 'minutes',
  });
  await stage.play({ who: [SECRETARY], step: 'approve', verb: 'approve', answers: 'approved' });
  await stage.play({ who: [officeHead], step: 'publish', verb: 'publish', answers: 'posted' });
  await stage.settled();
}

async function playAugustUntilTheMerger(): Promise<void> {
  await stage.until('2021-08-25T09:00');
  await stage.play({ who: 'everyone', step: 'self', verb: 'submit', answers: 'self' });
  await stage.until('2021-08-27T09:00');
  await stage.play({ who: HEADS, step: 'review', verb: 'review', answers: 'good' });
  await stage.settled();
  seen['a review before the merger'] = await decide(
    OLD_HEAD,
    'review.cb-042',
    'review',
    ANSWERS.good,
  );
}

async function mergeTheUnit(): Promise<void> {
  await stage.until('2021-08-30T08:00');
  facts['before the merger'] = await timeline();
  seen['the merger'] = await stage.post(ADMINISTRATOR, '/organization/changes', {
    decision: 'quyet-dinh-112',
    ...MERGER,
    reason: 'Sắp xếp lại bộ máy.',
  });
  await stage.settled();
  seen['the old head'] = await decide(OLD_HEAD, 'review.cb-018', 'review', ANSWERS.good);
  seen['the new head'] = await decide(NEW_HEAD, 'review.cb-018', 'review', ANSWERS.good);
  seen['the house after the merger'] = await organizationOn('2021-08-30');
  seen['the house before the merger'] = await organizationOn('2021-08-29');
  await stage.play({ who: [NEW_HEAD, SECRETARY], step: 'review', verb: 'review', answers: 'good' });
}

async function decideBackwards(): Promise<void> {
  await stage.until('2021-08-31T08:00');
  facts['before the backdated decision'] = await timeline();
  seen['the backdated decision'] = await stage.post(ADMINISTRATOR, '/organization/changes', {
    decision: 'quyet-dinh-115',
    ...BACKDATED,
  });
  await stage.settled();
  seen['20/8 while it waits'] = await organizationOn('2021-08-20');
  seen['what waits'] = await stage.get(SECRETARY, '/organization/changes?standing=PENDING');
  const approval = { decision: randomUUID(), verdict: 'APPROVE' };
  const path = '/organization/changes/quyet-dinh-115/approval';
  seen['approved by whom it concerns'] = await stage.post(OFFICE_HEAD, path, approval);
  seen['approved by the administrator'] = await stage.post(ADMINISTRATOR, path, approval);
  seen['approved by the Secretary'] = await stage.post(SECRETARY, path, approval);
  await stage.settled();
  seen['20/8 as known now'] = await organizationOn('2021-08-20');
  seen['20/8 as known on 30/8'] = await organizationOn('2021-08-20', '2021-08-30');
}

async function playAugustToItsEnd(): Promise<void> {
  await stage.until('2021-09-01T09:00');
  await playTheRest(NEXT_OFFICE_HEAD);
  seen['August'] = await results(AUGUST);
  seen['July afterwards'] = await results(JULY);
}

const of = <T extends FactType>(type: T, stream = AUGUST) =>
  (facts['end'] ?? []).filter(
    (entry): entry is TimelineEntry & FactOf<T> => entry.stream === stream && entry.type === type,
  );
const body = (moment: string) => seen[moment]?.body ?? {};
const holders = (moment: string, role: string) =>
  (body(moment)['roles'] as { role: string; holders: { id: string }[] }[])
    .find((each) => each.role === role)
    ?.holders.map(({ id }) => id);
const unitsIn = (moment: string) =>
  body(moment)['units'] as { unit: string; name: string; people: { id: string }[] }[];
const unitNames = (moment: string) =>
  new Map(
    (body(moment)['items'] as { person: { id: string }; unitName: string }[]).map((item) => [
      item.person.id,
      item.unitName,
    ]),
  );

describe('S6, a unit merged on Monday 30/8 while the August cycle is open since 20/8', () => {
  it('finds the cycle open, its reviews due that day', () => {
    expect(local(of('cycle.opened')[0]?.occurredAt)).toBe('Fri 20/8 00:00');
    expect(dueDay(of('tasks.opened').find(({ step }) => step === 'review')?.data.dueAt)).toBe(
      'Mon 30/8',
    );
    expect(seen['the merger']).toMatchObject({
      status: 200,
      body: { outcome: 'accepted', standing: 'IN_FORCE', vacancies: [] },
    });
  });

  it('gives every open review of the unit to the head of the other, one fact each', () => {
    const rerouted = of('task.rerouted').filter(({ step }) => step === 'review');
    expect(rerouted.map(({ task, data }) => [task, data.from.join(), data.to.join()])).toEqual([
      ['review.cb-008', 'cb-017,cb-020,cb-038', NEW_HEAD],
      ['review.cb-016', OLD_HEAD, NEW_HEAD],
      ['review.cb-018', OLD_HEAD, NEW_HEAD],
      ['review.cb-023', OLD_HEAD, NEW_HEAD],
      ['review.cb-039', OLD_HEAD, NEW_HEAD],
    ]);
    expect(rerouted.map(({ occurredAt }) => local(occurredAt)?.slice(0, 9))).toEqual(
      Array<string>(5).fill('Mon 30/8 '),
    );
    expect(of('organization.changed')[0]?.data).toMatchObject({
      day: '2021-08-30',
      reasons: [{ decision: 'quyet-dinh-112', document: { number: '112-QĐ/TĐTN-TCKT' } }],
    });
  });

  it('transfers the authority at once: the old head is told to whom, and since when', () => {
    expect(seen['a review before the merger']).toMatchObject({ status: 200 });
    const { status, body: refused } = seen['the old head'] ?? {};
    expect([status, refused?.['code']]).toEqual([403, 'NO_LONGER_YOURS']);
    expect(refused?.['holders']).toEqual([{ id: NEW_HEAD, name: 'Bùi Giả Định' }]);
    expect(refused?.['detail']).toMatch(/Từ 08:00 30\/08\/2021 .* thẩm quyền của Bùi Giả Định/);
    expect(seen['the new head']).toMatchObject({ status: 200 });
    const decided = of('task.decided').find(({ task }) => task === 'review.cb-018');
    expect(decided).toMatchObject({ actor: NEW_HEAD, actingAs: { role: 'UNIT_HEAD' } });
  });

  it('leaves what was done as it was done', () => {
    const decided = of('task.decided').find(({ task }) => task === 'review.cb-042');
    expect(decided).toMatchObject({
      actor: OLD_HEAD,
      actingAs: { role: 'UNIT_HEAD', unit: MERGED },
    });
    const before = facts['before the merger'] ?? [];
    expect(facts['end']?.slice(0, before.length)).toEqual(before);
  });

  it('loses nobody, and knows the organization of each day', () => {
    const [after, before] = [
      unitsIn('the house after the merger'),
      unitsIn('the house before the merger'),
    ];
    const people = (units: typeof after) =>
      units.flatMap((unit) => unit.people.map(({ id }) => id));
    expect(people(after).toSorted()).toEqual(people(before).toSorted());
    expect(after.map(({ unit }) => unit)).not.toContain(MERGED);
    expect(after.find(({ unit }) => unit === INTO)?.name).toBe(NEW_NAME);
    expect(before.find(({ unit }) => unit === MERGED)?.name).toBe(OLD_NAME);
    expect(holders('the house after the merger', 'STANDING_COMMITTEE')).not.toContain(OLD_HEAD);
    expect(holders('the house before the merger', 'STANDING_COMMITTEE')).toContain(OLD_HEAD);
  });

  it('keeps the old names in past results, and in those of the cycle that was open', () => {
    expect(seen['July afterwards']).toEqual(seen['July at its time']);
    for (const moment of ['July afterwards', 'August']) {
      expect(unitNames(moment).get('cb-042')).toBe(OLD_NAME);
      expect(unitNames(moment).get('cb-005')).toBe('Ban Đoàn kết tập hợp thanh niên');
    }
  });

  it('opens September with the organization as its keeper holds it, not as the file has it', async () => {
    const snapshot = await snapshotOf(stage.store, SEPTEMBER);
    const moved = snapshot?.people.filter(({ person }) => ['cb-008', 'cb-042'].includes(person));
    expect(moved).toHaveLength(2);
    for (const each of moved ?? []) {
      expect(each).toMatchObject({ unit: INTO, reviewers: [NEW_HEAD] });
    }
    expect(snapshot?.holders['OFFICE_HEAD']).toEqual([NEXT_OFFICE_HEAD]);
  });
});

describe('S6, a decision backdated to 16/8', () => {
  it('waits for the Standing Secretariat, and changes nothing until then', () => {
    expect(seen['the backdated decision']).toMatchObject({
      status: 200,
      body: { standing: 'PENDING' },
    });
    expect(body('the backdated decision')['text']).toContain('Thường trực');
    expect(body('what waits')['items']).toMatchObject([
      { decision: 'quyet-dinh-115', effectiveOn: '2021-08-16', standing: 'PENDING' },
    ]);
    expect(holders('20/8 while it waits', 'OFFICE_HEAD')).toEqual([OFFICE_HEAD]);
  });

  it('is approved by four eyes alone', () => {
    for (const moment of ['approved by whom it concerns', 'approved by the administrator']) {
      expect(seen[moment]).toMatchObject({ status: 403, body: { code: 'APPROVAL_REFUSED' } });
    }
    expect(seen['approved by the Secretary']).toMatchObject({
      status: 200,
      body: { standing: 'IN_FORCE' },
    });
  });

  it('rewrites nothing that was recorded', () => {
    const before = facts['before the backdated decision'] ?? [];
    expect(before.length).toBeGreaterThan(100);
    expect(facts['end']?.slice(0, before.length)).toEqual(before);
    for (const stream of new Set(facts['end']?.map((entry) => entry.stream))) {
      const chain = (facts['end'] ?? [])
        .filter((entry) => entry.stream === stream)
        .map(({ _id, recordedAt, partition, offset, ...fact }) => fact);
      expect([stream, verifyChain(chain)]).toEqual([stream, null]);
    }
  });

  it('holds from 16/8 for whoever asks now, and not for whoever asks what was known on 30/8', () => {
    expect(holders('20/8 as known now', 'OFFICE_HEAD')).toEqual([NEXT_OFFICE_HEAD]);
    expect(holders('20/8 as known on 30/8', 'OFFICE_HEAD')).toEqual([OFFICE_HEAD]);
  });

  it('lets the new Office head go on with the August cycle from the approval on', () => {
    const rerouted = of('task.rerouted').filter(({ step }) => step === 'consolidate');
    expect(rerouted).toMatchObject([{ data: { from: [OFFICE_HEAD], to: [NEXT_OFFICE_HEAD] } }]);
    expect(local(rerouted[0]?.occurredAt)).toMatch(/^Tue 31\/8/);
    const acts = of('task.decided')
      .filter(({ step }) => step === 'consolidate' || step === 'publish')
      .map(({ step, actor }) => [step, actor]);
    expect(acts).toEqual([
      ['consolidate', NEXT_OFFICE_HEAD],
      ['publish', NEXT_OFFICE_HEAD],
    ]);
    const july = of('task.decided', JULY).filter(({ step }) => step === 'consolidate');
    expect(july.map(({ actor }) => actor)).toEqual([OFFICE_HEAD]);
  });
});
