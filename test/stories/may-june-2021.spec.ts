import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyChain } from '@nenep/audit';
import type { FactOf } from '@nenep/contracts';
import { openStore, type Store, taskById, type TimelineEntry } from '@nenep/store';
import { playTimeLapse, readPlanFolder, readScript } from '@nenep/timelapse';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { engines } from '../support/engines.js';
import { quietRuntime } from '../support/time-skipping.js';
import { dueDay, local, wholeTimeline } from '../support/told.js';

const PLAN = 'plans/tayninh-2021';
const SCRIPT = `${PLAN}/acts/may-june.yaml`;
const MAY = 'tayninh/2021/monthly-evaluation/2021-05';
const JUNE = 'tayninh/2021/monthly-evaluation/2021-06';

type Entry<T extends Parameters<typeof is>[0]> = TimelineEntry & FactOf<T>;
const is =
  <T extends TimelineEntry['type']>(type: T) =>
  (entry: TimelineEntry): entry is Entry<T> =>
    entry.type === type;

let store: Store;
let timeline: TimelineEntry[];

beforeAll(async () => {
  quietRuntime();
  const world = await playTimeLapse({
    id: `story-${randomBytes(3).toString('hex')}`,
    source: await readPlanFolder(PLAN),
    script: readScript(SCRIPT, await readFile(SCRIPT, 'utf8')),
    engines: engines(),
  });
  store = await openStore({ uri: engines().mongodbUri, database: world.database });
  timeline = await wholeTimeline(store, 'tayninh');
}, 240_000);
afterAll(async () => {
  await store.drop();
  await store.close();
});

const of = (stream: string) => timeline.filter((entry) => entry.stream === stream);
const opened = (stream: string, step: string) =>
  of(stream)
    .filter(is('tasks.opened'))
    .find((entry) => entry.step === step);
const decided = (stream: string, step: string) =>
  of(stream)
    .filter(is('task.decided'))
    .filter((entry) => entry.step === step);

describe('S1, a normal month: May 2021', () => {
  it('opens on Thursday 20/5; April has no cycle, since the plan dates from 28/4', () => {
    expect(local(of(MAY)[0]?.occurredAt)).toBe('Thu 20/5 00:00');
    const periods = timeline
      .filter((entry) => entry.type === 'period.opened' || entry.type === 'period.missed')
      .map(({ period }) => period);
    expect(periods).toEqual(['2021-05', '2021-06']);
  });

  it.each([
    ['self-evaluation', 'self', 'Tue 25/5'],
    ['review by the heads', 'review', 'Fri 28/5'],
    ['consolidation by the Office', 'consolidate', 'Wed 2/6'],
    ['approval, Saturday 5/6 rolled', 'approve', 'Mon 7/6'],
    ['publication, 3 working days after the act', 'publish', 'Thu 10/6'],
  ])('has its %s due', (_, step, due) => {
    expect(dueDay(opened(MAY, step)?.data.dueAt)).toBe(due);
  });

  it('says why approval is not due on Saturday 5/6', () => {
    const [rolled] = of(MAY).filter(is('date.rolled'));
    expect(rolled).toMatchObject({
      step: 'approve',
      data: {
        nominal: '2021-06-05',
        due: '2021-06-07',
        reasons: [
          { kind: 'WEEKEND', date: '2021-06-05' },
          { kind: 'WEEKEND', date: '2021-06-06' },
        ],
      },
    });
  });

  it('is walked by everybody in the capacity in which they act', () => {
    expect(decided(MAY, 'self')).toHaveLength(39);
    expect(decided(MAY, 'review')).toHaveLength(39);
    expect(decided(MAY, 'self').every(({ actor, data }) => actor === data.subject)).toBe(true);
    expect(decided(MAY, 'review').some(({ actor, data }) => actor === data.subject)).toBe(false);
    const [consolidated] = decided(MAY, 'consolidate');
    expect(consolidated).toMatchObject({ actor: 'cb-031', actingAs: { role: 'OFFICE_HEAD' } });
    const [approved] = decided(MAY, 'approve');
    expect(approved).toMatchObject({
      actor: 'cb-017',
      actingAs: { role: 'STANDING_SECRETARIAT' },
    });
    expect(local(approved?.occurredAt)).toMatch(/^Mon 7\/6 09:00/);
  });

  it('reminds only those who had not yet done their part, and nobody on a weekend', () => {
    const reminders = of(MAY).filter(is('step.reminded'));
    expect(reminders[0]).toMatchObject({
      step: 'self',
      data: { assignees: ['cb-034', 'cb-046'] },
    });
    expect(reminders.map(({ occurredAt }) => local(occurredAt)?.slice(0, 3))).not.toContain('Sat');
    expect(reminders.map(({ occurredAt }) => local(occurredAt)?.slice(0, 3))).not.toContain('Sun');
  });

  it('is neither late, nor escalated, nor has it a gap', () => {
    expect(of(MAY).filter(is('step.overdue'))).toEqual([]);
    expect(of(MAY).filter(is('step.escalated'))).toEqual([]);
    expect(of(MAY).filter(is('gap.declared'))).toEqual([]);
  });

  it('is published and closed on Thursday 10/6, and its keeper knows where it ended', () => {
    const closed = of(MAY).at(-1);
    expect(closed).toMatchObject({ type: 'cycle.closed', data: { people: 39, gaps: 0, late: 0 } });
    expect(local(closed?.occurredAt)).toMatch(/^Thu 10\/6/);
    const [end] = timeline.filter(is('stream.closed'));
    expect(end?.data).toEqual({ closed: MAY, sequence: closed?.sequence, head: closed?.hash });
  });
});

