import type { OpenTasks, Standing } from '@nenep/store';
import { Gauge } from 'prom-client';
import { registry } from './registry.js';
import { sampled } from './sampled.js';

const registers = [registry];
const tasks = ['kind', 'rehearsal'] as const;
let standing: () => Promise<Standing | null> = () => Promise.resolve(null);

/** Asks for it when somebody looks, at most every 15 s. */
export function watchStanding(ask: () => Promise<Standing>): void {
  standing = sampled(ask);
}

function taskGauge(name: string, help: string, valueOf: (tasks: OpenTasks) => number): void {
  new Gauge({
    name,
    help,
    labelNames: tasks,
    registers,
    async collect() {
      this.reset();
      for (const each of (await standing())?.tasks ?? []) {
        this.set({ kind: each.kind, rehearsal: String(each.rehearsal) }, valueOf(each));
      }
    },
  });
}

taskGauge('nenep_tasks_open', 'Tasks that wait for people.', ({ open }) => open);
taskGauge('nenep_tasks_overdue', 'Open tasks past their deadline.', ({ overdue }) => overdue);
taskGauge(
  'nenep_tasks_escalated',
  'Open tasks that have climbed a ladder.',
  ({ escalated }) => escalated,
);
taskGauge(
  'nenep_tasks_longest_overdue_seconds',
  'How long the longest overdue task has been so.',
  ({ overdueSince }) => (overdueSince ? (Date.now() - Date.parse(overdueSince)) / 1_000 : 0),
);

new Gauge({
  name: 'nenep_cycles_open',
  help: 'Cycles that are under way.',
  labelNames: ['rehearsal'],
  registers,
  async collect() {
    this.reset();
    for (const { rehearsal, open } of (await standing())?.cycles ?? []) {
      this.set({ rehearsal: String(rehearsal) }, open);
    }
  },
});

new Gauge({
  name: 'nenep_integrity_alarms',
  help: 'Alarms kept about the record, by kind; each needs a person.',
  labelNames: ['kind'],
  registers,
  async collect() {
    this.reset();
    const { alarms = {} } = (await standing()) ?? {};
    for (const [kind, count] of Object.entries<number>(alarms)) this.set({ kind }, count);
  },
});
