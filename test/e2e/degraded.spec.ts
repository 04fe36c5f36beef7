import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ManagedProcess } from '@nenep/local';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { discrepancies, NOTHING_WRONG, untilRecorded } from '../support/audit.js';
import { type ApiAnswer, Caller, type Told } from '../support/caller.js';
import { nenep } from '../support/command.js';
import { SELF } from '../support/load.js';
import { inventedHouse } from '../support/organization.js';
import { PASSWORD, type RunningProduct, startWholeProduct } from '../support/product.js';
import { type Inside, lookInside, stateOf } from '../support/record.js';
import { Rehearsal } from '../support/rehearsal.js';

const NAME = 'degraded';
/** Ten seconds for a dependency that hangs, and some for a busy machine. */
const ANSWERED_MS = 13_000;
/** How soon after what was away is back everything is served again, by itself. */
const BACK_MS = 45_000;

type Asked = 'sign-in' | 'tasks' | 'task' | 'cycles' | 'timeline' | 'decide' | 'plan';
type Part = 'kafka' | 'temporal' | 'mongodb' | 'worker' | 'projectors';

/** What is answered while something is away; what the table does not name is answered as ever. */
const WHILE_AWAY: Record<Part, Partial<Record<Asked, string>>> = {
  kafka: {},
  projectors: {},
  temporal: { decide: '503 OUTCOME_UNKNOWN', plan: '503 ENGINE_UNAVAILABLE' },
  worker: { decide: '503 OUTCOME_UNKNOWN', plan: '503 ENGINE_UNAVAILABLE' },
  mongodb: {
    'sign-in': '503 STORE_UNAVAILABLE',
    tasks: '503 STORE_UNAVAILABLE',
    task: '503 STORE_UNAVAILABLE',
    cycles: '503 STORE_UNAVAILABLE',
    timeline: '503 STORE_UNAVAILABLE',
    decide: '503 STORE_UNAVAILABLE',
    plan: '503 STORE_UNAVAILABLE',
  },
};
const AS_EVER: Record<Asked, string> = {
  'sign-in': '201',
  tasks: '200',
  task: '200',
  cycles: '200',
  timeline: '200',
  decide: '200',
  plan: '200',
};
/** Whether the api is to be sent requests at all meanwhile, and what it says of Temporal. */
const READY: Record<Part, [number, object]> = {
  kafka: [200, { dependencies: { mongodb: 'up', temporal: 'up' } }],
  projectors: [200, { dependencies: { mongodb: 'up', temporal: 'up' } }],
  worker: [200, { dependencies: { mongodb: 'up', temporal: 'up' } }],
  temporal: [200, { dependencies: { mongodb: 'up', temporal: 'down' } }],
  mongodb: [503, { dependencies: { mongodb: 'down', temporal: 'up' } }],
};

const KINDS = ['killed', 'hung'] as const;
/** Each is asked for in one language, since whoever hangs keeps one waiting. */
const LANGUAGES = { killed: 'vi', hung: 'en' };
const CASES = (Object.keys(WHILE_AWAY) as Part[]).flatMap((part) =>
  KINDS.map((kind) => ({ part, kind })),
);

let running: RunningProduct;
let inside: Inside;
let administrator: Caller;
let house: Rehearsal;
/** Everybody's one decision is kept for one case. */
let members: string[];
const told: Told[] = [];

beforeAll(async () => {
  running = await startWholeProduct(NAME);
  inside = await lookInside(running);
  const { username, password } = running.administrator;
  administrator = await Caller.signIn(running.product.api, username, password);
  house = await Rehearsal.begin(running, NAME, await inventedHouse('dg', 3, 5));
  members = house.house.members.map(({ id }) => id);
  await stateOf(inside, house.cycle);
}, 240_000);
afterAll(async () => {
  await inside.close();
  await running.stop();
});

function processOf(part: Part): ManagedProcess {
  const { engines, product } = running;
  const process =
    part === 'worker' || part === 'projectors' ? product.processes[part] : engines[part].process;
  if (!process) throw new Error('These tests hurt engines of their own.');
  return process;
}

async function away(part: Part, kind: (typeof KINDS)[number]) {
  const process = processOf(part);
  if (kind === 'hung') {
    process.pause();
    return () => Promise.resolve(process.resume());
  }
  await process.kill();
  return () => process.start();
}

/** Everything that people ask for, by a member of the house in a language. */
function requests(person: string, language: string): Record<Asked, () => Promise<ApiAnswer>> {
  const headers = { 'accept-language': language };
  const { api } = running.product;
  const as = house.as(person);
  const get = (path: string) => as.ask('GET', path, { headers });
  const task = house.task(`self.${person}`);
  const body = { decision: `degraded-${person}`, version: 1, verb: 'submit', answers: SELF };
  const signIn = { username: person, password: PASSWORD };
  const plan = {
    files: house.house.files,
    rehearsal: { organization: NAME, organizationName: { vi: NAME, en: NAME } },
    initialPassword: PASSWORD,
  };
  return {
    'sign-in': () => Caller.signedOut(api).ask('POST', '/tokens', { body: signIn, headers }),
    tasks: () => get('/tasks'),
    task: () => get(`/tasks/${task}`),
    cycles: () => get('/cycles'),
    timeline: () => get('/timeline'),
    decide: () => as.ask('POST', `/tasks/${task}/decisions`, { body, headers }),
    plan: () => administrator.ask('POST', '/plans', { body: plan, headers }),
  };
}

