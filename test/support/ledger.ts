import { type ExpectedPeriod, type Instant, type SealedFact } from '@nenep/contracts';
import { type LedgerLine, ledgerOf } from '@nenep/domain';
import { follow } from '@nenep/inbox';

/** The ledger that facts of a keeper make, by the inbox's own projection. */
export function ledgerFrom(
  facts: readonly SealedFact[],
  expected: readonly ExpectedPeriod[],
  now: Instant,
): LedgerLine[] {
  const stream = facts[0]?.stream ?? '';
  const nothing = {
    stream,
    sequence: 0,
    cycle: null,
    plan: null,
    organization: null,
    tasks: new Map(),
  };
  const periods = follow(nothing, facts).change?.plan?.periods ?? [];
  return ledgerOf({ expected, omitted: [] }, periods, { now, rehearsal: false, pauses: [] });
}
