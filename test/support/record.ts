import { engineEnvironment } from '@nenep/local';
import { RECORDED_QUERY, type StreamId } from '@nenep/contracts';
import {
  appliedSequence,
  openStore,
  recordedSequence,
  type Store,
  tasksOfCycle,
} from '@nenep/store';
import { connectTemporal, temporalEnvironment } from '@nenep/temporal/client';
import type { Client } from '@temporalio/client';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningProduct } from './product.js';

/** The inside of a running product, to see that what shows outside is all there is. */
export interface Inside {
  store: Store;
  temporal: Client;
  close(): Promise<void>;
}

export async function lookInside({ engines, record }: RunningProduct): Promise<Inside> {
  const { temporal: entrance } = temporalEnvironment.parse({
    ...process.env,
    ...engineEnvironment(engines),
    NENEP_TEMPORAL_NAMESPACE: record.namespace,
  });
  const temporal = connectTemporal(entrance);
  const store = await openStore({ uri: engines.mongodb.uri, database: record.database });
  const close = async () => {
    await temporal.connection.close();
    await store.close();
  };
  return { store, temporal, close };
}

/**
 * How many facts a cycle's workflow has made, and the tasks that people see of it once they see
 * all of these facts. Equal before and after: nothing was changed.
 */
export async function stateOf({ store, temporal }: Inside, stream: StreamId) {
  const facts = await temporal.workflow.getHandle(stream).query<number>(RECORDED_QUERY);
  const isShown = async () =>
    (await recordedSequence(store, stream)) === facts &&
    (await appliedSequence(store, stream)) === facts;
  while (!(await isShown())) await sleep(50);
  return { facts, tasks: await tasksOfCycle(store, stream) };
}
