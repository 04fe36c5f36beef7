import type { Instant, PersonId, StreamId, TaskKey, AnyVerb, Words } from '@nenep/contracts';
import { Schema } from 'mongoose';
import { asIs, asWritten, text } from '../documents.js';

/**
 * A person's words in one decision, kept here alone and never changed (law 6). `_id` is the
 * revision, `stream#decision`. Whoever deletes a document deletes words and salt at once, and the
 * commitment in the record tells nothing any more.
 */
export interface Submission {
  _id: string;
  stream: StreamId;
  decision: string;
  task: TaskKey;
  actor: PersonId;
  /** Whom the words are about. */
  subject?: PersonId;
  unit?: string;
  verb: AnyVerb;
  /** The answers to the form, or the reasons; numbers are whole. */
  content: Words;
  /** 32 random bytes in hexadecimal. */
  salt: string;
  /** SHA-256 of salt and content, which the fact carries. */
  commitment: string;
  createdAt: Instant;
}

export const submissionSchema = new Schema<Submission>(
  {
    _id: text,
    stream: text,
    decision: text,
    task: text,
    actor: text,
    subject: String,
    unit: String,
    verb: text,
    content: asIs,
    salt: text,
    commitment: text,
    createdAt: text,
  },
  { ...asWritten, collection: 'submissions' },
).index({ stream: 1, task: 1 });
