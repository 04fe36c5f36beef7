import { type CycleSnapshot, type Fact, type Instant } from '@nenep/contracts';
import { cycleFact } from '../cycle/facts.js';
import { sizeOf } from '../cycle/snapshot.js';
import { openSelfEvaluations } from './tasks.js';

/**
 * What an opening makes known: the cycle with its dates, every date that is not the nominal one
 * with its reason, and everybody's first task. `digest` is that of the snapshot.
 */
export function openCycle(snapshot: CycleSnapshot, digest: string, now: Instant): Fact[] {
  return [
    cycleFact(
      snapshot,
      now,
      'cycle.opened',
      {},
      {
        ...sizeOf(snapshot),
        asOf: snapshot.asOf,
        snapshot: digest,
        steps: snapshot.steps.map(({ id, kind, nominal, due, dueAt }) => ({
          step: id,
          kind,
          nominal,
          due,
          dueAt,
        })),
      },
    ),
    ...rolledDates(snapshot, now),
    ...openSelfEvaluations(snapshot, now),
  ];
}

function rolledDates(snapshot: CycleSnapshot, now: Instant): Fact[] {
  return snapshot.steps.flatMap(({ id, nominal, due, rolled }) => {
    if (!nominal || !due || rolled.length === 0) return [];
    return [
      cycleFact(snapshot, now, 'date.rolled', { step: id }, { nominal, due, reasons: rolled }),
    ];
  });
}
