import { afterEach, describe, expect, it } from '@jest/globals';
import cookieParser from 'cookie-parser';
import express, { type NextFunction, type Request, type Response } from 'express';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { admission } from './admission.js';
import { Problem } from '../problems/problem.js';

const LIMITS = { inFlight: 3, perAddress: 3, perCaller: 2 };
const bearer = (name: string) => ({ authorization: `Bearer ${name.padEnd(20, 'x')}` });

let close = () => Promise.resolve();
afterEach(() => close());

/** A server whose answers wait until they are let go. */
async function slowServer(limits: typeof LIMITS) {
  const waiting: Response[] = [];
  const app = express();
  app.use(cookieParser(), admission(limits));
  app.get('/health/live', (_: Request, response: Response) => void response.send('up'));
  app.get('/work', (_: Request, response: Response) => void waiting.push(response));
  app.use((error: unknown, _: Request, response: Response, next: NextFunction) => {
    if (!(error instanceof Problem)) return next(error);
    response.status(503).set(error.details.headers).send(error.code);
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ask = (headers = {}, signal?: AbortSignal) =>
    fetch(`${url}/work`, { headers, ...(signal && { signal }) });
  const underWay = async (count: number) => {
    while (waiting.length < count) await new Promise(setImmediate);
  };
  const letGo = () => waiting.splice(0).forEach((response) => response.send('done'));
  return { url, ask, underWay, letGo, waiting };
}

describe('a server with room for so many requests', () => {
  it('refuses the next at once, says when to come again, and lets it in when there is room', async () => {
    const { ask, underWay, letGo } = await slowServer({ ...LIMITS, perAddress: 9 });
    const first = [ask(bearer('a')), ask(bearer('a')), ask(bearer('b'))];
    await underWay(3);
    const refused = await ask(bearer('c'));
    expect(await refused.text()).toBe('API_BUSY');
    expect(refused.headers.get('retry-after')).toBe('2');
    letGo();
    for (const each of first) expect((await each).status).toBe(200);
    const next = ask(bearer('c'));
    await underWay(1);
    letGo();
    expect((await next).status).toBe(200);
  });

  it('keeps room for others where one session, or one address, asks for much', async () => {
    const { ask, underWay, letGo } = await slowServer({ ...LIMITS, inFlight: 9 });
    const first = [ask(bearer('a')), ask(bearer('a'))];
    await underWay(2);
    expect(await (await ask(bearer('a'))).text()).toBe('TOO_MANY_AT_ONCE');
    const other = ask(bearer('b'));
    await underWay(3);
    expect(await (await ask()).text()).toBe('TOO_MANY_AT_ONCE');
    letGo();
    await Promise.all([...first, other]);
  });

  it('tells how it is, however many ask for work', async () => {
    const { url, ask, underWay, letGo } = await slowServer({ ...LIMITS, inFlight: 1 });
    const only = ask();
    await underWay(1);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    letGo();
    await only;
  });

  it('counts the work for whoever went away until that is done', async () => {
    const { ask, underWay, letGo, waiting } = await slowServer({ ...LIMITS, inFlight: 1 });
    const leaving = new AbortController();
    const left = ask({}, leaving.signal).catch(() => 'left');
    await underWay(1);
    const gone = once(waiting[0] as Response, 'close');
    leaving.abort();
    await Promise.all([left, gone]);
    expect(await (await ask()).text()).toBe('API_BUSY');
    letGo();
    const next = ask();
    await underWay(1);
    letGo();
    expect((await next).status).toBe(200);
  });
});
