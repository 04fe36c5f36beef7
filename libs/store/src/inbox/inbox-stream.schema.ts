import type { StreamId } from '@nenep/contracts';
import { Schema } from 'mongoose';
import { asWritten, number, text } from '../documents.js';

/** How far the inbox has followed a stream. */
export interface InboxStream {
  _id: StreamId;
  /** The last fact that it has applied. */
  sequence: number;
}

export const inboxStreamSchema = new Schema<InboxStream>(
  { _id: text, sequence: number },
  { ...asWritten, collection: 'inboxStreams' },
);
