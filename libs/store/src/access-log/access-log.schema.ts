import { Schema } from 'mongoose';
import { asWritten, text } from '../documents.js';

/**
 * What the api noticed and no fact of a plan says: who signed in, what was refused. It holds no
 * word that anybody wrote: no password, no answer, no user name that is nobody's.
 */
export interface AccessLogEntry {
  at: Date;
  event: 'SIGNED_IN' | 'SIGNED_OUT' | 'SIGN_IN_FAILED' | 'PASSWORD_SET' | 'REFUSED';
  /** The id of the request, as in the process's own log. */
  request: string;
  account: string | null;
  address: string | null;
  /** What was asked, `POST /api/v1/tasks/…/decisions`, and the code of the problem it met. */
  asked: string;
  code: string | null;
}

const ONE_YEAR_IN_SECONDS = 366 * 24 * 60 * 60;

export const accessLogSchema = new Schema<AccessLogEntry>(
  {
    at: { type: Date, required: true },
    event: text,
    request: text,
    account: String,
    address: String,
    asked: text,
    code: String,
  },
  { ...asWritten, collection: 'accessLog' },
)
  .index({ at: 1 }, { expireAfterSeconds: ONE_YEAR_IN_SECONDS })
  .index({ account: 1, at: 1 });
