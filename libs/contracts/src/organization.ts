import { z } from 'zod';
import {
  decisionId,
  instant,
  localDate,
  personId,
  roleName,
  sha256Hex,
  slug,
} from './identifiers.js';

/** The first and the last day on which something holds; without an end it holds on. */
const validity = { from: localDate.optional(), to: localDate.optional() };

/** A name that people read. Units are no persons: their names may be recorded (law 6). */
export const unitName = z.object({
  vi: z.string().min(1).max(500),
  en: z.string().min(1).max(500),
});
export type UnitName = z.infer<typeof unitName>;

export const registeredUnit = z.object({
  unit: slug,
  kind: roleName,
  ...validity,
  /** In the order in which they were borne. */
  names: z.array(unitName.extend(validity)).min(1),
  /** What became of it, where it was merged or split. */
  into: z.array(slug).optional(),
});
export type RegisteredUnit = z.infer<typeof registeredUnit>;

/** A position of one person, towards one unit where the role is held towards units. */
export const registeredPosition = z.object({
  role: roleName,
  person: personId,
  unit: slug.optional(),
  ...validity,
});

/** Who acts for whom, from a day to another, and for which roles only, where some are named. */
export const registeredDelegation = z.object({
  delegator: personId,
  delegate: personId,
  roles: z.array(roleName).optional(),
  ...validity,
});

/**
 * The organization over time: who works where and who holds what, each from a day to another. It
 * names people by their pseudonyms alone (law 6).
 */
export const organizationRegister = z.object({
  /** Everybody who may be given anything. */
  people: z.array(personId),
  /** The roles that there are; those of scope `UNIT` are held towards units. */
  roles: z.record(roleName, z.enum(['ORGANIZATION', 'UNIT'])),
  /** Whose holders approve a decision that takes effect on a day that has passed. */
  backdatedBy: roleName.optional(),
  units: z.array(registeredUnit),
  staff: z.array(z.object({ person: personId, unit: slug, ...validity })),
  positions: z.array(registeredPosition),
  /** Seats in bodies, one for each member. */
  seats: z.array(z.object({ role: roleName, person: personId, ...validity })),
  delegations: z.array(registeredDelegation),
});
export type OrganizationRegister = z.infer<typeof organizationRegister>;

const position = { role: roleName, person: personId, unit: slug.optional() };
const seat = { role: roleName, person: personId };

/** One thing that a decision changes, from its effective day on. */
export const organizationChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('UNIT_FOUNDED'),
    unit: slug,
    unitKind: roleName,
    name: unitName,
  }),
  z.strictObject({ kind: z.literal('UNIT_RENAMED'), unit: slug, name: unitName }),
  /** Everybody of the units goes into the one; positions towards the units end. */
  z.strictObject({ kind: z.literal('UNIT_MERGED'), units: z.array(slug).min(1), into: slug }),
  /** Everybody of the unit goes into one of several; positions towards the unit end. */
  z.strictObject({
    kind: z.literal('UNIT_SPLIT'),
    unit: slug,
    into: z.array(z.strictObject({ unit: slug, people: z.array(personId) })).min(1),
  }),
  /** A unit in which nobody is left. */
  z.strictObject({ kind: z.literal('UNIT_ABOLISHED'), unit: slug }),
  z.strictObject({ kind: z.literal('PERSON_JOINED'), person: personId, unit: slug }),
  z.strictObject({ kind: z.literal('PERSON_MOVED'), person: personId, to: slug }),
  /** With all that the person holds. */
  z.strictObject({ kind: z.literal('PERSON_LEFT'), person: personId }),
  z.strictObject({ kind: z.literal('POSITION_TAKEN_UP'), ...position }),
  z.strictObject({ kind: z.literal('POSITION_LEFT'), ...position }),
  z.strictObject({ kind: z.literal('SEAT_TAKEN_UP'), ...seat }),
  z.strictObject({ kind: z.literal('SEAT_LEFT'), ...seat }),
  /** From the effective day to another; for certain roles only, where some are named. */
  z.strictObject({
    kind: z.literal('DELEGATED'),
    delegator: personId,
    delegate: personId,
    until: localDate,
    roles: z.array(roleName).min(1).optional(),
  }),
  z.strictObject({
    kind: z.literal('DELEGATION_ENDED'),
    delegator: personId,
    delegate: personId,
  }),
]);
export type OrganizationChange = z.infer<typeof organizationChange>;

