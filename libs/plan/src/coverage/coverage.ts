import type { Plan } from '../schema/plan.schema.js';
import type { Localized } from '../schema/vocabulary.js';
import { type Carrier, carrierOf } from './carrier.js';
import { clausesNamed } from './named.js';

/**
 * Whether a clause is carried out: by what runs or is kept today, in part by what cannot run yet,
 * only by that; or it asks for nothing, or nothing in the plan carries it.
 */
export type CoverageState = 'CARRIED' | 'PARTLY' | 'PENDING' | 'GUIDING' | 'MISSING';

/** One clause of the plan's text, and all that carries it out. */
export interface ClauseCoverage {
  clause: string;
  /** The words with which it begins. */
  text: Localized;
  state: CoverageState;
  carriers: Carrier[];
  /** Why nothing needs to carry it out, where it only guides. */
  reason: Localized | null;
}

/** What carries out each clause that the plan lists, in the order of its text. */
export function coverageOf(plan: Plan): ClauseCoverage[] {
  const named = clausesNamed(plan).filter(({ path }) => path[0] !== 'guidingText');
  return plan.clauses.map(({ clause, text }) => {
    const carriers = named
      .filter((each) => each.clause === clause)
      .map(({ path }) => carrierOf(plan, path));
    const guiding = plan.guidingText.find((each) => each.clause === clause);
    const reason = guiding?.reason ?? null;
    return { clause, text, state: stateOf(carriers, reason), carriers: distinct(carriers), reason };
  });
}

function stateOf(carriers: readonly Carrier[], reason: Localized | null): CoverageState {
  if (carriers.length === 0) return reason ? 'GUIDING' : 'MISSING';
  const pending = carriers.filter((carrier) => carrier.pending).length;
  if (pending === 0) return 'CARRIED';
  return pending === carriers.length ? 'PENDING' : 'PARTLY';
}

/** What names a clause twice carries it once. */
function distinct(carriers: readonly Carrier[]): Carrier[] {
  return [...new Map(carriers.map((carrier) => [carrier.at, carrier])).values()];
}
