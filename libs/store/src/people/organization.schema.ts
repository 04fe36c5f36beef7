import { Schema } from 'mongoose';
import { asWritten, flag, text } from '../documents.js';

/** An organization in this world; `_id` is its slug. A rehearsal is one of its own, for good. */
export interface StoredOrganization {
  _id: string;
  name: string;
  rehearsal: boolean;
}

export const organizationSchema = new Schema<StoredOrganization>(
  { _id: text, name: text, rehearsal: flag },
  { ...asWritten, collection: 'organizations' },
);
