import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type StreamId, toAddress } from '@nenep/contracts';
import { setTimeout as sleep } from 'node:timers/promises';
import { Caller } from '../support/caller.js';
import { inventedHouse, type PlanTexts } from '../support/organization.js';
import { expectProblem } from '../support/problems.js';
import { type RunningProduct, startWholeProduct } from '../support/product.js';
import { wholeTimeline } from '../support/told.js';
import { type Inside, lookInside } from '../support/record.js';

const PLAN = '/plans/tayninh/2021';
const CYCLE = 'monthly-evaluation';
const [FIRST, SECOND, THIRD] = [-3, -2, -1].map(monthFromNow) as [string, string, string];

interface Line {
  period: string;
  state: string;
  stream: StreamId | null;
  version: number | null;
  lateBecause: string | null;
  text: string;
}

let running: RunningProduct;
let inside: Inside;
let administrator: Caller;
let files: PlanTexts;

beforeAll(async () => {
  running = await startWholeProduct('ledger', { own: [] });
  inside = await lookInside(running);
  const { username, password } = running.administrator;
  administrator = await Caller.signIn(running.product.api, username, password);
  files = fromThreeMonthsAgo((await inventedHouse('lg', 2, 2)).files);
}, 240_000);
afterAll(async () => {
  await inside.close();
  await running.stop();
});

/** `YYYY-MM`, so many months from now. */
function monthFromNow(months: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 15))
    .toISOString()
    .slice(0, 7);
}

/** The real plan, put to work only now although it is valid for three months. */
function fromThreeMonthsAgo({ plan, organization, calendar }: PlanTexts): PlanTexts {
  const validity = `from: ${FIRST}-01, to: ${monthFromNow(2)}-28`;
  const last = Math.max(2027, new Date().getUTCFullYear() + 1);
  return {
    plan: edited(plan, 'from: 2021-04-28, to: 2021-12-31', validity),
    organization,
    calendar: edited(calendar, 'lastYear: 2027', `lastYear: ${last}`),
  };
}

function edited({ name, text }: PlanTexts['plan'], from: string, to: string) {
  if (!text.includes(from)) throw new Error(`${name} does not say ${from}`);
  return { name, text: text.replace(from, to) };
}

async function lines(after = ''): Promise<Line[]> {
  const { status, body } = await administrator.get(`${PLAN}/periods${after}`);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body['items'] as Line[];
}

async function untilAll(periods: string[], state: string): Promise<Line[]> {
  for (;;) {
    const { status } = await administrator.get(`${PLAN}/periods`);
    const found = status === 200 ? await lines() : [];
    const mine = found.filter(({ period }) => periods.includes(period));
    if (mine.length === periods.length && mine.every((line) => line.state === state)) return mine;
    await sleep(100);
  }
}

const backfill = (from: string, to: string) =>
  administrator.post(`${PLAN}/backfill`, { cycle: CYCLE, from, to, reason: 'Mở bù.' });
const answersOf = (body: Record<string, unknown>) =>
  (body['periods'] as { answer: string }[]).map(({ answer }) => answer);

