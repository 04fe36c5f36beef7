import type { Aim, Section } from '../bench.js';
import { latencyText, number, spreadText } from '../report/numbers.js';
import { table } from '../report/table.js';
import type { SignOffs } from './sign-offs.bench.js';

const OURS = ['api', 'worker', 'projectors'];
const BARE = ['bare callers', 'bare worker'];
const APART = ['kafka', 'mongodb', 'callers'];

/** The sign-offs as two tables: how fast, and at what price. */
export function signOffsSection(measured: readonly SignOffs[]): Section {
  return {
    title: 'Sign-offs through the whole road',
    about:
      'Cycles of 20 units × 10 people; requests signed in by bearer, with words and ids of their own, callers in a process of their own. Bare: one decision an update, a workflow for each of 20 units, no rules, activity or Kafka; taken before and after each sample.',
    tables: [speed(measured), price(measured)],
    aims: aims(measured),
    figures: { signOffs: measured },
  };
}

function speed(measured: readonly SignOffs[]): string {
  return table(
    ['Callers', 'Sign-offs/s', 'p50 / p95 / p99 ms', 'Over bare updates', 'Beside'],
    measured.map(({ name, perSecond, latency, ratio }) => [
      name,
      spreadText(perSecond),
      latencyText(latency),
      ratio ? spreadText(ratio) : '',
      ratio?.beside ?? '',
    ]),
  );
}

function price(measured: readonly SignOffs[]): string {
  const parts = [...OURS, 'temporal', ...BARE, ...APART];
  return table(
    ['CPU ms a decision', 'Ours and Temporal', ...parts, 'Events a decision'],
    measured.map((it) => [
      it.name,
      number(oursAndTemporal(it)),
      ...parts.map((part) => number(it.cpu[part] ?? 0)),
      number(it.eventsPerDecision),
    ]),
  );
}

/** What the engine and what drives it use: of the road the product, of bare updates the client. */
function oursAndTemporal({ cpu }: SignOffs): number {
  return [...OURS, 'temporal', ...BARE].reduce((total, part) => total + (cpu[part] ?? 0), 0);
}

function aims(measured: readonly SignOffs[]): Aim[] {
  const of = (name: string) => measured.find((it) => it.name === name);
  const ratio = (name: string, least: number): Aim[] => {
    const found = of(name)?.ratio;
    if (!found) return [];
    const reached = found.median >= least;
    return [{ aim: `${name}: ≥ ${least} × ${found.beside}`, measured: spreadText(found), reached }];
  };
  const cpu = (name: string): Aim[] => {
    const found = of(name);
    if (!found) return [];
    const used = oursAndTemporal(found);
    return [{ aim: `${name}: ≤ 4 ms of CPU`, measured: number(used), reached: used <= 4 }];
  };
  return [
    ...ratio('8 callers, 1 cycle', 2.4),
    ...ratio('32 callers, 1 cycle', 4.5),
    ...ratio('1 caller, 1 cycle', 0.65),
    ...cpu('8 callers, 1 cycle'),
    ...cpu('32 callers, 1 cycle'),
  ];
}
