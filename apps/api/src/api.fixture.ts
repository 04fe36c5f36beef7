import { recordWorld } from '@nenep/contracts';
import { openStore, type Store } from '@nenep/store';
import type { INestApplication } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { createApi } from './create-api.js';

export const ADMINISTRATOR = { username: 'administrator', password: 'a long enough password' };
/** A port on which nothing ever listens. */
const NOWHERE = '127.0.0.1:1';

/** An api on a port of its own, over a database of its own; Temporal is away. */
export interface TestApi {
  url: string;
  store: Store;
  ask: (method: string, path: string, options?: Asking) => Promise<Answered>;
  close: () => Promise<void>;
}
export interface Asking {
  body?: unknown;
  headers?: Record<string, string>;
}
export interface Answered {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

export async function startTestApi(database = `test-${randomUUID()}`): Promise<TestApi> {
  const uri = process.env['NENEP_MONGODB_URI'];
  if (!uri) throw new Error('Set NENEP_MONGODB_URI to the MongoDB that these tests may use.');
  const api: INestApplication = await createApi({
    mongodbUri: uri,
    world: recordWorld(database),
    temporal: { address: NOWHERE, namespace: 'default' },
    bootstrap: ADMINISTRATOR,
    logs: false,
  });
  await api.listen(0, '127.0.0.1');
  const url = await api.getUrl();
  const store = await openStore({ uri, database });
  return {
    url,
    store,
    ask: (method, path, options) => ask(`${url}${path}`, method, options),
    close: async () => {
      await api.close();
      await store.close();
    },
  };
}

async function ask(url: string, method: string, { body, headers }: Asking = {}): Promise<Answered> {
  const response = await fetch(url, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
  };
}

/** The header that shows a bearer token of a fresh sign-in. */
export async function bearerOf(
  { ask }: Pick<TestApi, 'ask'>,
  credentials: { username: string; password: string },
): Promise<{ authorization: string }> {
  const { body } = await ask('POST', '/api/v1/tokens', { body: credentials });
  return { authorization: `Bearer ${String(body['token'])}` };
}
