import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyChain } from '@nenep/audit';
import type { FactOf, FactType } from '@nenep/contracts';
import { openStore, resultsOf, type Store, type TimelineEntry } from '@nenep/store';
import { playTimeLapse, readPlanFolder, readScript } from '@nenep/timelapse';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { engines } from '../support/engines.js';
import { quietRuntime } from '../support/time-skipping.js';
import { local, wholeTimeline } from '../support/told.js';

const PLAN = 'plans/lindenhof-2026';
const SCRIPT = `${PLAN}/acts/spring.yaml`;
const week = (number: number) => `lindenhof/2026/weekly-review/2026-w${number}`;
const QUARTER = 'lindenhof/2026/quarterly-talk/2026-q1';

let store: Store;
let timeline: TimelineEntry[];

beforeAll(async () => {
  quietRuntime();
  const world = await playTimeLapse({
    id: `spring-${randomBytes(3).toString('hex')}`,
    source: await readPlanFolder(PLAN),
    script: readScript(SCRIPT, await readFile(SCRIPT, 'utf8')),
    engines: engines(),
  });
  store = await openStore({ uri: engines().mongodbUri, database: world.database });
  timeline = await wholeTimeline(store, 'lindenhof');
}, 240_000);
afterAll(async () => {
  await store.drop();
  await store.close();
});

const berlin = (at: string | null | undefined) => local(at, 'Europe/Berlin');
const all = <T extends FactType>(type: T, stream?: string) =>
  timeline.filter(
    (entry) => entry.type === type && (!stream || entry.stream === stream),
  ) as unknown as FactOf<T>[];
const due = (stream: string, step: string) =>
  berlin(all('tasks.opened', stream).find((fact) => fact.step === step)?.data.dueAt);

