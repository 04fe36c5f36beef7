import { createBus, kafkaEnvironment } from '@nenep/bus';
import { EVENTS_TOPIC } from '@nenep/contracts';
import type { RecordPlace } from '@nenep/local';
import { openStore } from '@nenep/store';
import { connectTemporal, temporalEnvironment } from '@nenep/temporal/client';
import type { Client } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

export type EngineName = 'temporal' | 'kafka' | 'mongodb';
export const ENGINES: readonly EngineName[] = ['temporal', 'kafka', 'mongodb'];

const ADDRESSES = {
  temporal: 'NENEP_TEMPORAL_ADDRESS',
  kafka: 'NENEP_KAFKA_BROKERS',
  mongodb: 'NENEP_MONGODB_URI',
} as const;

/** What the environment says of an engine is not for this test, which has one of its own. */
export function forgetGiven(engine: EngineName): void {
  const prefix = `NENEP_${engine.toUpperCase()}_`;
  for (const name of Object.keys(process.env)) {
    if (name.startsWith(prefix) && name !== 'NENEP_TEMPORAL_TEST_SERVER') delete process.env[name];
  }
}

function isGiven(engine: EngineName): boolean {
  return Boolean(process.env[ADDRESSES[engine]]);
}

/**
 * A place for the record of one test, also on servers that others use: its own database, topic and
 * namespace there, and the usual ones on an engine that is the test's own.
 */
export async function makePlace(name: string): Promise<RecordPlace> {
  const own = `test-${name}-${randomUUID().slice(0, 8)}`;
  const place = {
    database: isGiven('mongodb') ? own : 'nenep',
    topic: isGiven('kafka') ? `nenep.${own}` : EVENTS_TOPIC,
    namespace: isGiven('temporal') ? own : 'default',
  };
  if (isGiven('temporal')) await withTemporal((client) => makeNamespace(client, own));
  return place;
}

/** Throws away what was kept there on servers that others use. */
export async function clearPlace({ database, topic, namespace }: RecordPlace): Promise<void> {
  const uri = process.env[ADDRESSES.mongodb];
  if (uri) {
    const store = await openStore({ uri, database });
    await store.drop();
    await store.close();
  }
  if (isGiven('kafka')) {
    const bus = createBus({ ...kafkaEnvironment.parse(process.env).kafka, clientId: 'test' });
    await bus.deleteTopic(topic);
    await bus.close();
  }
  if (isGiven('temporal')) {
    await withTemporal((client) =>
      client.connection.operatorService.deleteNamespace({ namespace }),
    );
  }
}

/** A namespace serves some seconds after it was made: each part of the server hears of it later. */
async function makeNamespace(client: Client, namespace: string): Promise<void> {
  await client.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: msToTs('1 day'),
  });
  const serves = () =>
    client.workflowService.listWorkflowExecutions({ namespace, pageSize: 1 }).then(
      () => true,
      () => false,
    );
  while (!(await serves())) await sleep(200);
}

async function withTemporal(use: (client: Client) => Promise<unknown>): Promise<void> {
  const client = connectTemporal(temporalEnvironment.parse(process.env).temporal);
  await use(client);
  await client.connection.close();
}
