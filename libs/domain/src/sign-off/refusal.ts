import type { Instant, PersonId } from '@nenep/contracts';

/** Every reason for which an act is not taken, in the order in which a person would be told. */
export const SIGN_OFF_REFUSALS = [
  'NOT_OPEN',
  'DEFERRED',
  'NOT_ELIGIBLE',
  'OWN_WORK',
  'CONFLICT_OF_INTEREST',
  'NOT_DELEGATED',
  'NOT_DELEGABLE',
  'SAY_FOR_WHOM',
  'NOT_YOUR_TURN',
  'COUNTED_ALREADY',
  'VERB_NOT_ALLOWED',
  'REJECTION_NOT_ALLOWED',
  'BALLOT_SECRET',
  'BULK_NOT_ALLOWED',
  'CONTENT_CHANGED',
  'RETURN_TARGET_INVALID',
  'REASONS_REQUIRED',
  'NOTHING_TO_RECALL',
  'TOO_LATE_TO_RECALL',
  'QUESTION_UNKNOWN',
  'QUESTION_ASKED_ALREADY',
  'RECEIVER_NOT_ELIGIBLE',
  'DEFERRAL_NOT_ALLOWED',
  'DEFERRAL_TOO_LONG',
  'QUORUM_NOT_PRESENT',
  'COUNTS_DIFFER',
] as const;
export type SignOffRefusalCode = (typeof SIGN_OFF_REFUSALS)[number];

/** Why an act is not taken, and who was first and when, where somebody was. */
export interface SignOffRefusal {
  refused: SignOffRefusalCode;
  by?: PersonId;
  at?: Instant;
}

export function refuse(
  refused: SignOffRefusalCode,
  first?: { by: PersonId; at: Instant } | null,
): SignOffRefusal {
  return first ? { refused, by: first.by, at: first.at } : { refused };
}

export function isRefusal(value: unknown): value is SignOffRefusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}
