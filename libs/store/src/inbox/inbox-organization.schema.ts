import type {
  DecisionDocument,
  Instant,
  LocalDate,
  OrganizationChange,
  OrganizationStanding,
  PersonId,
  StreamId,
} from '@nenep/contracts';
import { Schema } from 'mongoose';
import { asIs, asWritten, number, text } from '../documents.js';

/** A decision on the organization, and what became of it. */
export interface InboxChange {
  decision: string;
  document: DecisionDocument;
  effectiveOn: LocalDate;
  changes: OrganizationChange[];
  standing: OrganizationStanding;
  recordedBy: PersonId;
  recordedAt: Instant;
  /** Where its reason is. */
  revision?: string;
  /** From when on it counts among what is known; absent while it waits, and where it was rejected. */
  taken?: { at: Instant; sequence: number };
  /** Who approved or rejected it, when, and where the reason of that is. */
  judged?: { by: PersonId; at: Instant; revision?: string };
  /** A file that was applied later has it in itself. */
  contained?: boolean;
}

/** What open streams were told, and what came of it. */
export interface InboxTelling {
  revision: number;
  day: LocalDate;
  at: Instant;
  decisions: string[];
  streams: number;
  taken: { stream: StreamId; tasks: number; at: Instant }[];
}

/** An organization as its keeper follows it, by the keeper's stream. */
export interface InboxOrganization {
  _id: StreamId;
  organization: string;
  /** The files that it was applied by, as the organization of which version of which plan. */
  bases: { plan: string; planVersion: number; at: Instant }[];
  changes: InboxChange[];
  tellings: InboxTelling[];
  sequence: number;
}

export const inboxOrganizationSchema = new Schema<InboxOrganization>(
  { _id: text, organization: text, bases: asIs, changes: asIs, tellings: asIs, sequence: number },
  { ...asWritten, collection: 'inboxOrganizations' },
);
