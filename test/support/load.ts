import { setTimeout as sleep } from 'node:timers/promises';
import type { PlanTexts, Member } from './organization.js';
import { Caller, type OpenTask, type Told } from './caller.js';
import { PASSWORD, type RunningProduct } from './product.js';

/** What people say of themselves, and their reviewers of them. */
export const SELF = { work: 'Đã hoàn thành các việc được giao.', points: 80, class: 'GOOD' };
export const REVIEW = { points: 82, class: 'GOOD', remark: 'Hoàn thành tốt nhiệm vụ.' };

export interface House {
  members: Member[];
  secretariat: string[];
  files: PlanTexts;
}

/** Applies the house's plan as a rehearsal of its own, which opens at once. */
export async function applyHouse(
  { product, administrator }: Pick<RunningProduct, 'product' | 'administrator'>,
  organization: string,
  { files }: House,
): Promise<void> {
  const caller = await Caller.signIn(product.api, administrator.username, administrator.password);
  const answer = await caller.post('/plans', {
    files,
    rehearsal: { organization, organizationName: { vi: organization, en: organization } },
    initialPassword: PASSWORD,
  });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
}

/** Signs people in, a few at a time. */
export async function signInAll(api: string, usernames: string[]): Promise<Caller[]> {
  return concurrently(4, usernames, (username) => Caller.signIn(api, username, PASSWORD));
}

/** Everybody's self-evaluation by so many callers at a time; returns what they were told. */
export function submitAll(callers: Caller[], atATime: number, pauseMs = 0): Promise<Told[]> {
  return decideAll(callers, atATime, pauseMs, 'self', 'submit', SELF);
}

/** All reviews that wait for these callers. */
export function reviewAll(callers: Caller[], atATime: number, pauseMs = 0): Promise<Told[]> {
  return decideAll(callers, atATime, pauseMs, 'review', 'review', REVIEW);
}

async function decideAll(
  callers: Caller[],
  atATime: number,
  pauseMs: number,
  step: string,
  verb: string,
  answers: object,
): Promise<Told[]> {
  const told = await concurrently(atATime, callers, async (caller) => {
    const mine: Told[] = [];
    for (const task of await untilOpen(caller, step)) {
      await sleep(pauseMs);
      mine.push(await caller.decideSurely(task.id, verb, answers));
    }
    return mine;
  });
  return told.flat();
}

/** A cycle that has just opened reaches the inboxes a moment later. */
export async function untilOpen(caller: Caller, step: string): Promise<[OpenTask, ...OpenTask[]]> {
  for (;;) {
    const tasks = await caller.openTasks().catch(() => []);
    const [first, ...more] = tasks.filter((task) => task.step === step);
    if (first) return [first, ...more];
    await sleep(200);
  }
}

/** Like `Promise.all` over the items, but only so many at a time; in the order of the items. */
export async function concurrently<T, R>(
  atATime: number,
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < items.length; index = next++) {
      results[index] = await work(items[index] as T);
    }
  };
  await Promise.all(Array.from({ length: atATime }, lane));
  return results;
}
