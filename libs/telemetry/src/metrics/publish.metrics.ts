import { Counter, Histogram } from 'prom-client';
import { registry, SIZES, WAITS_S } from './registry.js';

const registers = [registry];

const facts = new Histogram({
  name: 'nenep_publish_batch_facts',
  help: 'How many facts one attempt to publish carried.',
  buckets: SIZES,
  registers,
});
const duration = new Histogram({
  name: 'nenep_publish_duration_seconds',
  help: 'How long Kafka took to take a batch, or to fail.',
  buckets: WAITS_S,
  registers,
});
const attempts = new Counter<'outcome'>({
  name: 'nenep_publish_attempts_total',
  help: 'Attempts to publish a batch of facts, by outcome: sent or failed.',
  labelNames: ['outcome'],
  registers,
});
for (const outcome of ['sent', 'failed']) attempts.inc({ outcome }, 0);

/** Measures one attempt to publish so many facts; resolves and rejects as `send` does. */
export async function measurePublishing(count: number, send: () => Promise<void>): Promise<void> {
  const measured = duration.startTimer();
  facts.observe(count);
  try {
    await send();
    attempts.inc({ outcome: 'sent' });
  } catch (error) {
    attempts.inc({ outcome: 'failed' });
    throw error;
  } finally {
    measured();
  }
}
