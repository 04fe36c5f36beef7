import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { organizationStream, type StreamId } from '@nenep/contracts';
import { organizationShown } from '@nenep/store';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { discrepancies, NOTHING_WRONG, untilRecorded } from '../support/audit.js';
import { Caller, type Told } from '../support/caller.js';
import { recordHistory } from '../support/histories.js';
import { REVIEW } from '../support/load.js';
import { inventedHouse } from '../support/organization.js';
import { type RunningProduct, startWholeProduct } from '../support/product.js';
import { expectProblem } from '../support/problems.js';
import { type Inside, lookInside, stateOf } from '../support/record.js';
import { Rehearsal } from '../support/rehearsal.js';

const HOUSE = 'house-org';
const KEEPER = organizationStream(HOUSE);
/** The second unit, which is told of here. */
const UNIT = 'unit-2';
/** So many that the keeper goes through several runs. */
const CHANGES = 24;

let running: RunningProduct;
let inside: Inside;
let rehearsal: Rehearsal;
let administrator: Caller;
let head: string;
let other: string;
let third: string;

beforeAll(async () => {
  running = await startWholeProduct('organization', { own: ['temporal'] });
  inside = await lookInside(running);
  rehearsal = await Rehearsal.begin(running, HOUSE, await inventedHouse('og', 3, 3));
  const { username, password } = running.administrator;
  administrator = await Caller.signIn(running.product.api, username, password);
  const ofUnit = rehearsal.house.members.filter(({ unit }) => unit === UNIT);
  [head = '', other = '', third = ''] = ofUnit.map(({ id }) => id);
}, 240_000);
afterAll(async () => {
  await inside.close();
  await running.stop();
});

const today = () =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
const document = { number: '12-QĐ', date: '2026-01-15', signedBy: 'STANDING_COMMITTEE' };
const decided = (changes: object[], more: object = {}) => ({
  organization: HOUSE,
  decision: randomUUID(),
  document,
  effectiveOn: today(),
  changes,
  ...more,
});
const handOver = (from: string, to: string) => [
  { kind: 'POSITION_LEFT', role: 'UNIT_HEAD', person: from, unit: UNIT },
  { kind: 'POSITION_TAKEN_UP', role: 'UNIT_HEAD', person: to, unit: UNIT },
];

async function record(body: object): Promise<Record<string, unknown>> {
  for (;;) {
    const answer = await administrator.post('/organization/changes', body);
    if (answer.status === 200) return answer.body;
    if (answer.status < 500) throw new Error(JSON.stringify(answer.body));
    await sleep(200);
  }
}

/** Waits until every open stream has taken so many decisions. */
async function untilTold(decisions: number): Promise<void> {
  for (;;) {
    const shown = await organizationShown(inside.store, KEEPER);
    const told = shown?.tellings.flatMap((telling) => telling.decisions) ?? [];
    const taken = shown?.tellings.every((telling) => telling.taken.length === telling.streams);
    if (told.length === decisions && taken) return;
    await sleep(100);
  }
}

const runOf = async (stream: StreamId) =>
  (await inside.temporal.workflow.getHandle(stream).describe()).runId;

