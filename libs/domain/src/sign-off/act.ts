import type { Instant, PersonId, SignedContent } from '@nenep/contracts';
import type { BallotCounts } from './state.js';

interface By {
  actor: PersonId;
  /** For whom they act; found out where they hold no seat and act for one person only. */
  onBehalfOf?: PersonId;
}

/** The verbs that give a voice. `hand-in` hands in the paper of a secret ballot. */
export const SIGNING_VERBS = ['approve', 'reject', 'abstain', 'note', 'hand-in'] as const;
export type SigningVerb = (typeof SIGNING_VERBS)[number];

export interface Signing extends By {
  verb: SigningVerb;
  /** The digest of the content that was seen. */
  digest: string;
  /** Where they sit in several. */
  group?: string;
  /** Together with others, at one stroke. */
  bulk?: boolean;
}

/** What a person does in a sign-off. Words are kept elsewhere, before. */
export type Act =
  | Signing
  | (By & { verb: 'return'; to: string; reasoned: boolean })
  | (By & { verb: 'resubmit'; content: SignedContent })
  | (By & { verb: 'ask'; question: string; of: PersonId })
  | (By & { verb: 'answer'; question: string })
  | (By & { verb: 'recall' })
  | (By & { verb: 'reassign'; to: PersonId })
  | (By & { verb: 'defer'; until: Instant; reasoned: boolean })
  | (By & { verb: 'declare-conflict' })
  /** `counts` is what the urn of a secret ballot held; an open vote is counted here. */
  | (By & { verb: 'count'; group: string; counts?: BallotCounts });
export type ActVerb = Act['verb'];
export type ActOf<V extends ActVerb> = Extract<Act, { verb: V }>;
