import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Caller } from '../support/caller.js';
import { applyHouse, reviewAll, SELF, signInAll, submitAll, untilOpen } from '../support/load.js';
import { logOf, readLog, SERVICES } from '../support/logs.js';
import { inventedHouse } from '../support/organization.js';
import { PASSWORD, type RunningProduct, startWholeProduct } from '../support/product.js';

const WRONG = 'mat-khau-go-nham-4711';
const TYPED = 'Nguyễn Thị Bí Mật';

describe('what our processes log', () => {
  let running: RunningProduct;
  /** What must be in no log: what people are called, know and wrote. */
  const secrets: string[] = [PASSWORD, WRONG, TYPED, encodeURIComponent(TYPED), 'Người lg-'];

  beforeAll(async () => {
    running = await startWholeProduct('logs');
    const house = await inventedHouse('lg', 2, 3);
    await applyHouse(running, 'logs', house);
    const people = house.members.map(({ id }) => id);
    secrets.push(running.administrator.username, ...people, SELF.work);
    const callers = await signInAll(running.product.api, people);
    await doWrong(running, callers[1] as Caller, people[1] as string);
    await submitAll(callers, 3);
    await reviewAll(
      callers.filter((_, index) => house.members[index]?.head),
      1,
    );
    secrets.push(...(await passwordChanged(running, people[2] as string)));
  }, 120_000);
  afterAll(() => running.stop());

  it('is one JSON object a line, each with its level, its moment and who tells', async () => {
    for (const service of SERVICES) {
      const lines = readLog(await logOf(running, service));
      expect(lines.length).toBeGreaterThan(0);
      const incomplete = lines.filter(
        ({ level, timestamp, context }) =>
          typeof level !== 'string' || typeof timestamp !== 'number' || typeof context !== 'string',
      );
      expect(incomplete).toEqual([]);
    }
  });

  it('has a line for each request, by its route, its outcome and its id', async () => {
    const requests = readLog(await logOf(running, 'api'))
      .filter(({ context }) => context === 'Request')
      .map(({ message }) => message as Record<string, unknown>);
    const answered = requests.map(({ method, route, status }) => `${method} ${route} ${status}`);
    expect(answered).toEqual(
      expect.arrayContaining([
        'POST /api/v1/tokens 201',
        'POST /api/v1/tokens 401',
        'POST /api/v1/tasks/:task/decisions 200',
        'POST /api/v1/tasks/:task/decisions 422',
        'GET unmatched 404',
      ]),
    );
    for (const { request } of requests) expect(request).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('names nobody, and says nothing that anybody knows or wrote', async () => {
    for (const service of SERVICES) {
      const log = await logOf(running, service);
      expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
      expect(log).not.toMatch(/bearer|cookie|authorization/i);
    }
  });
});

/** All the ways to bring a name, a password or a word where it does not belong. */
async function doWrong({ product }: RunningProduct, caller: Caller, person: string): Promise<void> {
  const stranger = Caller.signedOut(product.api);
  await stranger.post('/tokens', { username: person, password: WRONG });
  await stranger.post('/tokens', { username: TYPED, password: WRONG });
  await stranger.post('/tokens', { username: person, secret: TYPED });
  await stranger.post('/tokens', `{"username": "${TYPED}"`);
  await stranger.get(`/people/${encodeURIComponent(TYPED)}`);
  await stranger.get(`/tasks?state=OPEN&person=${encodeURIComponent(TYPED)}`);
  await stranger.ask('GET', '/me', { headers: { authorization: `Bearer ${WRONG}` } });
  await caller.post(`/accounts/${person}/password`, { password: WRONG });
  const [task] = await untilOpen(caller, 'self');
  const wrong = { work: TYPED, points: 4_711, class: TYPED };
  await caller.decide(task.id, { verb: 'submit', answers: wrong });
  await caller.decide(task.id, { verb: 'approve', reasons: TYPED, answers: SELF });
  await caller.decide(`${task.id}x`, { verb: 'submit', answers: SELF });
}

/** An administrator sets a password; returns what nobody may read of it in a log. */
async function passwordChanged(
  { product, administrator }: RunningProduct,
  person: string,
): Promise<string[]> {
  const caller = await Caller.signIn(product.api, administrator.username, administrator.password);
  const password = `mat-khau-moi-${randomUUID()}`;
  const { status } = await caller.post(
    `/accounts/${encodeURIComponent(`${person}@logs`)}/password`,
    {
      password,
    },
  );
  expect(status).toBe(204);
  const { body } = await Caller.signedOut(product.api).post('/tokens', {
    username: person,
    password,
  });
  return [password, String(body['token'])];
}
