import kafkajs from 'kafkajs';
import { connectionTo } from './connection.js';
import type { KafkaAddress } from './settings.js';

/** Whether a cluster names a controller and a broker that serves. Rejects where none answers. */
export async function kafkaServes(address: KafkaAddress): Promise<boolean> {
  const admin = new kafkajs.Kafka({
    ...connectionTo(address),
    logLevel: kafkajs.logLevel.NOTHING,
    connectionTimeout: 2_000,
    requestTimeout: 2_000,
    retry: { retries: 0 },
  }).admin();
  try {
    await admin.connect();
    const cluster = await admin.describeCluster();
    return cluster.controller !== null && cluster.brokers.length > 0;
  } finally {
    await admin.disconnect();
  }
}
