import type { Instant, PersonId, SignedContent, SignOffTerms } from '@nenep/contracts';
import type { Matter } from './matter.js';
import type { BallotCounts, Choice, Hands, SignOffOutcome, StopReason } from './state.js';

/** What happens to a sign-off, and nothing else does. */
export type SignOffFact = { at: Instant } & (
  | ({ type: 'opened'; matter: Matter; terms: SignOffTerms; content: SignedContent } & Hands)
  /** For the content of `digest` and no other. */
  | ({ type: 'signed'; group: string; choice: Choice; digest: string } & Hands)
  | ({ type: 'counted'; group: string; counts: BallotCounts } & Hands)
  | ({ type: 'returned'; to: string } & Hands)
  | ({ type: 'withdrawn' } & Hands)
  /** After a return, or of its own accord: every voice so far was for another content. */
  | ({ type: 'resubmitted'; content: SignedContent; before: SignedContent } & Hands)
  | ({ type: 'asked'; question: string; of: PersonId } & Hands)
  | ({ type: 'answered'; question: string } & Hands)
  | ({ type: 'recalled'; group: string } & Hands)
  | ({ type: 'reassigned'; to: PersonId } & Hands)
  | ({ type: 'deferred'; until: Instant } & Hands)
  | { type: 'resumed'; by: PersonId | null }
  | ({ type: 'conflict-declared' } & Hands)
  | { type: 'group-settled'; group: string; outcome: SignOffOutcome }
  | { type: 'decided'; outcome: SignOffOutcome; by: PersonId }
  | { type: 'stopped'; group: string; reason: StopReason }
  | { type: 'moving-again'; group: string }
);
