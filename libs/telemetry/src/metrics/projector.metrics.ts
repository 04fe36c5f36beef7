import { Counter, Gauge, Histogram } from 'prom-client';
import { registry, SIZES, WAITS_S } from './registry.js';
import { sampled } from './sampled.js';

const labelNames = ['projector'] as const;
const registers = [registry];

const events = new Counter({
  name: 'nenep_projector_events_total',
  help: 'Events applied.',
  labelNames,
  registers,
});
const failures = new Counter({
  name: 'nenep_projector_failures_total',
  help: 'Batches that could not be applied and are tried again.',
  labelNames,
  registers,
});
const batch = new Histogram({
  name: 'nenep_projector_batch_events',
  help: 'How many events one batch held.',
  labelNames,
  buckets: SIZES,
  registers,
});
const duration = new Histogram({
  name: 'nenep_projector_batch_duration_seconds',
  help: 'How long a batch took to apply.',
  labelNames,
  buckets: WAITS_S,
  registers,
});
const lag = new Histogram({
  name: 'nenep_projector_lag_seconds',
  help: 'From when the oldest event of a batch was recorded until it was applied.',
  labelNames,
  buckets: [...WAITS_S, 30, 60, 300, 1800],
  registers,
});

/**
 * Applies a batch and measures it. `recordedAt` are the moments when its events were recorded, in
 * their order; resolves and rejects as `apply` does.
 */
export async function measureApplying(
  projector: string,
  recordedAt: readonly string[],
  apply: () => Promise<void>,
): Promise<void> {
  const labels = { projector };
  const measured = duration.startTimer(labels);
  try {
    await apply();
  } catch (error) {
    failures.inc(labels);
    throw error;
  }
  measured();
  events.inc(labels, recordedAt.length);
  batch.observe(labels, recordedAt.length);
  const [oldest] = recordedAt;
  if (oldest) lag.observe(labels, Math.max(0, (Date.now() - Date.parse(oldest)) / 1_000));
}

const behind = new Map<string, () => Promise<number>>();
const behindNow = sampled(async () => {
  const asked = [...behind].map(async ([name, ask]) => [name, await ask()] as const);
  return Promise.all(asked);
});

new Gauge({
  name: 'nenep_projector_behind_events',
  help: 'Events on the topic that the projector has not done yet.',
  labelNames,
  registers,
  async collect() {
    this.reset();
    for (const [projector, count] of (await behindNow()) ?? []) this.set({ projector }, count);
  },
});

/** Asks how far a projector is behind the end of its topic when somebody looks. */
export function watchProjector(projector: string, eventsBehind: () => Promise<number>): void {
  behind.set(projector, eventsBehind);
  failures.inc({ projector }, 0);
  events.inc({ projector }, 0);
}
