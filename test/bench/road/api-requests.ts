import { Agent, type IncomingMessage, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { randomUUID } from 'node:crypto';
import type { ToDecide } from './decisions.js';

/** What the api says of a decision that was taken. */
export interface Taken {
  stream: string;
  sequence: number;
}

/** The api answered, and not with what was asked for. */
export class NotGiven extends Error {
  override readonly name = 'NotGiven';
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const connections = new Agent({ keepAlive: true });

/** Decides once, under an id of its own. */
export function decide(api: string, { task, token, ...given }: ToDecide): Promise<Taken> {
  const body = JSON.stringify({ decision: randomUUID(), version: 1, ...given });
  return ask<Taken>('POST', `${api}/api/v1/tasks/${task}/decisions`, token, body);
}

export function get<T>(api: string, path: string, token: string): Promise<T> {
  return ask<T>('GET', `${api}/api/v1${path}`, token);
}

/** Rejects whatever is not answered with 200: a bench of refusals would measure nothing. */
function ask<T>(method: string, url: string, token: string, body?: string): Promise<T> {
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
  };
  return new Promise((resolve, reject) => {
    const asking = request(url, { method, agent: connections, headers });
    asking.on('error', reject);
    asking.on('response', (response: IncomingMessage) => {
      json(response).then((answer) => {
        if (response.statusCode === 200) resolve(answer as T);
        else reject(new NotGiven(response.statusCode ?? 0, `${url}: ${JSON.stringify(answer)}`));
      }, reject);
    });
    asking.end(body);
  });
}