/** How often the record says that a period was opened, by its own day or on request. */
async function openings(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { type, period = '' } of await wholeTimeline(inside.store, 'tayninh')) {
    if (type !== 'period.opened' && type !== 'period.backfilled' && type !== 'cycle.opened')
      continue;
    const key = `${type === 'cycle.opened' ? 'cycle' : 'keeper'} ${period}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

describe('a plan that was put to work late', () => {
  it('has what came before recorded as missed, with the reason', async () => {
    const applied = await administrator.post('/plans', { files });
    expect(applied.body).toMatchObject({ outcome: 'activated', difference: null });
    const missed = await untilAll([FIRST, SECOND, THIRD], 'MISSED');
    for (const { text } of missed) expect(text).toContain('trước khi kế hoạch có hiệu lực');
  });

  it('opens it on request, once, whoever asks at the same time, and though the worker dies', async () => {
    await running.product.processes.worker.kill();
    const asking = Promise.all([backfill(FIRST, SECOND), backfill(SECOND, THIRD)]);
    await running.product.processes.worker.restart();
    const reports = await asking;
    expect(reports.map(({ status }) => status)).toEqual([200, 200]);
    const opened = await untilAll([FIRST, SECOND, THIRD], 'OPEN');
    for (const line of opened) {
      expect(line).toMatchObject({ lateBecause: 'ON_REQUEST', version: 1 });
      expect(line.text).toContain('Mở bù theo yêu cầu');
    }
  });

  it('never opens a second cycle of a period that runs', async () => {
    const { body } = await backfill(FIRST, THIRD);
    expect(answersOf(body)).toEqual(Array<string>(3).fill('OPENED_BEFORE'));
    const counts = await openings();
    for (const period of [FIRST, SECOND, THIRD]) {
      expect([counts[`keeper ${period}`], counts[`cycle ${period}`]]).toEqual([1, 1]);
    }
  });
});

describe('a version that is applied while cycles run', () => {
  const changed = () => ({
    ...files,
    plan: edited(files.plan, 'due: { day: 25 }', 'due: { day: 26 }'),
  });

  it('is told first: what moves, and which cycles keep the version they have', async () => {
    const { body } = await administrator.post('/plans', { files: changed(), dryRun: true });
    const difference = body['difference'] as Record<string, unknown>;
    expect(body['outcome']).toBe('checked');
    expect(difference).toMatchObject({
      same: false,
      against: 1,
      rules: [{ path: `cycles.${CYCLE}.steps.self.due.day`, old: '25', new: '26' }],
    });
    expect(difference['keeping']).toEqual(
      expect.arrayContaining([expect.objectContaining({ period: FIRST, version: 1 })]),
    );
    expect((await lines()).filter(({ version }) => version !== null && version !== 1)).toEqual([]);
  });

  it('opens nothing again, and the ledger says by which version each cycle runs', async () => {
    const before = await openings();
    const applied = await administrator.post('/plans', { files: changed() });
    expect(applied.body).toMatchObject({ outcome: 'updated', version: 2 });
    const again = await administrator.post('/plans', { files: changed() });
    expect(again.body).toMatchObject({ outcome: 'unchanged', version: 2 });
    const opened = await untilAll([FIRST, SECOND, THIRD], 'OPEN');
    expect(opened.map(({ version }) => version)).toEqual([1, 1, 1]);
    expect(await openings()).toEqual(before);
  });
});

describe('an administrator', () => {
  const order = (verb: string, reason = 'Theo quyết định mới.') =>
    administrator.post(`${PLAN}/${verb}`, { reason });

  it('pauses a plan and resumes it, each once, with the reason beside the ledger', async () => {
    const paused = await order('pause');
    expect(paused.body).toMatchObject({ outcome: 'done' });
    expect((await order('pause')).body).toMatchObject({ outcome: 'unchanged' });
    const bad = { caller: administrator, path: `${PLAN}/backfill` };
    await expectProblem(
      { ...bad, body: { cycle: CYCLE, from: FIRST, to: FIRST } },
      '409 PLAN_PAUSED',
    );
    const resumed = (await order('resume')).body;
    expect(resumed).toMatchObject({ outcome: 'done' });
    const after = `?after=${String(resumed['stream'])}:${String(resumed['sequence'])}`;
    const { body } = await administrator.get(`${PLAN}/periods${after}`);
    expect(body['orders']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ order: 'PAUSED', reason: 'Theo quyết định mới.' }),
        expect.objectContaining({ order: 'RESUMED' }),
        expect.objectContaining({ order: 'BACKFILL', reason: 'Mở bù.' }),
      ]),
    );
  });

  it('ends a plan early: it lists what is open, and whatever was to come is skipped', async () => {
    const { body } = await order('end');
    const open = (body['open'] as { period: string }[]).map(({ period }) => period);
    expect(open).toEqual(expect.arrayContaining([FIRST, SECOND, THIRD]));
    const [line] = await untilAll([monthFromNow(1)], 'SKIPPED');
    expect(line?.text).toContain('kết thúc trước hạn');
    await expectProblem(
      { caller: administrator, path: `${PLAN}/pause`, body: { reason: 'x' } },
      '409 PLAN_ENDED',
    );
    const cycle = await administrator.get(`/cycles/${toAddress(`tayninh/2021/${CYCLE}/${FIRST}`)}`);
    expect(cycle.body).toMatchObject({ state: 'OPEN' });
  });
});
