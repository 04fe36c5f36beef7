import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { traceparent } from '@nenep/contracts';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Taken } from '../support/caller.js';
import { type Collector, type Seen, startCollector } from '../support/collector.js';
import { applyHouse, SELF, signInAll, submitAll, untilOpen } from '../support/load.js';
import { logOf, readLog } from '../support/logs.js';
import { inventedHouse } from '../support/organization.js';
import { type RunningProduct, startWholeProduct } from '../support/product.js';
import { lookInside } from '../support/record.js';

/** The road of one fact, as its trace shows it: who tells, and what of. */
const ROAD = [
  ['nenep-api', 'POST /api/v1/tasks/:task/decisions'],
  ['nenep-api', 'door'],
  ['nenep-api', 'update'],
  ['nenep-worker', 'workflow'],
  ['nenep-worker', 'publish'],
] as const;

describe('the trace of a decision', () => {
  let collector: Collector;
  let running: RunningProduct;
  let taken: Taken;

  beforeAll(async () => {
    collector = await startCollector();
    process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = collector.endpoint;
    process.env['OTEL_BSP_SCHEDULE_DELAY'] = '200';
    running = await startWholeProduct('traces');
    const house = await inventedHouse('tr', 2, 4);
    await applyHouse(running, 'traces', house);
    const [first, ...others] = await signInAll(
      running.product.api,
      house.members.map(({ id }) => id),
    );
    if (!first) throw new Error('Nobody is in the house.');
    const [task] = await untilOpen(first, 'self');
    taken = await first.decideSurely(task.id, 'submit', SELF);
    await submitAll(others, 7);
  }, 120_000);
  afterAll(async () => {
    await running.stop();
    await collector.close();
    delete process.env['OTEL_EXPORTER_OTLP_ENDPOINT'];
    delete process.env['OTEL_BSP_SCHEDULE_DELAY'];
  });

  it('follows it from the request to both projections, each step in the one before', async () => {
    const publish = await untilSeen(
      ({ name, attributes }) => name === 'publish' && attributes['nenep.stream'] === taken.stream,
    );
    for (const projector of ['timeline', 'inbox']) {
      await untilSeen(({ name, traceId }) => name === projector && traceId === publish.traceId);
      const trace = collector.spans.filter(({ traceId }) => traceId === publish.traceId);
      const road = [...ROAD, ['nenep-projectors', projector] as const];
      let before: Seen | undefined;
      for (const [service, name] of road) {
        const here = trace.find((span) => span.service === service && span.name === name);
        expect({ name, parent: here?.parentSpanId }).toEqual({ name, parent: before?.spanId });
        before = here;
      }
    }
  });

  it('is there for each decision of a batch, and links it to the first', async () => {
    const all = () => collector.spans.filter(({ name }) => name === 'inbox');
    while (new Set(all().map(({ traceId }) => traceId)).size < 8) await sleep(200);
    const updates = collector.spans.filter(({ name }) => name === 'update');
    expect(new Set(updates.map(({ traceId }) => traceId)).size).toBe(8);
    for (const { attributes, links } of updates) {
      if (links.length === 0) continue;
      expect(attributes['nenep.batch.decisions']).toBeGreaterThan(1);
      expect(updates.map(({ spanId }) => spanId)).toContain(links[0]?.spanId);
    }
  });

  it('is not chosen by whoever asks', async () => {
    const theirs = `00-${'c'.repeat(32)}-${'d'.repeat(16)}-01`;
    expect(traceparent.safeParse(theirs).success).toBe(true);
    await fetch(`${running.product.api}/api/v1/me`, { headers: { traceparent: theirs } });
    await untilSeen(({ name }) => name === 'GET /api/v1/me');
    expect(collector.spans.map(({ traceId }) => traceId)).not.toContain('c'.repeat(32));
  });

  it('is named in the log of its request', async () => {
    const published = await untilSeen(
      ({ name, attributes }) => name === 'publish' && attributes['nenep.stream'] === taken.stream,
    );
    const requests = readLog(await logOf(running, 'api')).filter(
      ({ trace_id, message }) =>
        (trace_id ?? (message as { trace_id?: string }).trace_id) === published.traceId,
    );
    expect(requests).toMatchObject([
      { context: 'Request', message: { route: '/api/v1/tasks/:task/decisions', status: 200 } },
    ]);
  });

  it('holds nobody and nothing that anybody wrote', () => {
    expect(collector.bodies.length).toBeGreaterThan(0);
    for (const body of collector.bodies) {
      expect(body).not.toMatch(/tr-\d{4}|tr-s[abc]|Người|Đã hoàn thành|GOOD|moi-nguoi/);
    }
  });

  it('is no part of what is recorded', async () => {
    const { store, close } = await lookInside(running);
    const entry = await store.models.timeline.findById(`${taken.stream}#${taken.sequence}`).lean();
    expect(entry).toMatchObject({ type: 'task.decided' });
    expect(JSON.stringify(entry)).not.toContain('traceparent');
    await close();
  });

  async function untilSeen(is: (span: Seen) => boolean): Promise<Seen> {
    for (;;) {
      const seen = collector.spans.find(is);
      if (seen) return seen;
      await sleep(100);
    }
  }
});
