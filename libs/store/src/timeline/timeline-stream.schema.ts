import type { StreamId } from '@nenep/contracts';
import { Schema } from 'mongoose';
import { asWritten, number, text } from '../documents.js';

/** How far the timeline has recorded a stream. */
export interface TimelineStream {
  _id: StreamId;
  /** The highest of its facts that the timeline has. */
  sequence: number;
}

export const timelineStreamSchema = new Schema<TimelineStream>(
  { _id: text, sequence: number },
  { ...asWritten, collection: 'timelineStreams' },
);
