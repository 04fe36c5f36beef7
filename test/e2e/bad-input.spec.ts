import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keeperStream } from '@nenep/contracts';
import { accountNamed, lastAppliedPlan, organizationById } from '@nenep/store';
import { WorkflowNotFoundError } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROKEN_PLANS, breakPlan, placeOf } from '../support/broken-plans.js';
import { type ApiAnswer, Caller } from '../support/caller.js';
import { nenep } from '../support/command.js';
import { REVIEW, SELF } from '../support/load.js';
import { inventedHouse, type PlanTexts } from '../support/organization.js';
import { type Bad, expectProblem, saying } from '../support/problems.js';
import { PASSWORD, type RunningProduct, startWholeProduct } from '../support/product.js';
import { type Inside, lookInside, stateOf } from '../support/record.js';
import { Rehearsal } from '../support/rehearsal.js';

let running: RunningProduct;
let inside: Inside;
let administrator: Caller;
/** Whose plan runs while bad requests come, and an organization beside it. */
let here: Rehearsal;
let elsewhere: Rehearsal;

/** Of the Office: its head, one who has submitted, one whose work was sent back. */
const [HEAD, DONE, RETURNED] = ['bi-0001', 'bi-0002', 'bi-0003'] as const;
/** Of the other unit: its head, one who has not begun, and a third. */
const [OTHER_HEAD, WAITING, THIRD] = ['bi-0004', 'bi-0005', 'bi-0006'] as const;

const FIRST = { decision: randomUUID(), version: 1, verb: 'submit', answers: SELF };
let firstAnswer: ApiAnswer;

beforeAll(async () => {
  running = await startWholeProduct('bad-input', { own: [] });
  inside = await lookInside(running);
  const { username, password } = running.administrator;
  administrator = await Caller.signIn(running.product.api, username, password);
  here = await Rehearsal.begin(running, 'bad-input', await inventedHouse('bi', 2, 3));
  elsewhere = await Rehearsal.begin(running, 'elsewhere', await inventedHouse('el', 2, 1));

  firstAnswer = await here.as(DONE).decide(here.task(`self.${DONE}`), FIRST);
  await here.submit(RETURNED);
  const back = { verb: 'return', reasons: 'Thiếu số liệu.' };
  await here.as(HEAD).decide(here.task(`review.${RETURNED}`), back);
}, 240_000);
afterAll(async () => {
  await inside.close();
  await running.stop();
});

/** Everything that a request could have changed. */
async function everything() {
  return {
    here: await stateOf(inside, here.cycle),
    elsewhere: await stateOf(inside, elsewhere.cycle),
    plans: (await administrator.get('/plans?organization=bad-input')).body,
  };
}

/** Refused in both languages, and nothing is otherwise than before. */
async function expectRefusal(bad: Bad, expected: string): Promise<ApiAnswer> {
  const before = await everything();
  const answer = await expectProblem(bad, expected);
  expect(await everything()).toEqual(before);
  return answer;
}

function deciding(person: string, key: string, given: object): Bad {
  return {
    caller: here.as(person),
    path: `/tasks/${here.task(key)}/decisions`,
    body: { decision: randomUUID(), version: 1, verb: 'submit', answers: SELF, ...given },
  };
}

const applying = (files: PlanTexts, organization: string): Bad => ({
  caller: administrator,
  path: '/plans',
  body: {
    files,
    rehearsal: { organization, organizationName: { vi: organization, en: organization } },
    initialPassword: PASSWORD,
  },
});