/** The paper that a decision stands on: its number, its date, and the body or office that signed. */
export const decisionDocument = z.strictObject({
  number: z.string().trim().min(1).max(100),
  date: localDate,
  signedBy: roleName,
});
export type DecisionDocument = z.infer<typeof decisionDocument>;

/** What was decided of the organization; why is in MongoDB alone, under `revision` (law 6). */
export const organizationDecision = z.object({
  decision: decisionId,
  /** Over the whole content; the same id with another digest is refused. */
  digest: sha256Hex,
  actor: personId,
  document: decisionDocument,
  /** The first day on which it holds, in the organization's zone. */
  effectiveOn: localDate,
  changes: z.array(organizationChange).min(1).max(200),
  revision: z.string().max(300).optional(),
  commitment: sha256Hex.optional(),
});
export type OrganizationDecision = z.infer<typeof organizationDecision>;

/** Somebody else's word on a decision that waits for approval. */
export const organizationApproval = z.object({
  decision: decisionId,
  digest: sha256Hex,
  actor: personId,
  /** The decision that waits. */
  of: decisionId,
  verdict: z.enum(['APPROVE', 'REJECT']),
  revision: z.string().max(300).optional(),
  commitment: sha256Hex.optional(),
});
export type OrganizationApproval = z.infer<typeof organizationApproval>;

/**
 * How a decision stands: `PENDING` waits for approval since its effective day had passed when it
 * came; `SCHEDULED` waits for its day; `IN_FORCE` holds; `REJECTED` never did.
 */
export const organizationStanding = z.enum(['PENDING', 'SCHEDULED', 'IN_FORCE', 'REJECTED']);
export type OrganizationStanding = z.infer<typeof organizationStanding>;

/** Why a decision on the organization, or its approval, is not taken. */
export const organizationRefusal = z.enum([
  'UNIT_UNKNOWN',
  'UNIT_EXISTS',
  'STAFF_REMAIN',
  'SPLIT_INCOMPLETE',
  'PERSON_UNKNOWN',
  'PERSON_NOT_THERE',
  'PERSON_THERE_ALREADY',
  'ROLE_UNKNOWN',
  'UNIT_OF_ROLE',
  'HELD_ALREADY',
  'NOT_HELD',
  'DELEGATION_INVALID',
  'NOBODY_APPROVES',
  'NOT_PENDING',
  'NOT_THE_APPROVER',
  'OWN_DECISION',
  'CONCERNS_YOU',
  'DECISION_ID_REUSED',
]);
export type OrganizationRefusal = z.infer<typeof organizationRefusal>;

/** A role that somebody held and that nobody holds from a day on. */
export const vacancy = z.object({ role: roleName, unit: slug.optional() });
export type Vacancy = z.infer<typeof vacancy>;

export const organizationAnswer = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('accepted'),
    decision: decisionId,
    sequence: z.int().min(1),
    at: instant,
    standing: organizationStanding,
    /** What nobody holds any more from its day on. */
    vacancies: z.array(vacancy),
  }),
  z.object({
    outcome: z.literal('refused'),
    decision: decisionId,
    code: organizationRefusal,
    /** Which change is at fault, from 0, and whom or what it concerns. */
    change: z.int().min(0).optional(),
    subject: z.string().optional(),
  }),
]);
export type OrganizationAnswer = z.infer<typeof organizationAnswer>;
