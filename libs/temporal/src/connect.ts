import { Client, Connection } from '@temporalio/client';
import { dataConverter } from './large-payloads.js';
import type { TemporalAddress } from './settings.js';

export { type TemporalAddress, temporalEnvironment } from './settings.js';

/**
 * How soon a connection is given up whose other end is gone without a word, as behind a firewall
 * that forgot it; by default after three quarters of a minute. Temporal takes pings that come more
 * often than every ten seconds for abuse.
 */
const KEEPALIVE = { 'grpc.keepalive_time_ms': 11_000, 'grpc.keepalive_timeout_ms': 4_000 };

/**
 * A client that connects when it is first used, and again whenever it must: a service is up before
 * Temporal is. It repeats no call by itself: the SDK's own retries outlive the connection that they
 * belong to and end the process; and whoever asks knows whether to ask again. The caller closes it
 * through `client.connection.close()`.
 */
export function connectTemporal({ namespace, ...entrance }: TemporalAddress): Client {
  return new Client({
    connection: Connection.lazy({ ...entrance, interceptors: [], channelArgs: KEEPALIVE }),
    namespace,
    dataConverter,
  });
}
