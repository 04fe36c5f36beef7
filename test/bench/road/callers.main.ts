import { setTimeout as sleep } from 'node:timers/promises';
import { concurrently } from '../../support/load.js';
import { serveParent } from '../child.js';
import { decide, get, NotGiven } from './api-requests.js';
import type { Decided, Followed, ToDecide } from './decisions.js';

/** So many people at a time who decide one thing after the other. */
export interface CallersWork {
  /** `http://127.0.0.1:3000`. */
  api: string;
  decisions: ToDecide[];
  atATime: number;
}

/** People who come when they come, so many a second, and look for what they did. */
export interface FollowersWork {
  api: string;
  decisions: ToDecide[];
  perSecond: number;
}

serveParent<CallersWork | FollowersWork, Decided | Followed[]>((work) =>
  'atATime' in work ? decideAll(work) : followAll(work),
);

async function decideAll({ api, atATime, decisions }: CallersWork): Promise<Decided> {
  const latencies: number[] = [];
  const reached: Record<string, number> = {};
  const began = performance.now();
  await concurrently(atATime, decisions, async (decision) => {
    const asked = performance.now();
    const { stream, sequence } = await decide(api, decision);
    latencies.push(performance.now() - asked);
    reached[stream] = Math.max(sequence, reached[stream] ?? 0);
  });
  return { tookMs: performance.now() - began, latencies, reached };
}

function followAll({ api, perSecond, decisions }: FollowersWork): Promise<Followed[]> {
  return Promise.all(
    decisions.map(async (decision, index) => {
      await sleep((index / perSecond) * 1_000);
      return follow(api, decision);
    }),
  );
}

/** Decides, and asks the timeline for what that did until it is there. */
async function follow(api: string, decision: ToDecide): Promise<Followed> {
  const { stream, sequence } = await decide(api, decision);
  const acceptedAt = Date.now();
  const path = `/timeline?after=${stream}:${sequence}&stream=${stream}&limit=1`;
  while (!(await isShown(api, path, decision.token))) await sleep(20);
  return { sequence, acceptedAt, readAt: Date.now() };
}

/** Whoever is told that it cannot be read yet asks again. */
async function isShown(api: string, path: string, token: string): Promise<boolean> {
  try {
    await get(api, path, token);
    return true;
  } catch (error) {
    if (error instanceof NotGiven && error.status === 503) return false;
    throw error;
  }
}