describe('a housing cooperative in Berlin', () => {
  it('has weeks and a quarter opened on their days, and what was due before it began missed', () => {
    const periods = all('period.opened').map(({ occurredAt, period }) => [
      period,
      berlin(occurredAt),
    ]);
    expect(periods).toEqual([
      ['2026-w13', 'Thu 26/3 00:00'],
      ['2026-q1', 'Tue 31/3 08:00'],
      ['2026-w14', 'Thu 2/4 00:00'],
      ['2026-w15', 'Thu 9/4 00:00'],
      ['2026-w16', 'Thu 16/4 00:00'],
    ]);
    expect(all('period.missed').map(({ period, data }) => [period, data.reason])).toEqual([
      ['2026-w12', 'BEFORE_ACTIVATION'],
    ]);
  });

  it('keeps the hours of its clock over the change to summer time', () => {
    expect(due(week(13), 'check')).toBe('Fri 27/3 12:00');
    expect(due(week(13), 'review')).toBe('Mon 30/3 18:00');
    expect(due(week(13), 'collect')).toBe('Tue 31/3 18:00');
    expect(due(week(13), 'post')).toBe('Thu 2/4 18:00');
  });

  it('moves what Easter stands in the way of, and says why', () => {
    expect(due(week(14), 'check')).toBe('Tue 7/4 12:00');
    const [check] = all('date.rolled', week(14));
    expect(check?.data.reasons).toEqual([
      { kind: 'DAY_OFF', date: '2026-04-03', name: 'Good Friday' },
      { kind: 'WEEKEND', date: '2026-04-04' },
      { kind: 'WEEKEND', date: '2026-04-05' },
      { kind: 'DAY_OFF', date: '2026-04-06', name: 'Easter Monday' },
    ]);
  });

  it('takes a review within the grace as in time, and escalates only after it', () => {
    const dora = all('task.decided', week(13)).filter(({ actor }) => actor === 'lh-07');
    const reviews = dora.filter(({ data }) => data.kind === 'review');
    expect(reviews.map(({ occurredAt, data }) => [berlin(occurredAt), data.late])).toEqual([
      [expect.stringMatching(/^Tue 31\/3 10:0/), false],
    ]);
    expect(all('step.overdue', week(13))).toEqual([]);
    const silent = all('step.overdue', week(15)).filter(({ step }) => step === 'review');
    expect(new Set(silent.map(({ occurredAt }) => berlin(occurredAt)))).toEqual(
      // Once more after the day until which the board gave more time.
      new Set(['Tue 14/4 18:00', 'Tue 21/4 18:00']),
    );
    const [rung] = all('step.escalated', week(15)).filter(({ step }) => step === 'review');
    expect([rung?.data.role, berlin(rung?.occurredAt)]).toEqual(['OFFICE', 'Wed 15/4 09:00']);
  });

  it('lets nobody be reminded or told of what is late before its quiet hours end', () => {
    const reminded = all('step.reminded', week(15)).filter(({ step }) => step === 'review');
    expect(reminded.map(({ occurredAt }) => berlin(occurredAt))).toEqual([
      'Mon 13/4 08:30',
      'Mon 20/4 08:30',
    ]);
    const hours = [...all('step.reminded'), ...all('step.escalated')].map(
      ({ occurredAt }) => berlin(occurredAt)?.slice(-5) ?? '',
    );
    expect(hours.filter((hour) => hour < '08:30' || hour > '19:00')).toEqual([]);
  });

  it('has its board give more time for what climbed to it, and reminds of the new day', () => {
    const extended = all('deadline.extended', week(15));
    expect(extended.length).toBeGreaterThan(0);
    for (const { actor, actingAs, data } of extended) {
      expect([actor, actingAs?.role, berlin(data.to)]).toEqual([
        'lh-02',
        'BOARD',
        'Mon 20/4 18:00',
      ]);
    }
    const reminded = all('step.reminded', week(15)).filter(({ data }) =>
      extended.some(({ data: { to } }) => to === data.dueAt),
    );
    expect(reminded.map(({ occurredAt }) => berlin(occurredAt))).toEqual(['Mon 20/4 08:30']);
  });

  it('takes the date that its supervisory board ordered, a Saturday', () => {
    expect(due(week(16), 'check')).toBe('Sat 18/4 12:00');
    expect(all('date.rolled', week(16))[0]?.data.reasons).toEqual([
      { kind: 'ORDERED', by: 'SUPERVISORY_BOARD', reference: 'Letter of 1 April 2026' },
    ]);
  });

  it('owes the quarter before Sunday 19/4, thus on Friday, and counts on from the act', () => {
    expect(due(QUARTER, 'sign')).toBe('Sat 18/4 00:00');
    expect(due(QUARTER, 'post')).toBe('Wed 22/4 00:00');
    expect(all('cycle.closed', QUARTER)).toHaveLength(1);
  });

  it('has the quarter signed by the whole board, of which one alone decides nothing', () => {
    const [signed, ...others] = all('task.signed', QUARTER);
    expect(others).toEqual([]);
    expect([signed?.actor, signed?.data.approvals, signed?.data.needed]).toEqual(['lh-01', 1, 2]);
    const [approved] = all('task.decided', QUARTER).filter(({ data }) => data.verb === 'approve');
    expect([approved?.actor, berlin(approved?.occurredAt)]).toEqual([
      'lh-02',
      expect.stringMatching(/^Fri 17\/4 10:0/),
    ]);
  });

  it('gives classes of its own scales, one for the week and another for the quarter', async () => {
    const given = async (stream: string) =>
      (await resultsOf(store, stream)).map((result) => [result.points, result.class]);
    expect(await given(week(13))).toEqual(Array(5).fill([8, 'GREEN']));
    expect(await given(QUARTER)).toEqual(Array(7).fill([160, 'GRADE_2']));
  });

  it('leaves one unbroken chain a stream', () => {
    for (const stream of new Set(timeline.map((entry) => entry.stream))) {
      const facts = timeline
        .filter((entry) => entry.stream === stream)
        .map(({ _id, recordedAt, partition, offset, ...fact }) => fact);
      expect([stream, verifyChain(facts)]).toEqual([stream, null]);
    }
  });
});
