import type { Instant, PersonId, SignedContent, SignOffTerms } from '@nenep/contracts';
import type { Matter } from './matter.js';

/** Who acted, and for whom: the same person where they acted for themselves. */
export interface Hands {
  hand: PersonId;
  holder: PersonId;
}

/** `SEALED` is a paper of a secret ballot, whose choice nobody knows here. */
export type Choice = 'APPROVE' | 'REJECT' | 'ABSTAIN' | 'NOTE' | 'SEALED';

/** One voice of the round. */
export interface Voice extends Hands {
  group: string;
  choice: Choice;
  at: Instant;
}

/** What a ballot came to, in voices. */
export interface BallotCounts {
  approve: number;
  reject: number;
  abstain: number;
}

/** Why a group cannot come to a decision by itself; somebody on the ladder has to move it. */
export type StopReason =
  'NOBODY_ELIGIBLE' | 'QUORUM_UNREACHABLE' | 'NOT_CARRIED' | 'NEEDS_A_NEW_ACT';

export type SignOffOutcome = 'APPROVED' | 'REJECTED' | 'NOTED';

/** `RETURNED` and `WITHDRAWN` wait for the content to come again. */
export type SignOffStatus = 'OPEN' | 'DEFERRED' | 'RETURNED' | 'WITHDRAWN' | SignOffOutcome;

/** A content that was brought in, and by whom; every one of them is kept. */
export interface BroughtIn extends SignedContent, Hands {
  at: Instant;
}

export interface Question {
  question: string;
  by: PersonId;
  of: PersonId;
  askedAt: Instant;
  answeredAt?: Instant;
}

/** All that has happened in one sign-off; made by folding its facts in order. */
export interface SignOff {
  matter: Matter;
  terms: SignOffTerms;
  status: SignOffStatus;
  /** Counts the contents: a signature is for the content of its round alone. */
  round: number;
  /** The last is the one to be signed. */
  contents: readonly BroughtIn[];
  /** Of this round. */
  voices: readonly Voice[];
  counted: Readonly<Record<string, BallotCounts>>;
  settled: readonly { group: string; outcome: SignOffOutcome; at: Instant }[];
  stopped: readonly { group: string; reason: StopReason; at: Instant }[];
  /** Whose seat somebody else has in this matter. */
  reassigned: readonly { from: PersonId; to: PersonId }[];
  /** Who said that the matter touches their own interests. */
  conflicts: readonly PersonId[];
  questions: readonly Question[];
  deferred: { until: Instant; by: PersonId } | null;
  /** Who gave it the status that it has. */
  last: { by: PersonId; at: Instant } | null;
}

/** The groups whose turn it is: all that are not settled, or the first of them in a sequence. */
export function groupsInTurn({ terms, settled }: SignOff): SignOffTerms['groups'] {
  const open = terms.groups.filter(({ group }) => !settled.some((each) => each.group === group));
  return terms.order === 'SEQUENTIAL' ? open.slice(0, 1) : open;
}

/** Whether nobody may know who said what; of what is only noted nothing is secret. */
export function isSecret({ act, ballot }: SignOffTerms): boolean {
  return act === 'APPROVE' && ballot === 'SECRET';
}

export function contentOf({ contents }: SignOff): BroughtIn {
  const content = contents.at(-1);
  if (!content) throw new Error('A sign-off was opened without content.');
  return content;
}
