import type { SignOffs } from '../road/sign-offs.bench.js';
import { latencyText, number, spreadText } from './numbers.js';
import { table } from './table.js';

const OURS = ['api', 'worker', 'projectors'];
const BARE = ['bare callers', 'bare worker'];

/** The sign-offs as two tables: how fast, and at what price. */
export function signOffsReport(measured: readonly SignOffs[]): string {
  const speed = table(
    ['Callers', 'Sign-offs/s', 'p50 / p95 / p99 ms', 'Over bare updates', 'Beside'],
    measured.map(({ name, perSecond, latency, ratio }) => [
      name,
      spreadText(perSecond),
      latencyText(latency),
      ratio ? spreadText(ratio) : '',
      ratio?.beside ?? '',
    ]),
  );
  const parts = [...OURS, 'temporal', ...BARE, 'kafka', 'mongodb', 'callers'];
  const price = table(
    ['CPU ms a decision', 'Ours and Temporal', ...parts, 'Events a decision'],
    measured.map(({ name, cpu, eventsPerDecision }) => [
      name,
      number(sum(cpu, [...OURS, 'temporal', ...BARE])),
      ...parts.map((part) => number(cpu[part] ?? 0)),
      number(eventsPerDecision),
    ]),
  );
  return `${speed}\n\n${price}`;
}

function sum(cpu: Record<string, number>, parts: string[]): number {
  return parts.reduce((total, part) => total + (cpu[part] ?? 0), 0);
}
