import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Caller } from '../support/caller.js';
import { alertRules, dashboard, metricsIn } from '../support/dashboards.js';
import { type Metric, scrape } from '../support/exposition.js';
import { applyHouse, signInAll, submitAll } from '../support/load.js';
import { inventedHouse } from '../support/organization.js';
import { type RunningProduct, startWholeProduct } from '../support/product.js';

type Scraped = Record<'api' | 'worker' | 'projectors' | 'temporal', Map<string, Metric>>;

let running: RunningProduct;
let scraped: Scraped;

beforeAll(async () => {
  running = await startWholeProduct('metrics');
  const house = await inventedHouse('mt', 2, 4);
  await applyHouse(running, 'metrics', house);
  const callers = await signInAll(
    running.product.api,
    house.members.map(({ id }) => id),
  );
  await submitAll(callers, 4);
  await Caller.signedOut(running.product.api).get('/nobody/knows/this');
  scraped = await untilShown(running);
}, 120_000);
afterAll(() => running.stop());

describe('what the product measures', () => {
  it('is named by the conventions of Prometheus', () => {
    for (const metrics of Object.values(scraped)) {
      for (const metric of ours(metrics)) expect(faultsOf(metric)).toEqual([]);
    }
  });

  it('follows a decision along its road', () => {
    const { api, worker, projectors } = scraped;
    expect(sum(worker, 'nenep_publish_attempts_total', { outcome: 'sent' })).toBeGreaterThan(0);
    expect(sum(worker, 'nenep_publish_batch_facts_sum')).toBeGreaterThan(8);
    for (const projector of ['timeline', 'inbox']) {
      expect(sum(projectors, 'nenep_projector_events_total', { projector })).toBeGreaterThan(8);
      expect(sum(projectors, 'nenep_projector_lag_seconds_count', { projector })).toBeGreaterThan(
        0,
      );
    }
    const route = '/api/v1/tasks/:task/decisions';
    const request = { method: 'POST', route, status: '2xx' };
    expect(sum(api, 'nenep_http_request_duration_seconds_count', request)).toBe(8);
  });

  it('says what waits for people, apart from what is only rehearsed', () => {
    const { projectors } = scraped;
    const reviews = { kind: 'review', rehearsal: 'true' };
    expect(sum(projectors, 'nenep_tasks_open', reviews)).toBe(8);
    expect(sum(projectors, 'nenep_tasks_overdue', reviews)).toBe(0);
    expect(sum(projectors, 'nenep_cycles_open', { rehearsal: 'true' })).toBe(1);
    expect(sum(projectors, 'nenep_cycles_open', { rehearsal: 'false' })).toBe(0);
    expect(sum(projectors, 'nenep_integrity_alarms')).toBe(0);
  });

  it('says of each process whether what it needs is there', () => {
    const up = (metrics: Map<string, Metric>) =>
      Object.fromEntries(
        metrics
          .get('nenep_dependency_up')
          ?.samples.map(({ labels, value }) => [labels['dependency'], value]) ?? [],
      );
    expect(up(scraped.api)).toEqual({ mongodb: 1, temporal: 1 });
    expect(up(scraped.worker)).toEqual({ kafka: 1, mongodb: 1 });
    expect(up(scraped.projectors)).toEqual({ kafka: 1, mongodb: 1 });
  });

  it('has no more series for what people type, and none for who they are', () => {
    const labels = Object.values(scraped).flatMap((metrics) =>
      ours(metrics).flatMap(({ samples }) =>
        samples.flatMap(({ labels: { le, ...named } }) => Object.values(named)),
      ),
    );
    expect(labels).toContain('unmatched');
    expect(labels.filter((label) => /mt-\d|nobody|metrics|\d{4}/.test(label))).toEqual([]);
    expect(new Set(labels).size).toBeLessThan(60);
  });

  it('is not shown where everybody can ask', async () => {
    for (const path of ['/metrics', '/api/v1/metrics', '/health/metrics']) {
      expect((await fetch(`${running.product.api}${path}`)).status).toBe(404);
    }
  });
});

