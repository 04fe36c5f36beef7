import { Client, Connection } from '@temporalio/client';

/** Where Temporal is and in which namespace this world's workflows live. */
export interface TemporalAddress {
  address: string;
  namespace: string;
}

/** A client that the caller closes through `client.connection.close()`. */
export async function connectTemporal({ address, namespace }: TemporalAddress): Promise<Client> {
  const connection = await Connection.connect({ address });
  return new Client({ connection, namespace });
}