/** What each is answered, all asked at the same time; and how long the slowest took. */
async function askAll(person: string, language: string) {
  const begun = performance.now();
  const asked = Object.entries(requests(person, language));
  const answers = await Promise.all(
    asked.map(async ([name, ask]) => [name as Asked, await ask()] as const),
  );
  return { answers, ms: performance.now() - begun };
}

const codeOf = ({ status, body }: ApiAnswer) =>
  body['code'] === undefined ? String(status) : `${status} ${String(body['code'])}`;

function expectSaid(answer: ApiAnswer, language: string): void {
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.headers.get('content-language')).toBe(language);
  for (const text of ['title', 'detail', 'remedy']) {
    expect(answer.body[text]).toMatch(/^[^{}]*\S[^{}]*$/);
  }
}

async function untilAsEver(person: string): Promise<void> {
  const giveUp = performance.now() + BACK_MS;
  for (;;) {
    const { answers } = await askAll(person, 'vi');
    const codes = Object.fromEntries(answers.map(([name, answer]) => [name, codeOf(answer)]));
    if (JSON.stringify(codes) === JSON.stringify(AS_EVER)) return;
    if (performance.now() > giveUp) expect(codes).toEqual(AS_EVER);
    await sleep(500);
  }
}

describe.each(CASES)('with $part $kind', ({ part, kind }) => {
  it('answers each request in time and in words, half does nothing, and recovers by itself', async () => {
    const person =
      members[CASES.findIndex((each) => each.part === part && each.kind === kind)] ?? '';
    const comeBack = await away(part, kind);
    const { api } = running.product;
    try {
      const language = LANGUAGES[kind];
      const { answers, ms } = await askAll(person, language);
      const codes = Object.fromEntries(answers.map(([name, answer]) => [name, codeOf(answer)]));
      expect(codes).toEqual({ ...AS_EVER, ...WHILE_AWAY[part] });
      expect(ms).toBeLessThan(ANSWERED_MS);
      for (const [, answer] of answers) if (answer.status >= 500) expectSaid(answer, language);
      const ready = await fetch(`${api}/health/ready`);
      expect([ready.status, await ready.json()]).toMatchObject(READY[part]);
      expect((await fetch(`${api}/health/live`)).status).toBe(200);
    } finally {
      await comeBack();
    }
    await untilAsEver(person);
    const { status, body } = await requests(person, 'vi').decide();
    expect(status).toBe(200);
    told.push(body as unknown as Told);
  }, 180_000);
});

describe('while the log of events is away', () => {
  it('says in every answer as of when it is, and no more once it is back', async () => {
    const inspector = house.as(house.house.inspector);
    const behind = async () => {
      const { body } = await inspector.get('/timeline');
      return (body['world'] as { behind?: { asOf: string; text: string } }).behind;
    };
    while ((await behind()) !== undefined) await sleep(500);
    const stopped = new Date().toISOString();
    const comeBack = await away('kafka', 'killed');
    try {
      let said = await behind();
      while (said === undefined) {
        await sleep(500);
        said = await behind();
      }
      expect(said.asOf <= stopped).toBe(true);
      expect(said.text).toMatch(/^Dữ liệu hiển thị tính đến \d\d:\d\d \d\d\/\d\d\/\d{4};/);
    } finally {
      await comeBack();
    }
    while ((await behind()) !== undefined) await sleep(500);
  }, 120_000);
});

describe('the command', () => {
  it('says that the engine does not answer, what to do, and so ends', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nenep-degraded-'));
    const env = { NENEP_CONFIG_DIR: folder, NENEP_SERVER: running.product.api };
    const person = members.at(-1) ?? '';
    const signIn = ['login', '--username', person, '--password-stdin'];
    expect(await nenep(signIn, { env, stdin: `${PASSWORD}\n` })).toMatchObject({ code: 0 });
    const comeBack = await away('mongodb', 'killed');
    try {
      const { code, stderr } = await nenep(['tasks'], { env });
      expect(code).toBe(6);
      expect(stderr).toContain('Kho dữ liệu tạm thời không trả lời');
      expect(stderr).toContain('STORE_UNAVAILABLE');
    } finally {
      await comeBack();
      await rm(folder, { recursive: true });
    }
  }, 120_000);
});

describe('after all that', () => {
  it('everything that anybody was told is on the timeline, once', async () => {
    expect(told).toHaveLength(CASES.length);
    await untilRecorded(inside.store, NAME, told, 60_000);
    expect(await discrepancies(inside.store, NAME, told)).toEqual(NOTHING_WRONG);
  }, 90_000);
});
