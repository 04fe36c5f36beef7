import { clausesNamed } from '../coverage/named.js';
import { valuesAt } from '../source/path.js';
import { type Finding, MOST_FINDINGS } from './finding.js';

/**
 * Finds clauses that the plan's own list does not have, in a plan file of whatever shape. A plan
 * that lists no clauses may name any.
 */
export function checkClauses(plan: unknown): Finding[] {
  const listed = new Set(valuesAt(plan, 'clauses.*.clause').map(({ value }) => value));
  if (listed.size === 0) return [];
  return clausesNamed(plan)
    .filter(({ clause }) => !listed.has(clause))
    .slice(0, MOST_FINDINGS)
    .map(({ clause, path }): Finding => {
      return {
        document: 'plan',
        path,
        code: 'unknown-clause',
        params: { value: clause.slice(0, 60) },
      };
    });
}
