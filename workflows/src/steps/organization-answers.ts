import type { Instant, OrganizationAnswer, OrganizationRefusal } from '@nenep/contracts';

type Accepted = Extract<OrganizationAnswer, { outcome: 'accepted' }>;

/** What somebody sent: the id that they made, and what it is over. */
interface Sent {
  decision: string;
  digest: string;
}

/** The first answer to each decision that was taken, by its id. */
export type AnswersCarried = Record<string, { digest: string; answer: Accepted }>;

/** Answers of the keeper of an organization, kept for good: the same again gets the first one. */
export class OrganizationAnswers {
  private readonly kept: AnswersCarried;

  constructor(carried: AnswersCarried = {}) {
    // Without a prototype: clients make the ids, and one may be called `constructor`.
    this.kept = Object.assign(Object.create(null) as AnswersCarried, carried);
  }

  /** The answer that stands for this id already, or null where it is new. */
  recall({ decision, digest }: Sent): OrganizationAnswer | null {
    const first = this.kept[decision];
    if (!first) return null;
    if (first.digest === digest) return first.answer;
    return refused({ decision }, { refused: 'DECISION_ID_REUSED' });
  }

  accept(
    { decision, digest }: Sent,
    at: Instant,
    taken: Pick<Accepted, 'sequence' | 'standing' | 'vacancies'>,
  ): Accepted {
    const answer: Accepted = { outcome: 'accepted', decision, at, ...taken };
    this.kept[decision] = { digest, answer };
    return answer;
  }

  carry(): AnswersCarried {
    return this.kept;
  }
}

/** A refusal is not kept: it made no fact, and the same may be asked again. */
export function refused(
  { decision }: Pick<Sent, 'decision'>,
  { refused: code, ...why }: { refused: OrganizationRefusal },
): OrganizationAnswer {
  return { outcome: 'refused', decision, code, ...why };
}