describe('a decision that may not be taken', () => {
  const reviewed = { verb: 'review', answers: REVIEW };
  const consolidated = { verb: 'consolidate', answers: { minutes: 'Đủ.' } };

  it.each<[string, string, string, object, string]>([
    ['the work of somebody else', DONE, `self.${WAITING}`, {}, '403 NOT_YOURS'],
    ['somebody of another unit', OTHER_HEAD, `review.${DONE}`, reviewed, '403 NOT_YOURS'],
    ['a task that is done', DONE, `self.${DONE}`, {}, '409 TASK_NOT_OPEN'],
    ['a version of the task that is past', RETURNED, `self.${RETURNED}`, {}, '409 TASK_CHANGED'],
    ['a task that is not there yet', HEAD, 'consolidate.all', consolidated, '404 TASK_UNKNOWN'],
  ])('is one about %s', async (_, person, key, given, expected) => {
    await expectRefusal(deciding(person, key, given), expected);
  });

  it.each<[string, object, string]>([
    ['by a verb of another kind of task', { verb: 'approve' }, '409 VERB_NOT_ALLOWED'],
    ['by a verb that does not exist', { verb: 'decree' }, '400 REQUEST_INVALID'],
    ['about a version that never was', { version: 7 }, '409 TASK_CHANGED'],
    ['under an id that is none', { decision: 'mine' }, '400 REQUEST_INVALID'],
    ['in the name of another', { actor: DONE }, '400 REQUEST_INVALID'],
    ['without the form filled in', { answers: undefined }, '422 CONTENT_REQUIRED'],
    [
      'without reasons for a return',
      { verb: 'return', answers: undefined },
      '422 CONTENT_REQUIRED',
    ],
  ])('is one of one’s own %s', async (_, given, expected) => {
    await expectRefusal(deciding(WAITING, `self.${WAITING}`, given), expected);
  });

  it('is one in a time-lapse, which is for looking at', async () => {
    const bad = deciding(WAITING, `self.${WAITING}`, {});
    await expectRefusal({ ...bad, path: `${bad.path}?world=may-june` }, '409 WORLD_READ_ONLY');
  });

  it('says who was first, and when', async () => {
    const answer = await expectRefusal(deciding(DONE, `self.${DONE}`, {}), '409 TASK_NOT_OPEN');
    const name = `Người ${DONE}`;
    expect(answer.body).toMatchObject({
      by: { id: DONE, name },
      at: firstAnswer.body['at'],
      state: 'DONE',
    });
    expect(answer.body['detail']).toMatch(
      new RegExp(`${name}, lúc \\d\\d:\\d\\d \\d\\d/\\d\\d/\\d{4}`),
    );
  });

  it('says which version is there now', async () => {
    const bad = deciding(RETURNED, `self.${RETURNED}`, {});
    expect((await expectRefusal(bad, '409 TASK_CHANGED')).body['version']).toBe(2);
  });

  it('names every field that does not fit the form', async () => {
    const answers = { work: 'Đã\n'.repeat(2_000), points: 100.5, class: 'BEST', bonus: 1 };
    const bad = deciding(WAITING, `self.${WAITING}`, { answers });
    const { body } = await expectRefusal(bad, '422 ANSWERS_INVALID');
    expect(body['errors']).toEqual([
      { field: 'answers.work', message: expect.stringContaining('4000') },
      { field: 'answers.points', message: expect.stringMatching(/\S/) },
      { field: 'answers.class', message: expect.stringContaining('EXCELLENT') },
      { field: 'answers', message: expect.stringContaining('bonus') },
    ]);
  });
});

describe('a decision that is sent again', () => {
  const again = (more: object) => deciding(DONE, `self.${DONE}`, { ...FIRST, ...more });

  it('under the same id with the same content gets the first answer again', async () => {
    const before = await everything();
    expect(firstAnswer.status).toBe(200);
    const { status, body } = await here.as(DONE).decide(here.task(`self.${DONE}`), FIRST);
    expect([status, body]).toEqual([200, firstAnswer.body]);
    expect(await everything()).toEqual(before);
  });

  it.each([
    ['other content', () => again({ answers: { ...SELF, points: 100 } })],
    ['another task', () => deciding(DONE, `self.${WAITING}`, FIRST)],
    ['another person', () => deciding(WAITING, `self.${WAITING}`, FIRST)],
  ])('under the same id with %s is refused, and the first one stands', async (_, bad) => {
    await expectRefusal(bad(), '409 DECISION_ID_REUSED');
  });

  it('keeps every letter that was sent, so that it is the same when it is sent again', async () => {
    const answers = { ...SELF, work: 'Đã họp với cơ sở \u{1F4DD}, e\u0301.' };
    const given = { decision: randomUUID(), verb: 'submit', answers };
    const send = () => here.as(OTHER_HEAD).decide(here.task(`self.${OTHER_HEAD}`), given);
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
  });

  it('at the same moment is taken once', async () => {
    const { facts } = await stateOf(inside, here.cycle);
    const send = (decision: string) =>
      here
        .as(THIRD)
        .decide(here.task(`self.${THIRD}`), { decision, verb: 'submit', answers: SELF });
    const [one, other] = [randomUUID(), randomUUID()];
    const answers = await Promise.all([one, one, other, other].map(send));
    const [taken, refused] = [200, 409].map((code) =>
      answers.filter(({ status }) => status === code).map(({ body }) => body),
    ) as [ApiAnswer['body'][], ApiAnswer['body'][]];
    expect([taken.length, refused.length]).toEqual([2, 2]);
    for (const body of taken) expect(body['sequence']).toBe(facts + 1);
    for (const body of refused) {
      expect(body).toMatchObject({ code: 'TASK_NOT_OPEN', by: { id: THIRD } });
    }
  });
});

