import { GENESIS, sealBatch } from '@nenep/audit';
import { eventId, type Fact, type SealedFact } from '@nenep/contracts';
import type { TimelineEntry } from './timeline.schema.js';

export const STREAM = 'tayninh/2021/monthly-evaluation/2021-05';

/** A fact of the May evaluation, with what matters to a test. */
export function fact(more: Partial<Fact> = {}): Fact {
  return {
    type: 'step.completed',
    organization: 'tayninh',
    plan: '2021',
    planVersion: 1,
    cycle: 'monthly-evaluation',
    period: '2021-05',
    clause: 'II.1b',
    actor: 'system',
    occurredAt: '2021-05-24T17:00:00.000Z',
    data: { decided: 3, gaps: 0 },
    ...more,
  } as Fact;
}

/** Facts sealed one after the other, from the first of their stream on. */
export function seal(facts: Fact[], stream = STREAM): SealedFact[] {
  return sealBatch(
    stream,
    GENESIS,
    facts.map((it, index) => ({ sequence: index + 1, fact: it })),
  );
}

/** As the projector hands them over, recorded at consecutive offsets. */
export function recorded(facts: SealedFact[], firstOffset = 0): TimelineEntry[] {
  return facts.map((it, index) => ({
    _id: eventId(it.stream, it.sequence),
    ...it,
    recordedAt: '2026-11-24T00:00:00.000Z',
    partition: 1,
    offset: firstOffset + index,
  }));
}
