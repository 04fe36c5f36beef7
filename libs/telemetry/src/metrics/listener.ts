import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { registry } from './registry.js';

/** Where a process listens. */
export interface Listening {
  host: string;
  port: number;
}

export interface MetricsListener {
  /** The one that was asked for, or the free one that was taken for 0. */
  port: number;
  close(): Promise<void>;
}

/**
 * Answers `GET /metrics`, and nothing else, on a port that only whoever scrapes can reach: a
 * process whose other port is for everybody must not tell everybody how it is.
 */
export async function listenForMetrics({ host, port }: Listening): Promise<MetricsListener> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'Content-Type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.listen(port, host);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
