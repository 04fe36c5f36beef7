import type { LocalDate, OrganizationRegister } from '@nenep/contracts';
import { Schema } from 'mongoose';
import { asIs, asWritten, number, text } from '../documents.js';

/** An organization as its keeper holds it, for those who resolve people by it; `_id` is its slug. */
export interface KeptOrganization {
  _id: string;
  /** Grows with every change; whoever resolved by an older one resolves anew. */
  revision: number;
  /** The last day of which open streams were told. */
  day: LocalDate;
  register: OrganizationRegister;
  /** How many cycles were opened by this revision; that it is written makes a change wait. */
  openings: number;
}

export const keptOrganizationSchema = new Schema<KeptOrganization>(
  { _id: text, revision: number, day: text, register: asIs, openings: number },
  { ...asWritten, collection: 'keptOrganizations' },
);
