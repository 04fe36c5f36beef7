import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyChain } from '@nenep/audit';
import { keeperStream, parseSealedFact, toAddress } from '@nenep/contracts';
import { organizationById } from '@nenep/store';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Caller, type Taken } from '../support/caller.js';
import { nenep } from '../support/command.js';
import { inventedHouse } from '../support/organization.js';
import { allItems } from '../support/pages.js';
import { PASSWORD, type RunningProduct, startWholeProduct } from '../support/product.js';
import { type Inside, lookInside, stateOf } from '../support/record.js';
import { Rehearsal } from '../support/rehearsal.js';
import { wholeTimeline } from '../support/told.js';

let running: RunningProduct;
let inside: Inside;
let administrator: Caller;
let road: Rehearsal;
let beside: Rehearsal;

/** Of the Office: its head and two more; of another unit: its head and two more. */
const [OFFICE_HEAD, CLERK, COLLEAGUE] = ['rd-0001', 'rd-0002', 'rd-0003'] as const;
const [UNIT_HEAD, CADRE, OTHER_CADRE] = ['rd-0004', 'rd-0005', 'rd-0006'] as const;
const EVERYBODY = [OFFICE_HEAD, CLERK, COLLEAGUE, UNIT_HEAD, CADRE, OTHER_CADRE];
const SECRETARY = 'rd-sa';
const INSPECTOR = 'rd-inspector';

beforeAll(async () => {
  running = await startWholeProduct('road', { own: [] });
  inside = await lookInside(running);
  const { username, password } = running.administrator;
  administrator = await Caller.signIn(running.product.api, username, password);
  road = await Rehearsal.begin(running, 'road', await inventedHouse('rd', 2, 3));
  beside = await Rehearsal.begin(running, 'beside', await inventedHouse('bs', 2, 1));
  await stateOf(inside, road.cycle);
}, 240_000);
afterAll(async () => {
  await inside.close();
  await running.stop();
});

const list = async (person: string, path: string) =>
  (await road.as(person).get(path)).body['items'] as Record<string, unknown>[];
const afterwards = ({ stream, sequence }: Taken) => `after=${stream}:${sequence}`;

describe('a plan that was applied as a rehearsal', () => {
  it('has its first cycle open today, with a task for everybody and nothing for others', async () => {
    for (const person of EVERYBODY) {
      expect(await list(person, '/tasks')).toMatchObject([
        { key: `self.${person}`, state: 'OPEN', version: 1, capacity: 'ASSIGNEE', overdue: false },
      ]);
    }
    expect(await list(SECRETARY, '/tasks')).toEqual([]);
  });

  it('says what became of each period, and marks what it answers as a rehearsal', async () => {
    const [, plan = ''] = road.cycle.split('/');
    const { body } = await road.as(CADRE).get(`/plans/road/${plan}/periods`);
    expect(body['world']).toEqual({ id: 'record', simulated: false, rehearsal: true });
    const [first, ...others] = body['items'] as Record<string, unknown>[];
    expect(first).toMatchObject({ state: 'OPEN', replanned: true, stream: road.cycle });
    for (const other of others) expect(other).toMatchObject({ state: 'TO_COME', stream: null });
  });

  it('is unchanged when it is applied again, and so is everything else', async () => {
    const before = await stateOf(inside, road.cycle);
    const plans = await administrator.get('/plans?organization=road');
    const timeline = await wholeTimeline(inside.store, 'road');
    const answer = await administrator.post('/plans', {
      files: road.house.files,
      rehearsal: { organization: 'road', organizationName: { vi: 'road', en: 'road' } },
    });
    expect(answer.body).toMatchObject({ outcome: 'unchanged', version: 1, organization: 'road' });
    expect(await stateOf(inside, road.cycle)).toEqual(before);
    expect((await administrator.get('/plans?organization=road')).body).toEqual(plans.body);
    expect(await wholeTimeline(inside.store, 'road')).toEqual(timeline);
  });
});