describe('an organization that changes while a cycle runs', () => {
  const told: Told[] = [];

  it('hands a unit over again and again, through kills and several runs of its keeper, and loses nothing', async () => {
    for (const person of [other, third]) told.push(await rehearsal.submit(person));
    const first = await runOf(KEEPER);
    let [from, to] = [head, other];
    for (let count = 0; count < CHANGES; count += 1) {
      const change = decided(handOver(from, to));
      if (count === 8) void running.product.processes.worker.kill();
      if (count === 8) setTimeout(() => void running.product.processes.worker.restart(), 500);
      const answer = await record(change);
      expect(answer).toMatchObject({ standing: 'IN_FORCE', vacancies: [] });
      if (count === 10) expect(await record(change)).toEqual(answer);
      [from, to] = [to, from];
    }
    await untilTold(CHANGES);
    expect(await runOf(KEEPER)).not.toBe(first);
    await untilRecorded(inside.store, HOUSE, told, 60_000);
    expect(await discrepancies(inside.store, HOUSE, told)).toEqual(NOTHING_WRONG);
    const keeper = inside.temporal.workflow.getHandle(KEEPER);
    await recordHistory('organization-keeper-continued', keeper);
  }, 240_000);

  it('leaves each task with whoever leads in the end', async () => {
    await record(decided(handOver(head, other)));
    await untilTold(CHANGES + 1);
    await stateOf(inside, rehearsal.cycle);
    const task = rehearsal.task(`review.${third}`);
    const open = async (person: string) =>
      ((await rehearsal.as(person).get('/tasks?limit=200')).body['items'] as { id: string }[])
        .map(({ id }) => id)
        .includes(task);
    expect([await open(head), await open(other)]).toEqual([false, true]);
    const refused = await rehearsal.as(head).decide(task, { verb: 'review', answers: REVIEW });
    expect(refused).toMatchObject({ status: 403, body: { code: 'NO_LONGER_YOURS' } });
    told.push(await rehearsal.as(other).decideSurely(task, 'review', REVIEW));
  });

  it('shows the new head what concerns the unit, and the old head no more', async () => {
    const positions = async (person: string) =>
      (await rehearsal.as(person).get('/me')).body['positions'] as { role: string }[];
    expect((await positions(other)).map(({ role }) => role)).toContain('UNIT_HEAD');
    expect((await positions(head)).map(({ role }) => role)).not.toContain('UNIT_HEAD');
  });

  it('holds its decisions over a file that is applied again', async () => {
    const { files } = rehearsal.house;
    const rehearsed = { organization: HOUSE, organizationName: { vi: HOUSE, en: HOUSE } };
    const again = await administrator.post('/plans', { files, rehearsal: rehearsed });
    expect(again.body).toMatchObject({ organizationApplied: { outcome: 'unchanged' } });
    const text = files.organization.text.replace('en: Unit 3', 'en: Third Unit');
    const renamed = { ...files, organization: { ...files.organization, text } };
    const applied = await administrator.post('/plans', { files: renamed, rehearsal: rehearsed });
    expect(applied.body).toMatchObject({
      organizationApplied: { outcome: 'updated', contained: [] },
    });
    const after = `after=${KEEPER}:${await recorded()}`;
    const shown = await administrator.get(`/organization?organization=${HOUSE}&${after}`);
    const units = shown.body['units'] as { unit: string; name: string; roles: HeldRole[] }[];
    const heads = units.find(({ unit }) => unit === UNIT)?.roles.find(isHead)?.holders;
    expect(heads).toMatchObject([{ id: other }]);
  });
});

interface HeldRole {
  role: string;
  holders: { id: string }[];
}
const isHead = ({ role }: HeldRole) => role === 'UNIT_HEAD';
const recorded = () => inside.temporal.workflow.getHandle(KEEPER).query<number>('recorded');

describe('a decision on the organization', () => {
  const asked = (caller: Caller, body: object) => ({ caller, path: '/organization/changes', body });

  it('is recorded by administrators alone, and read by those who see all', async () => {
    const body = decided(handOver(other, head));
    await expectProblem(asked(rehearsal.as(head), { ...body }), '403 FORBIDDEN');
    const mine = await rehearsal.as(head).get('/organization/changes');
    expect(mine.status).toBe(403);
    const theirs = await rehearsal.as(rehearsal.house.inspector).get('/organization/changes');
    expect(theirs).toMatchObject({ status: 200, body: { world: { rehearsal: true } } });
  });

  it('says which of its changes cannot be, and why', async () => {
    const body = decided([...handOver(other, head), { kind: 'UNIT_ABOLISHED', unit: UNIT }]);
    const { body: problem } = await administrator.post('/organization/changes', body);
    expect(problem).toMatchObject({
      code: 'CHANGE_REFUSED',
      refusal: 'STAFF_REMAIN',
      change: 2,
      subject: head,
    });
    expect(problem['detail']).toContain('Thay đổi thứ 3');
  });

  it('that names nobody who approves is refused where its day has passed', async () => {
    const body = decided(handOver(head, third), { effectiveOn: '2021-01-16' });
    const { body: problem } = await administrator.post('/organization/changes', body);
    expect(problem).toMatchObject({ code: 'CHANGE_REFUSED', refusal: 'NOBODY_APPROVES' });
  });

  it('is found faulty field by field before anybody judges it', async () => {
    const body = { ...decided([{ kind: 'UNIT_MERGED', units: [], into: 'X' }]), effectiveOn: 'x' };
    await expectProblem(asked(administrator, body), '400 REQUEST_INVALID');
  });
});
