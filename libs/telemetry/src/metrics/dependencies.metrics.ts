import { Gauge } from 'prom-client';
import { registry } from './registry.js';
import { sampled } from './sampled.js';

const asked = new Map<string, () => Promise<boolean | null>>();

new Gauge({
  name: 'nenep_dependency_up',
  help: 'Whether what this process needs answers it: 1, or 0.',
  labelNames: ['dependency'],
  registers: [registry],
  async collect() {
    this.reset();
    const states = [...asked].map(async ([dependency, isUp]) => {
      this.set({ dependency }, (await isUp()) === true ? 1 : 0);
    });
    await Promise.all(states);
  },
});

/** Asks each of these when somebody looks; one that rejects or keeps waiting is down. */
export function watchDependencies(pings: Record<string, () => Promise<unknown>>): void {
  for (const [dependency, ping] of Object.entries(pings)) {
    asked.set(
      dependency,
      sampled(async () => {
        await ping();
        return true;
      }),
    );
  }
}
