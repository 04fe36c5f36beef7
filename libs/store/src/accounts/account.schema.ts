import type { PersonId } from '@nenep/contracts';
import { Schema } from 'mongoose';
import { asWritten, text, texts } from '../documents.js';

/**
 * What an account may do beyond its person's own work: set up (`administrator`), run
 * (`operator`), look at everything (`inspector`).
 */
export const GRANTS = ['administrator', 'operator', 'inspector'] as const;
export type Grant = (typeof GRANTS)[number];

/** Somebody who can sign in. */
export interface Account {
  /** The user name: `name@organization`, or a plain name of the installation itself. */
  _id: string;
  /** The user name without the organization; different organizations may have the same. */
  name: string;
  /** Null where the account is of the whole installation. */
  organization: string | null;
  /** Whom the account belongs to; null where it only administers. */
  person: PersonId | null;
  grants: Grant[];
  /** An argon2id hash; null until a first password is set. */
  passwordHash: string | null;
}

export const accountSchema = new Schema<Account>(
  {
    _id: text,
    name: text,
    organization: String,
    person: String,
    grants: texts,
    passwordHash: String,
  },
  { ...asWritten, collection: 'accounts' },
)
  .index({ name: 1 })
  .index({ organization: 1, person: 1 });
