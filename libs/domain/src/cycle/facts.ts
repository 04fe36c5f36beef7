import {
  type ActingAs,
  type CycleSnapshot,
  type FactData,
  type FactOf,
  type FactType,
  type Instant,
  type PersonId,
  SYSTEM_ACTOR,
  type TaskKey,
} from '@nenep/contracts';
import { stepOf } from './snapshot.js';

/** Of which part of the cycle a fact is, and who acted; nobody, where only time passed. */
export interface About {
  step?: string;
  unit?: string | undefined;
  task?: TaskKey;
  actor?: PersonId;
  actingAs?: ActingAs;
}

/** A fact of one cycle, with the clause that its step carries out. */
export function cycleFact<T extends FactType>(
  snapshot: CycleSnapshot,
  now: Instant,
  type: T,
  about: About,
  data: FactData<T>,
): FactOf<T> {
  return {
    type,
    organization: snapshot.organization,
    plan: snapshot.plan,
    planVersion: snapshot.planVersion,
    cycle: snapshot.cycle,
    period: snapshot.period.id,
    ...(about.unit && { unit: about.unit }),
    ...(about.step && { step: about.step }),
    ...(about.task && { task: about.task }),
    clause: about.step ? stepOf(snapshot, about.step).clause : snapshot.clause,
    actor: about.actor ?? SYSTEM_ACTOR,
    ...(about.actingAs && { actingAs: about.actingAs }),
    occurredAt: now,
    data,
  };
}
