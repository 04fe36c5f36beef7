import { Schema } from 'mongoose';
import { asWritten, text } from '../documents.js';

/** A sign-in that lasts: a browser's cookie or a command's bearer token. */
export interface Session {
  /** SHA-256 of the token; the token itself is only with whoever signed in. */
  _id: string;
  kind: 'cookie' | 'bearer';
  account: string;
  expiresAt: Date;
}

export const sessionSchema = new Schema<Session>(
  { _id: text, kind: text, account: text, expiresAt: { type: Date, required: true } },
  { ...asWritten, collection: 'sessions' },
)
  .index({ expiresAt: 1 }, { expireAfterSeconds: 0 })
  .index({ account: 1 });
