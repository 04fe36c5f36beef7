import { z } from 'zod';
import { workingCalendar } from './calendar.js';
import {
  decisionId,
  localDate,
  personId,
  roleName,
  sha256Hex,
  slug,
  type StreamId,
  streamId,
} from './identifiers.js';
import { decisionDocument, organizationRegister } from './organization.js';
import { pinnedPerson, pinnedUnit } from './snapshot.js';

/** The stream of what belongs to no single plan of an organization. */
export function organizationStream(organization: string): StreamId {
  return `${organization}/keeper/organization`;
}

/** The organization as the file of a plan has it, for its keeper. */
export const organizationVersion = z.object({
  organization: slug,
  /** The plan through which it was applied; the keeper's facts name it until another one comes. */
  plan: slug,
  planVersion: z.int().min(1),
  clause: z.string().min(1),
  digest: sha256Hex,
  register: organizationRegister,
  /** When its days begin. */
  calendar: workingCalendar,
});
export type OrganizationVersion = z.infer<typeof organizationVersion>;

/** What giving the keeper a version did; `contained` are decisions that the file has by now. */
export const organizationApplied = z.object({
  outcome: z.enum(['updated', 'unchanged']),
  sequence: z.int(),
  contained: z.array(decisionId),
});
export type OrganizationApplied = z.infer<typeof organizationApplied>;

/** Why open work goes to others: the decisions that hold from a day on; none where only the file. */
export const organizationReason = z.object({
  decision: decisionId,
  document: decisionDocument,
});
export type OrganizationReason = z.infer<typeof organizationReason>;

/** What an open stream is told: that the organization changed, and as of which day. */
export const organizationNews = z.object({
  /** Counts the times that the keeper told; what is older than what a stream has is passed over. */
  revision: z.int().min(1),
  day: localDate,
  reasons: z.array(organizationReason),
});
export type OrganizationNews = z.infer<typeof organizationNews>;

/** What a stream answers once it has taken the news: how many tasks went to others. */
export const organizationTaken = z.object({
  stream: streamId,
  revision: z.int(),
  tasks: z.int(),
});
export type OrganizationTaken = z.infer<typeof organizationTaken>;

/** Who judges and who holds what now, of the people and units that a stream was opened with. */
export const organizationNow = z.object({
  people: z.array(pinnedPerson.omit({ unit: true })),
  units: z.array(pinnedUnit),
  holders: z.record(roleName, z.array(personId)),
});
export type OrganizationNow = z.infer<typeof organizationNow>;
