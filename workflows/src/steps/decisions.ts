import type { Answer, Decision } from '@nenep/contracts';

/** The first answer that each decision got, by the id its maker gave it. */
export type Remembered = Record<string, { digest: string; answer: Answer }>;

/**
 * Decisions taken so far, kept for as long as their cycle, through every run of it: the same id
 * and content gets the first answer again, other content is refused. Refusals are not kept, since
 * they made no fact and may be asked again.
 */
export class DecisionMemory {
  readonly taken: Remembered;

  constructor(carried: Remembered = {}) {
    // Without a prototype: clients make the ids, and one may be called `constructor`.
    this.taken = Object.assign(Object.create(null) as Remembered, carried);
  }

  /** The answer that stands for this id already, or null where it is new. */
  recall({ decision, digest }: Decision): Answer | null {
    const first = this.taken[decision];
    if (!first) return null;
    if (first.digest === digest) return first.answer;
    return { outcome: 'refused', decision, code: 'DECISION_ID_REUSED' };
  }

  keep({ decision, digest }: Decision, answer: Answer): void {
    if (answer.outcome === 'accepted') this.taken[decision] = { digest, answer };
  }
}
