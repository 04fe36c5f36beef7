import type { PersonId } from '@nenep/contracts';
import { Schema } from 'mongoose';
import { asWritten, text } from '../documents.js';

/** A person's name and how they sign in: here alone (law 6). `_id` is `organization/person`. */
export interface StoredPerson {
  _id: string;
  organization: string;
  person: PersonId;
  /** As it is written, NFC. */
  name: string;
  username: string;
  /** The name without diacritics in lower case, to be found by. */
  foldedName: string;
}

export const personSchema = new Schema<StoredPerson>(
  { _id: text, organization: text, person: text, name: text, username: text, foldedName: text },
  { ...asWritten, collection: 'people' },
)
  .index({ organization: 1, foldedName: 1 })
  .index({ organization: 1, username: 1 }, { unique: true });