describe('a request that cannot be understood', () => {
  const path = () => `/tasks/${here.task(`self.${WAITING}`)}/decisions`;
  const body = { decision: randomUUID(), version: 1, verb: 'submit', answers: SELF };
  const json = { 'content-type': 'application/json' };
  const text = { 'content-type': 'text/plain' };
  const saying = (work: string) => ({ ...body, answers: { ...SELF, work } });
  const cursor = Buffer.from('["2021-05-20","x"]').toString('base64url');

  it.each<[string, Partial<Bad>, string]>([
    ['a body that is no JSON', { body: '{"decision": ' }, '400 BODY_MALFORMED'],
    ['a text with half of a character', { body: saying('a\ud800b') }, '400 BODY_MALFORMED'],
    ['no body', { headers: json }, '400 REQUEST_INVALID'],
    ['too large a body', { body: saying('x'.repeat(300 * 1024)) }, '413 BODY_TOO_LARGE'],
    ['a body of another type', { body: 'submit', headers: text }, '415 CONTENT_TYPE_UNSUPPORTED'],
    ['an address where nothing is', { path: '/taskz', body }, '404 ROUTE_UNKNOWN'],
    ['a method that is not taken here', { method: 'PUT', body }, '405 METHOD_NOT_ALLOWED'],
    ['what can be no task', { path: '/tasks/..%2Fetc/decisions', body }, '400 REQUEST_INVALID'],
    [
      'the cursor of another list',
      { method: 'GET', path: `/timeline?cursor=${cursor}` },
      '400 CURSOR_INVALID',
    ],
  ])('is one with %s', async (_, bad, expected) => {
    await expectRefusal({ caller: here.as(WAITING), path: path(), ...bad }, expected);
  });

  it('says how a moment is written', async () => {
    const bad = { caller: here.as(WAITING), method: 'GET', path: '/timeline?from=20/5/2021' };
    const { body } = await expectRefusal(bad, '400 REQUEST_INVALID');
    const message = expect.stringMatching(/2021-05-20T00:00:00\.000Z\.$/);
    expect(body['errors']).toEqual([{ field: 'from', message }]);
  });

  it('says which methods there are', async () => {
    const answer = await here.as(WAITING).ask('DELETE', path());
    expect(answer.headers.get('allow')).toBe('POST');
  });

  it('takes a plan of several files, and no more than that', async () => {
    const files = here.house.files;
    const plan = { name: 'plan.yaml', text: `# ${'x'.repeat(8_300 * 1024)}\n${files.plan.text}` };
    await expectRefusal(applying({ ...files, plan }, 'too-large'), '413 BODY_TOO_LARGE');
  });
});

describe('whoever is not let in', () => {
  const decision = () => deciding(WAITING, `self.${WAITING}`, {});

  it.each<[string, Record<string, string>]>([
    ['nobody', {}],
    ['a token that nobody was given', { authorization: `Bearer ${'x'.repeat(43)}` }],
    ['a cookie that nobody was given', { cookie: `nenep-session=${'x'.repeat(43)}` }],
  ])('as %s is told to sign in', async (_, headers) => {
    const caller = Caller.signedOut(running.product.api);
    await expectRefusal({ ...decision(), caller, headers }, '401 SIGNED_OUT');
    const read = { caller, headers, method: 'GET', path: `/tasks/${here.task(`self.${DONE}`)}` };
    await expectProblem(read, '401 SIGNED_OUT');
  });

  it('by a cookie alone, as another site’s page would, can read and change nothing', async () => {
    const browser = Caller.signedOut(running.product.api);
    const signedIn = await browser.post('/session', { username: WAITING, password: PASSWORD });
    const [session = '', csrf = ''] = signedIn.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0] ?? '');
    const cookie = `${session}; ${csrf}`;
    const bad = { ...decision(), caller: browser, headers: { cookie } };
    await expectRefusal(bad, '403 CSRF_MISSING');
    const forged = { cookie, 'x-csrf-token': 'f'.repeat(64) };
    await expectRefusal({ ...bad, headers: forged }, '403 CSRF_MISSING');
    expect((await browser.ask('GET', '/me', { headers: { cookie } })).status).toBe(200);
  });

  it('of another organization cannot tell its tasks from those that do not exist', async () => {
    const stranger = elsewhere.as('el-0001');
    const theirs = here.task(`self.${WAITING}`);
    const nobodys = here.task('self.nobody').replace('bad-input', 'nowhere');
    const ask = async (id: string) => {
      const path = `/tasks/${id}`;
      const reading = { caller: stranger, method: 'GET', path };
      const deciding = { ...decision(), caller: stranger, path: `${path}/decisions` };
      return [
        saying(await expectRefusal(reading, '404 NOT_FOUND')),
        saying(await expectRefusal(deciding, '404 TASK_UNKNOWN')),
      ];
    };
    expect(await ask(theirs)).toEqual(await ask(nobodys));
  });

  it('of another organization cannot tell its cycles from those that do not exist', async () => {
    const stranger = elsewhere.as('el-inspector');
    const theirs = here.cycle.replaceAll('/', '~');
    const ask = async (address: string) => {
      const paths = [`/cycles/${address}`, `/cycles/${address}/results`];
      return Promise.all(paths.map(async (path) => saying(await stranger.get(path))));
    };
    const found = await ask(theirs);
    expect(found.map(({ status }) => status)).toEqual([404, 404]);
    expect(found).toEqual(await ask(theirs.replace('bad-input', 'nowhere')));
  });

  it('without the grant applies no plan', async () => {
    const bad = applying(here.house.files, 'by-a-cadre');
    await expectRefusal({ ...bad, caller: here.as(HEAD) }, '403 FORBIDDEN');
    expect(await organizationById(inside.store, 'by-a-cadre')).toBeNull();
  });
});

