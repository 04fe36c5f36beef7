import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** What the played api answers: a status and a body, or the connection breaks. */
export type Reply = { status: number; body?: unknown } | 'HANG_UP';

export interface Asked {
  route: string;
  query: Record<string, string>;
  headers: IncomingMessage['headers'];
  body: unknown;
}

/** A real HTTP server that plays the api's documented answers. */
export interface FakeApi {
  readonly url: string;
  /** What was asked, in order. */
  readonly asked: Asked[];
  /** The answers of a route like `GET /tasks`, one after the other; the last one stays. */
  answers(route: string, ...replies: Reply[]): void;
  close(): Promise<void>;
}

export async function startFakeApi(): Promise<FakeApi> {
  const asked: Asked[] = [];
  const replies = new Map<string, Reply[]>();
  const server = createServer((request, response) => {
    void readRequest(request).then((question) => {
      asked.push(question);
      const queue = replies.get(question.route) ?? [NOT_FOUND];
      const reply = queue.length > 1 ? queue.shift() : queue[0];
      if (reply === undefined || reply === 'HANG_UP') return response.destroy();
      const type = reply.status < 400 ? 'application/json' : 'application/problem+json';
      response.writeHead(reply.status, { 'Content-Type': type });
      return response.end(reply.body === undefined ? undefined : JSON.stringify(reply.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answers: (route, ...given) => void replies.set(route, given),
    close: () => closeServer(server),
  };
}

/** A problem as the api words it. */
export function problem(status: number, code: string, more: object = {}): Reply {
  const body = {
    type: `/api/v1/problems/${code}`,
    title: `Tên của ${code}`,
    status,
    detail: 'Chuyện đã xảy ra.',
    instance: '/api/v1/x',
    code,
    remedy: 'Việc cần làm.',
    request: 'yeu-cau-1',
    errors: [],
    ...more,
  };
  return { status, body };
}

const NOT_FOUND = problem(404, 'NOT_FOUND');

async function readRequest(request: IncomingMessage): Promise<Asked> {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://api');
  return {
    route: `${request.method} ${pathname.replace('/api/v1', '')}`,
    query: Object.fromEntries(searchParams),
    headers: request.headers,
    body: request.headers['content-type'] ? await json(request) : undefined,
  };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) =>
    server.close((error) => (error ? reject(error) : resolve())),
  );
}