describe('the road of a cycle', () => {
  it('goes on to the head when somebody has submitted, and says so at once', async () => {
    const taken = await road.submit(CLERK);
    expect(taken.answer).toMatchObject({
      outcome: 'accepted',
      decision: taken.decision,
      stream: road.cycle,
      late: false,
      next: { step: 'review', waitsFor: 0, text: expect.stringContaining('Tiếp theo') },
    });
    const after = afterwards(taken);
    const done = await list(CLERK, `/tasks?state=DONE&${after}`);
    expect(done.map(({ key }) => key)).toEqual([`self.${CLERK}`]);
    expect(await list(CLERK, `/tasks?${after}`)).toEqual([]);
    const [last] = await list(CLERK, `/timeline?type=task.decided&${after}`);
    expect(last).toMatchObject({
      sequence: taken.sequence,
      actor: CLERK,
      text: `Người ${CLERK} nộp bản tự đánh giá.`,
    });
    const { body } = await road.as(CLERK).get(`/cycles/${toAddress(road.cycle)}?${after}`);
    expect((body['steps'] as { done: number }[])[0]?.done).toBe(1);
  });

  it('comes back with the reasons, to be gone again from the next version on', async () => {
    const review = road.task(`review.${CLERK}`);
    const reasons = 'Chưa nêu kết quả cụ thể.';
    const { status, body } = await road.as(OFFICE_HEAD).decide(review, { verb: 'return', reasons });
    expect([status, body['next']]).toMatchObject([200, { step: 'self', waitsFor: 0 }]);

    const after = `after=${road.cycle}:${Number(body['sequence']) + 1}`;
    const again = await road.as(CLERK).get(`/tasks/${road.task(`self.${CLERK}`)}?${after}`);
    expect(again.body).toMatchObject({ state: 'OPEN', version: 2 });
    expect(again.body['earlier']).toMatchObject([
      { verb: 'submit', by: { id: CLERK } },
      { verb: 'return', by: { id: OFFICE_HEAD }, reasons },
    ]);
    await road.submit(CLERK, 2);
    await road.review(CLERK, 2);
  });

  it('shows what somebody said of themselves to whoever reviews them, and to nobody else', async () => {
    const taken = await road.submit(CADRE);
    const path = `/tasks/${road.task(`review.${CADRE}`)}?after=${road.cycle}:${taken.sequence + 1}`;
    const { body } = await road.as(UNIT_HEAD).get(path);
    expect(body['earlier']).toMatchObject([
      { verb: 'submit', by: { id: CADRE }, answers: { points: 80, class: 'GOOD' } },
    ]);
    const others = [OTHER_CADRE, OFFICE_HEAD, SECRETARY, INSPECTOR].map((person) =>
      road.as(person).get(path),
    );
    for (const { status } of await Promise.all(others)) expect(status).toBe(404);
    expect((await road.as(CADRE).get(path)).body).toMatchObject({ earlier: [], verbs: [] });
  });

  it('shows no result to anybody before all is published', async () => {
    for (const person of [OFFICE_HEAD, COLLEAGUE, UNIT_HEAD, OTHER_CADRE])
      await road.submit(person);
    for (const person of [COLLEAGUE, CADRE, OTHER_CADRE, OFFICE_HEAD]) await road.review(person);
    const last = await road.review(UNIT_HEAD);
    expect(last.answer['next']).toMatchObject({ step: 'consolidate', waitsFor: 0 });
    for (const person of [CADRE, UNIT_HEAD, SECRETARY, INSPECTOR, OFFICE_HEAD]) {
      expect((await results(person)).status).toBe(404);
    }
  });

  it('leads by way of the Office and the Secretariat to publication, and there it ends', async () => {
    const consolidated = await road.consolidate();
    expect(consolidated.answer['next']).toMatchObject({ step: 'approve', waitsFor: 0 });
    const approved = await road.approve();
    expect(approved.answer['next']).toMatchObject({ step: 'publish', waitsFor: 0 });
    const published = await road.publish();
    expect(published.answer['next']).toBeNull();
    const after = `after=${road.cycle}:${await untilClosed()}`;
    const shown = await road.as(CADRE).get(`/cycles/${toAddress(road.cycle)}?${after}`);
    expect(shown.body).toMatchObject({ state: 'CLOSED', people: 6, units: 2, late: 0 });
    expect(shown.body['steps']).toMatchObject(
      [6, 6, 1, 1, 1].map((done) => ({ open: 0, done, gaps: 0, overdue: 0 })),
    );
  });

  it('shows results to those whom they concern, and nobody’s to who inspects', async () => {
    expect(await peopleIn(results(CADRE))).toEqual([CADRE]);
    expect(await peopleIn(results(UNIT_HEAD))).toEqual([UNIT_HEAD, CADRE, OTHER_CADRE]);
    expect(await peopleIn(results(OFFICE_HEAD))).toEqual(EVERYBODY);
    expect(await peopleIn(results(SECRETARY))).toEqual(EVERYBODY);
    expect(await peopleIn(results(INSPECTOR))).toEqual([]);
  });

  function results(person: string) {
    return road.as(person).get(`/cycles/${toAddress(road.cycle)}/results`);
  }

  async function peopleIn(answer: ReturnType<typeof results>) {
    const { items } = (await answer).body as { items: { person: { id: string } }[] };
    return items.map(({ person }) => person.id).sort();
  }

  /** The sequence of the cycle's last fact, which the timeline may know before the inbox does. */
  async function untilClosed(): Promise<number> {
    const [, plan = ''] = road.cycle.split('/');
    const keeper = `/timeline?type=stream.closed&stream=${keeperStream('road', plan)}`;
    for (;;) {
      const [entry] = await list(INSPECTOR, keeper);
      if (entry !== undefined) return (entry['data'] as { sequence: number }).sequence;
      await sleep(100);
    }
  }
});