describe.each(BROKEN_PLANS)('a plan with $what', (broken) => {
  const ORGANIZATION = 'broken';
  let files: PlanTexts;
  beforeAll(() => {
    files = breakPlan(here.house.files, broken);
  });

  it('is refused by the api at its file, line and column, with what to do', async () => {
    const { body } = await expectRefusal(applying(files, ORGANIZATION), '422 PLAN_INVALID');
    const [first] = body['problems'] as Record<string, unknown>[];
    expect(first).toMatchObject({
      ...placeOf(files, broken),
      severity: 'error',
      code: broken.code,
      message: expect.stringMatching(/[à-ỹ]/i),
      remedy: expect.stringMatching(/[à-ỹ]/i),
    });
  });

  it('leaves neither an organization behind, nor accounts, nor a plan, nor a keeper', async () => {
    const { store, temporal } = inside;
    const { caller, path, body = {} } = applying(files, ORGANIZATION);
    expect((await caller.post(path, body)).status).toBe(422);
    expect(await organizationById(store, ORGANIZATION)).toBeNull();
    expect(await accountNamed(store, `${HEAD}@${ORGANIZATION}`)).toBeNull();
    expect(await lastAppliedPlan(store, ORGANIZATION)).toBeNull();
    const [, year = ''] = here.cycle.split('/');
    const keeper = temporal.workflow.getHandle(keeperStream(ORGANIZATION, year));
    await expect(keeper.describe()).rejects.toBeInstanceOf(WorkflowNotFoundError);
  });

  it('does not touch an organization whose plan already runs', async () => {
    await expectRefusal(applying(files, here.organization), '422 PLAN_INVALID');
  });

  it('is refused by the command at the same place, in both languages', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nenep-broken-'));
    for (const { name, text } of [files.plan, files.organization, files.calendar]) {
      await writeFile(join(folder, name), text);
    }
    const check = (lang: string) => nenep(['plan', 'check', folder, '--lang', lang]);
    const [vi, en] = [await check('vi'), await check('en')];
    await rm(folder, { recursive: true });
    const { file, line, column } = placeOf(files, broken);
    for (const { code, stdout } of [vi, en]) {
      expect(code).toBe(2);
      expect(stdout).toMatch(new RegExp(`${folder}/${file}:${line}:${column} +\\S.+ — \\S`));
    }
    expect(vi.stderr).toContain('Kế hoạch chưa hợp lệ');
    expect(en.stderr).toContain('The plan is not valid yet');
  });
});

describe('after all that', () => {
  it('the next decision is the very next fact', async () => {
    const { facts } = await stateOf(inside, here.cycle);
    const taken = await here.submit(WAITING);
    expect(taken.sequence).toBe(facts + 1);
    const { tasks } = await stateOf(inside, here.cycle);
    expect(tasks.find(({ key }) => key === `self.${WAITING}`)).toMatchObject({
      state: 'DONE',
      decidedBy: WAITING,
    });
  });
});