describe('the dashboard and the alerts', () => {
  it('read only what the product measures', async () => {
    const measured = new Set(Object.values(scraped).flatMap((metrics) => [...metrics.keys()]));
    const { panels } = await dashboard();
    const expressions = [
      ...panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr)),
      ...(await alertRules()).map(({ expr }) => expr),
    ];
    const read = expressions.flatMap(metricsIn);
    expect(
      expressions.filter((expr) => metricsIn(expr).length === 0 && !/^up\b/.test(expr)),
    ).toEqual([]);
    expect(read.filter((name) => !measured.has(name))).toEqual([]);
  });

  it('read every metric of ours', async () => {
    const { panels } = await dashboard();
    const read = new Set(
      panels.flatMap(({ targets = [] }) => targets.flatMap(({ expr }) => metricsIn(expr))),
    );
    const measured = Object.values(scraped).flatMap((metrics) =>
      ours(metrics).map(({ name }) => name),
    );
    expect(measured.filter((name) => !read.has(name))).toEqual([]);
  });

  it('are panels under three questions, each with an id and a title of its own', async () => {
    const { panels } = await dashboard();
    const rows = panels.filter(({ type }) => type === 'row').map(({ title }) => title);
    expect(rows).toEqual(['Khỏe mạnh không', 'Việc gì trễ', 'Xếp hàng ở đâu']);
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    expect(new Set(panels.map(({ title }) => title)).size).toBe(panels.length);
    for (const { type, targets = [] } of panels) {
      if (type !== 'row') expect(targets.length).toBeGreaterThan(0);
    }
  });

  it('say of each alert what is wrong and what to do', async () => {
    const rules = await alertRules();
    expect(rules.length).toBeGreaterThan(4);
    for (const { alert, annotations } of rules) {
      expect(alert).toMatch(/^Nenep[A-Z]/);
      expect(annotations.summary).toBeTruthy();
      expect(annotations.description).toBeTruthy();
    }
  });
});

/** Waits until the projections have all that was decided: eight reviews wait for a reviewer. */
async function untilShown({ product }: RunningProduct): Promise<Scraped> {
  for (;;) {
    const projectors = await scrape(product.metrics.projectors);
    if (sum(projectors, 'nenep_tasks_open', { kind: 'review' }) === 8) {
      const api = await scrape(product.metrics.api);
      const worker = await scrape(product.metrics.worker);
      return { api, worker, projectors, temporal: await scrape(product.metrics.temporal) };
    }
    await sleep(1_000);
  }
}

function ours(metrics: Map<string, Metric>): Metric[] {
  return [...metrics.values()].filter(({ name }) => name.startsWith('nenep_'));
}

function sum(metrics: Map<string, Metric>, name: string, labels: Record<string, string> = {}) {
  const samples = [...metrics.values()].flatMap((metric) => metric.samples);
  return samples
    .filter((sample) => sample.name === name)
    .filter((sample) => Object.entries(labels).every(([key, text]) => sample.labels[key] === text))
    .reduce((total, { value }) => total + value, 0);
}

const UNITS = /_(seconds|bytes|events|facts|decisions|updates)$/;

/** What of a metric is not as https://prometheus.io/docs/practices/naming has it. */
function faultsOf({ name, type, help, samples }: Metric): string[] {
  const faults = [];
  if (!/^nenep(_[a-z]+)+$/.test(name)) faults.push('is not in snake_case');
  if (help === '' || !help.endsWith('.')) faults.push('has no HELP');
  if (!['counter', 'gauge', 'histogram'].includes(type)) faults.push(`is a ${type}`);
  if ((type === 'counter') !== name.endsWith('_total')) faults.push('and _total do not agree');
  if (type === 'histogram' && !UNITS.test(name)) faults.push('names no unit');
  if (/_(ms|milliseconds|minutes|count|sum|bucket)$/.test(name)) faults.push('ends wrongly');
  for (const label of samples.flatMap((sample) => Object.keys(sample.labels))) {
    if (!/^[a-z]+$/.test(label)) faults.push(`has the label ${label}`);
  }
  return faults.map((fault) => `${name} ${fault}`);
}
