import { Schema } from 'mongoose';
import { asWritten, number, text } from '../documents.js';

/** How often somebody has lately tried to sign in from one address, in vain. */
export interface SignInAttempts {
  /** A hash of the address, or of account and address. */
  _id: string;
  count: number;
  /** When the count is forgotten. */
  until: Date;
}

export const signInAttemptsSchema = new Schema<SignInAttempts>(
  { _id: text, count: number, until: { type: Date, required: true } },
  { ...asWritten, collection: 'signInAttempts' },
).index({ until: 1 }, { expireAfterSeconds: 0 });
