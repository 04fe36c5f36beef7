import { Client, Connection } from '@temporalio/client';

/** Where Temporal is and in which namespace this world's workflows live. */
export interface TemporalAddress {
  address: string;
  namespace: string;
}

/**
 * A client that connects when it is first used, and again whenever it must: a service is up before
 * Temporal is. It repeats no call by itself: the SDK's own retries outlive the connection that they
 * belong to and end the process; and whoever asks knows whether to ask again. The caller closes it
 * through `client.connection.close()`.
 */
export function connectTemporal({ address, namespace }: TemporalAddress): Client {
  return new Client({ connection: Connection.lazy({ address, interceptors: [] }), namespace });
}
