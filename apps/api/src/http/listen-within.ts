import type { Server } from 'node:http';

const SECOND_MS = 1_000;

/**
 * Bounds what connections cost before a request is there: how many there are, and how slowly a
 * request may be sent. They are looked through often enough for that to hold.
 */
export function listenWithin(server: Server, connections: number): void {
  server.maxConnections = connections;
  server.headersTimeout = 10 * SECOND_MS;
  server.requestTimeout = 30 * SECOND_MS;
  // Longer than proxies keep theirs, which else send a request down one that closes just then.
  server.keepAliveTimeout = 65 * SECOND_MS;
  Object.assign(server, { connectionsCheckingInterval: 5 * SECOND_MS });
}
