import { z } from 'zod';
import { instant, personId, roleName, sha256Hex, slug } from './identifiers.js';

/**
 * How many voices, as a number or as a share, rounded up. `MEMBERS` are all who sit there,
 * `ELIGIBLE` those of them who may decide this matter, `PRESENT` those who took part in the vote.
 */
export const share = z.object({
  count: z.int().min(1).optional(),
  percent: z.int().min(0).max(100).optional(),
  of: z.enum(['MEMBERS', 'ELIGIBLE', 'PRESENT']),
});
export type Share = z.infer<typeof share>;

/**
 * `quorum` is how many must take part, `majority` how many must approve; where only one of them is
 * given, the quorum is of approvals.
 */
export const votingRule = z.union([
  z.enum(['ONE', 'ALL']),
  z.object({ quorum: share.optional(), majority: share.optional() }),
]);
export type VotingRule = z.infer<typeof votingRule>;

/** Those who hold a role or sit in a body, towards one unit where it is named; or one person. */
export const eligible = z.union([
  z.object({ role: roleName, unit: slug.optional() }),
  z.object({ person: personId }),
]);
export type Eligible = z.infer<typeof eligible>;

/** Those who sign together, by a rule of their own: a side, a track, or simply all who sign. */
export const signOffGroup = z.object({
  group: slug,
  of: z.array(eligible).min(1),
  /** Who decides instead about those who hold one of these roles; the first that fits. */
  instead: z.array(z.object({ of: z.array(roleName).min(1), by: roleName })).optional(),
  rule: votingRule,
  /** Who may have a vote counted before everybody has voted; without it nobody. */
  countedBy: roleName.optional(),
});
export type SignOffGroup = z.infer<typeof signOffGroup>;

/** What the plan says of one sign-off. */
export const signOffTerms = z.object({
  /** To approve; or only to receive and note, which asks no approval. */
  act: z.enum(['APPROVE', 'NOTE']),
  ballot: z.enum(['OPEN', 'SECRET']),
  order: z.enum(['PARALLEL', 'SEQUENTIAL']),
  /** A person in several seats has one voice, or one for each. */
  seats: z.enum(['ONCE', 'EACH']),
  delegable: z.boolean(),
  bulk: z.boolean(),
  mayReject: z.boolean(),
  /** The steps that it may be returned to. */
  returnsTo: z.array(slug),
  /** A deferral may reach so far and no further; null where nothing may be deferred. */
  deferrableUntil: instant.nullable(),
  groups: z.array(signOffGroup).min(1),
});
export type SignOffTerms = z.infer<typeof signOffTerms>;

/** What is signed: the revision that was seen, bound by its digest. */
export const signedContent = z.object({ revision: z.string().max(300), digest: sha256Hex });
export type SignedContent = z.infer<typeof signedContent>;

/** What a delegation is restricted to; what is not named is not restricted. */
export const delegationScope = z.object({
  roles: z.array(roleName).min(1).optional(),
  units: z.array(slug).min(1).optional(),
  cycles: z.array(slug).min(1).optional(),
  steps: z.array(slug).min(1).optional(),
});
export type DelegationScope = z.infer<typeof delegationScope>;

/**
 * Somebody acts for somebody else between two moments, `until` excluded, once they have accepted
 * and for as long as it is not revoked. The reason is in MongoDB alone, under `reason` (law 6).
 */
export const delegation = z.object({
  delegation: slug,
  delegator: personId,
  delegate: personId,
  from: instant,
  until: instant,
  scope: delegationScope,
  reason: z.string().max(300),
  acceptedAt: instant.optional(),
  revokedAt: instant.optional(),
});
export type Delegation = z.infer<typeof delegation>;