describe('S2, an absent approver without a delegate: June 2021', () => {
  const ABSENT = 'cb-008';
  const DEPUTY = 'cb-038';

  it('opens on Sunday 20/6, since an opening does not roll', () => {
    expect(local(of(JUNE)[0]?.occurredAt)).toBe('Sun 20/6 00:00');
  });

  it('has the review of the head due on Monday 28/6, and overdue on Tuesday 29/6', () => {
    expect(dueDay(opened(JUNE, 'review')?.data.dueAt)).toBe('Mon 28/6');
    const overdue = of(JUNE).filter(is('step.overdue'));
    expect(overdue).toHaveLength(1);
    expect(overdue[0]).toMatchObject({ step: 'review', unit: 'thanh-nien', data: { open: 5 } });
    expect(local(overdue[0]?.occurredAt)).toBe('Tue 29/6 00:00');
  });

  it('climbs to the Office on 29/6, which may only urge, and to the Deputy by 1/7', () => {
    const rungs = of(JUNE)
      .filter(is('step.escalated'))
      .map(({ occurredAt, unit, data }) => [local(occurredAt), unit, data.role, data.may.join()]);
    expect(rungs).toEqual([
      ['Tue 29/6 08:00', 'thanh-nien', 'OFFICE', 'URGE'],
      ['Thu 1/7 08:00', 'thanh-nien', 'DEPUTY_SECRETARY', 'URGE,TAKE_OVER'],
    ]);
  });

  it('decides nothing by silence: the reviews are the Deputy’s, made as Deputy, and late', () => {
    const taken = decided(JUNE, 'review').filter(({ actor }) => actor === DEPUTY);
    expect(taken).toHaveLength(5);
    for (const entry of taken) {
      expect(entry).toMatchObject({
        unit: 'thanh-nien',
        actingAs: { role: 'DEPUTY_SECRETARY', unit: 'thanh-nien' },
        data: { late: true },
      });
      expect(local(entry.occurredAt)).toMatch(/^Thu 1\/7 10:0/);
    }
    expect(decided(JUNE, 'review').filter(({ actor }) => actor === ABSENT)).toEqual([]);
  });

  it('leaves the head, back on 5/7, a history to read and nothing to decide', async () => {
    const [review] = decided(JUNE, 'review').filter(({ actor }) => actor === DEPUTY);
    const id = `tayninh~2021~monthly-evaluation~2021-06~${review?.task}`;
    expect(await taskById(store, id)).toMatchObject({
      assignees: [ABSENT],
      state: 'DONE',
      decidedBy: DEPUTY,
    });
  });

  it('keeps its later dates: consolidated 2/7, approved 5/7, published by 8/7', () => {
    expect(dueDay(opened(JUNE, 'consolidate')?.data.dueAt)).toBe('Fri 2/7');
    expect(dueDay(opened(JUNE, 'approve')?.data.dueAt)).toBe('Mon 5/7');
    expect(dueDay(opened(JUNE, 'publish')?.data.dueAt)).toBe('Thu 8/7');
    expect(of(JUNE).at(-1)).toMatchObject({ type: 'cycle.closed', data: { late: 5, gaps: 0 } });
  });
});

describe('the timeline of both months', () => {
  it('is one unbroken chain a stream, each fact under the clause it carries out', () => {
    for (const stream of new Set(timeline.map((entry) => entry.stream))) {
      const facts = of(stream).map(({ _id, recordedAt, partition, offset, ...fact }) => fact);
      expect([stream, verifyChain(facts)]).toEqual([stream, null]);
    }
    expect(new Set(timeline.map(({ clause }) => clause))).toEqual(new Set(['I.d', 'II.1b']));
  });

  it('tells neither a name, nor a word, nor a class or score of anybody', async () => {
    const { loaded } = await readPlanFolder(PLAN);
    const script = readScript(SCRIPT, await readFile(SCRIPT, 'utf8'));
    const words = Object.values(script.answers).flatMap((answers) => Object.values(answers));
    const secrets = [
      ...loaded.organization.people.map(({ name }) => name),
      ...words.filter((word) => typeof word === 'string'),
    ];
    const everything = JSON.stringify(timeline);
    for (const secret of secrets) expect(everything).not.toContain(JSON.stringify(secret));
    expect(everything).not.toMatch(/"(points|class|remark|score)":/);
  });
});