describe('the timeline of a cycle', () => {
  const everything = () => allItems(road.as(INSPECTOR), '/timeline?order=asc&limit=200');

  it('has every step that people took, by whom and as what', async () => {
    const path = '/timeline?order=asc&limit=200&type=task.decided';
    const decisions = await allItems(road.as(INSPECTOR), path);
    const told = decisions.map(({ task, actor, actingAs, data }) =>
      [task, (data as { verb: string }).verb, actor, (actingAs as { role: string }).role].join(' '),
    );
    const reviewed = (person: string) =>
      `review.${person} review ${road.reviewerOf(person)} ` +
      (road.reviewerOf(person) === SECRETARY ? 'STANDING_SECRETARIAT' : 'UNIT_HEAD');
    expect(told.toSorted()).toEqual(
      [
        `self.${CLERK} submit ${CLERK} SELF`,
        `review.${CLERK} return ${OFFICE_HEAD} UNIT_HEAD`,
        ...EVERYBODY.map((person) => `self.${person} submit ${person} SELF`),
        ...EVERYBODY.map(reviewed),
        `consolidate.all consolidate ${OFFICE_HEAD} OFFICE_HEAD`,
        `approve.all approve ${road.approver} STANDING_SECRETARIAT`,
        `publish.all publish ${OFFICE_HEAD} OFFICE_HEAD`,
      ].toSorted(),
    );
  });

  it('is an unbroken chain that anybody can check who may read all of it', async () => {
    const entries = await everything();
    const facts = entries.map(({ id, text, recordedAt, ...fact }) => parseSealedFact(fact));
    for (const stream of new Set(facts.map((fact) => fact.stream))) {
      const chain = facts.filter((fact) => fact.stream === stream);
      expect(chain.map(({ sequence }) => sequence)).toEqual(chain.map((_, index) => index + 1));
      expect(verifyChain(chain)).toBeNull();
    }
    const closed = facts.findLast(({ type }) => type === 'cycle.closed');
    expect(facts.find(({ type }) => type === 'stream.closed')?.data).toEqual({
      closed: road.cycle,
      sequence: closed?.sequence,
      head: closed?.hash,
    });
  });

  it('tells each entry under the clause it carries out, in one sentence of either language', async () => {
    const inEnglish = (await road.as(INSPECTOR).ask('GET', '/timeline?order=asc&limit=200', {
      headers: { 'accept-language': 'en' },
    })) as { body: { items?: Record<string, unknown>[] } };
    for (const [index, entry] of (await everything()).entries()) {
      expect(['I.d', 'II.1b']).toContain(entry['clause']);
      expect(entry['text']).toMatch(/^[^{}]+\.$/);
      expect(inEnglish.body.items?.[index]?.['text']).toMatch(/^[^{}]+\.$/);
      expect(inEnglish.body.items?.[index]?.['text']).not.toBe(entry['text']);
    }
  });

  it.each(['asc', 'desc'])('gives every entry once, page by page (%s)', async (order) => {
    const whole = (await wholeTimeline(inside.store, 'road')).map(({ _id }) => _id);
    const path = `/timeline?order=${order}&limit=7`;
    const paged = (await allItems(road.as(INSPECTOR), path)).map(({ id }) => id);
    expect(paged).toEqual(order === 'asc' ? whole : whole.toReversed());
    expect(whole.length).toBeGreaterThan(40);
  });

  it('shows a cadre what they did and what is about them, and no more', async () => {
    const shown = await allItems(road.as(CADRE), '/timeline?order=asc&limit=200');
    for (const entry of shown) {
      expect(JSON.stringify(entry)).toContain(CADRE);
      expect(['unit-2', undefined]).toContain(entry['unit']);
    }
    const whole = await everything();
    const about = whole.filter(({ task, actor }) => actor === CADRE || task === `review.${CADRE}`);
    expect(shown.map(({ id }) => id)).toEqual(expect.arrayContaining(about.map(({ id }) => id)));
    const asked = await allItems(road.as(CADRE), '/timeline?unit=unit-1&limit=200');
    expect(asked).toEqual([]);
    const others = await allItems(road.as(CADRE), `/timeline?actor=${CLERK}&limit=200`);
    expect(others).toEqual([]);
  });

  it('shows a head their unit, and the others of it nothing of each other’s reviews', async () => {
    const shown = await allItems(road.as(UNIT_HEAD), '/timeline?order=asc&limit=200');
    const whole = await everything();
    const ofUnit = whole.filter(({ unit }) => unit === 'unit-2');
    expect(shown.map(({ id }) => id)).toEqual(ofUnit.map(({ id }) => id));
    const reviewed = `/timeline?task=review.${OTHER_CADRE}&limit=200`;
    expect(await allItems(road.as(CADRE), reviewed)).toEqual([]);
  });

  it('shows nothing of one organization to who inspects another', async () => {
    const stranger = beside.as('bs-inspector');
    const theirs = await allItems(stranger, '/timeline?limit=200');
    expect(new Set(theirs.map(({ organization }) => organization))).toEqual(new Set(['beside']));
    expect(await allItems(stranger, `/timeline?stream=${road.cycle}&limit=200`)).toEqual([]);
    expect((await stranger.get('/timeline?organization=road')).status).toBe(403);
  });
});

