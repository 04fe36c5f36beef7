import { isPending, type Plan } from '../schema/plan.schema.js';
import { valuesAt } from '../source/path.js';
import { UNSUPPORTED, type Unsupported } from '../unsupported.js';
import type { Finding } from './finding.js';

/** Tells of whatever a plan says and nothing carries out yet, with what happens instead. */
export function checkUnsupported(plan: Plan): Finding[] {
  return [...unsupportedFields(plan), ...pendingCycles(plan)];
}

function unsupportedFields(plan: Plan): Finding[] {
  return UNSUPPORTED.flatMap((entry) =>
    valuesAt(plan, entry.at)
      .filter(({ value }) => isSaid(value) && concerns(entry, value))
      .map(({ path }): Finding => {
        const params = { field: String(path.at(-1)), consequence: entry.consequence };
        const { severity } = entry;
        return { document: 'plan', path, what: 'key', severity, code: 'not-yet-supported', params };
      }),
  );
}

/** What the schema fills in where nothing is said is empty. */
function isSaid(value: unknown): boolean {
  return !Array.isArray(value) || value.length > 0;
}

function concerns({ only, unless }: Unsupported, value: unknown): boolean {
  if (only !== undefined) return value === only;
  return unless === undefined || value !== unless;
}

/** A cycle of a kind that does not exist yet is not opened. */
function pendingCycles({ cycles }: Plan): Finding[] {
  return cycles.flatMap((cycle, index): Finding[] => {
    if (!isPending(cycle)) return [];
    const { id, kind, clause, clauses = [] } = cycle;
    const params = { value: id, kind, clauses: [clause, ...clauses].join(', ') };
    const path = ['cycles', index, 'kind'];
    return [{ document: 'plan', path, severity: 'warning', code: 'kind-not-yet-run', params }];
  });
}
