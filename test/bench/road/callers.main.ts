import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { concurrently } from '../../support/load.js';
import { serveParent } from '../child.js';
import type { Decided, ToDecide } from './decisions.js';

/** So many people at a time who decide one thing after the other. */
export interface CallersWork {
  /** `http://127.0.0.1:3000`. */
  api: string;
  atATime: number;
  decisions: ToDecide[];
}

interface Answered {
  stream: string;
  sequence: number;
}

const connections = new Agent({ keepAlive: true });

serveParent(async ({ api, atATime, decisions }: CallersWork): Promise<Decided> => {
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
});

/** Rejects whatever else than taken is answered: a bench of refusals would measure nothing. */
function decide(api: string, { task, token, ...given }: ToDecide): Promise<Answered> {
  const body = JSON.stringify({ decision: randomUUID(), version: 1, ...given });
  return new Promise((resolve, reject) => {
    const asking = request(`${api}/api/v1/tasks/${task}/decisions`, {
      method: 'POST',
      agent: connections,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      },
    });
    asking.on('error', reject);
    asking.on('response', (response) => {
      json(response).then((answer) => {
        if (response.statusCode === 200) resolve(answer as Answered);
        else reject(new Error(`${task}: ${response.statusCode} ${JSON.stringify(answer)}`));
      }, reject);
    });
    asking.end(body);
  });
}
