import { isPending, type PendingCycle, type Plan } from '../schema/plan.schema.js';
import { type Located, valueAt, valuesAt } from '../source/path.js';
import type { Finding } from './finding.js';

/** Sections whose entries have a provenance of their own. */
const SOURCED = [
  'scales.*',
  'scales.*.bonus',
  'scales.*.classes.*.band',
  'scales.*.classes.*.band.conditions.*',
  'scales.*.caps.*',
  'numbering.*',
  'retention.*',
  'indicators.*',
];

/** Tells which values outside the cycles that run are only defaults that nobody has confirmed. */
export function checkUnconfirmedElsewhere(plan: Plan): Finding[] {
  const entries = SOURCED.flatMap((pattern) => valuesAt(plan, pattern))
    .filter(({ value }) => valueAt(value, ['provenance']) === 'DEFAULT')
    .map(unconfirmedEntry);
  const cycles = plan.cycles.flatMap((cycle, index) =>
    isPending(cycle) ? unconfirmedCycle(cycle, index) : [],
  );
  return [...entries, ...cycles];
}

function unconfirmedEntry({ path }: Located): Finding {
  const params = { value: path.join('.') };
  return { document: 'plan', path, severity: 'warning', code: 'value-unconfirmed', params };
}

function unconfirmedCycle(cycle: PendingCycle, index: number): Finding[] {
  const { opens, provenance, steps } = cycle;
  const isDefault = (...sources: (string | undefined)[]) =>
    sources.find((source) => source !== undefined) === 'DEFAULT';
  const values = [
    ...(opens && isDefault(opens.provenance, provenance) ? ['opens'] : []),
    ...steps
      .filter(({ due, ...step }) => due && isDefault(due.provenance, step.provenance, provenance))
      .map(({ id }) => `${id}.due`),
  ];
  if (values.length === 0) return [];
  const params = { value: cycle.id, count: values.length, values: values.join(', ') };
  const path = ['cycles', index];
  return [{ document: 'plan', path, severity: 'warning', code: 'values-unconfirmed', params }];
}