describe('the command nenep', () => {
  const ME = 'bs-0002';
  let folder: string;
  let task: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nenep-command-'));
    task = beside.task(`self.${ME}`);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const at = (server: string) => ({ NENEP_CONFIG_DIR: join(folder, 'mine'), NENEP_SERVER: server });
  const run = (line: string[], stdin = '') => nenep(line, { env: at(running.product.api), stdin });
  const filled = ['--set', 'work=Đã xong.', '--set', 'points=92', '--set', 'class=GOOD'];
  const decision = ['--decision', randomUUID(), '--task-version', '1'];

  it('keeps a sign-in where nobody else reads it, and the password nowhere', async () => {
    const wrong = await run(['login', '--username', ME, '--password-stdin'], 'khong-phai\n');
    expect(wrong).toMatchObject({ code: 3, stdout: '' });
    const login = await run(['login', '--username', ME, '--password-stdin'], `${PASSWORD}\n`);
    expect(login).toMatchObject({ code: 0, stderr: '' });
    const file = join(folder, 'mine', 'credentials.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).not.toContain(PASSWORD);
  });

  it('shows what waits, marked as a rehearsal, and the line that decides it', async () => {
    const tasks = await run(['tasks']);
    expect(tasks).toMatchObject({ code: 0, stderr: '' });
    expect(tasks.stdout).toContain('DIỄN TẬP');
    expect(tasks.stdout).toContain(task);
    const shown = await run(['tasks', 'show', task]);
    expect(shown.stdout).toContain(`nenep decide ${task} submit --set work=…`);
    const json = await run(['tasks', '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ items: [{ id: task }], next: null });
  });

  it('decides, says what comes next, and is told the same when it asks again', async () => {
    const line = ['decide', task, 'submit', ...filled, ...decision];
    const decided = await run(line);
    expect(decided.code).toBe(0);
    expect(decided.stdout).toContain('Tiếp theo: Lãnh đạo đơn vị nhận xét');
    const again = await run([...line, '--json']);
    expect(JSON.parse(again.stdout)).toMatchObject({ outcome: 'accepted', decision: decision[1] });
  });

  it('reads at once what it did, as a page or as lines', async () => {
    const facts = (await stateOf(inside, beside.cycle)).facts;
    const page = await run([
      ...['timeline', '--json', '--type', 'task.decided', '--actor', ME],
      ...['--after', `${beside.cycle}:${facts}`],
    ]);
    const { items } = JSON.parse(page.stdout) as { items: { text: string }[] };
    expect(items.map(({ text }) => text)).toEqual([`Người ${ME} nộp bản tự đánh giá.`]);
    const lines = await run(['timeline', '--all', '--json', '--limit', '2', '--order', 'asc']);
    const ids = lines.stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id);
    expect(ids).toEqual(
      (await allItems(beside.as(ME), '/timeline?order=asc&limit=200')).map(({ id }) => id),
    );
  });

  it.each<[string, number, () => string[]]>([
    ['what was done already', 5, () => ['decide', task, 'submit', ...filled]],
    ['answers that do not fit', 2, () => ['decide', task, 'submit', '--set', 'points=nhiều']],
    ['a task that is not there', 4, () => ['tasks', 'show', beside.task('self.nobody')]],
    ['what is not permitted', 3, () => ['timeline', '--organization', 'road']],
    ['an option that it does not have', 2, () => ['tasks', '--all-of-them']],
  ])('says what to do about %s, and ends with %i', async (_, code, line) => {
    const ran = await run(line());
    expect(ran).toMatchObject({ code, stdout: '' });
    expect(ran.stderr.trim().split('\n').length).toBeGreaterThan(1);
  });

  it('ends with 6 where nobody answers', async () => {
    const nowhere = 'http://127.0.0.1:9';
    const env = { ...at(nowhere), NENEP_PASSWORD: PASSWORD };
    const ran = await nenep(['login', '--username', ME], { env });
    expect(ran.code).toBe(6);
    expect(ran.stderr).toContain(nowhere);
  });

  it('only checks a plan where that is asked, and applies none without the grant', async () => {
    const rehearsal = ['--rehearsal', 'only-checked', '--name', 'Chỉ kiểm tra'];
    const line = ['plan', 'apply', 'plans/tayninh-2021', ...rehearsal];
    expect((await run(line)).code).toBe(3);
    const { username, password } = running.administrator;
    const env = { ...at(running.product.api), NENEP_CONFIG_DIR: join(folder, 'administrator') };
    await nenep(['login', '--username', username], { env: { ...env, NENEP_PASSWORD: password } });
    const checked = await nenep([...line, '--dry-run'], { env });
    expect(checked).toMatchObject({ code: 0, stderr: '' });
    expect(checked.stdout).toContain('chạy thử: chưa áp dụng gì');
    expect(await organizationById(inside.store, 'only-checked')).toBeNull();
  });

  it('signs out here and on the server', async () => {
    const file = join(folder, 'mine', 'credentials.json');
    const { servers } = JSON.parse(await readFile(file, 'utf8')) as {
      servers: Record<string, { token: string }>;
    };
    const headers = { authorization: `Bearer ${servers[running.product.api]?.token}` };
    const me = () => Caller.signedOut(running.product.api).ask('GET', '/me', { headers });
    expect((await me()).status).toBe(200);
    expect((await run(['logout'])).code).toBe(0);
    expect((await me()).status).toBe(401);
    expect((await run(['tasks'])).code).toBe(3);
  });
});
