import type { Instant } from '@nenep/contracts';
import { Schema } from 'mongoose';
import { asWritten, text } from '../documents.js';

/**
 * What is wrong with the record: another content under the same id (`FORK`), a fact that is
 * missing before another (`GAP`), not linked to it (`LINK`), edited (`HASH`), or a message that
 * is no event at all (`UNREADABLE`).
 */
export const ALARM_KINDS = ['FORK', 'GAP', 'LINK', 'HASH', 'UNREADABLE'] as const;
export type AlarmKind = (typeof ALARM_KINDS)[number];

/** Something a service noticed that no fact of the plan says; it carries no content. */
export interface Alarm {
  kind: AlarmKind;
  /** `stream#sequence` of what is wrong or missing, or `topic/partition@offset`. */
  eventId: string;
  stream: string | null;
  sequence: number | null;
  /** Hashes; of a message that is no event, what about it is not as it should be. */
  expected: string | null;
  found: string | null;
}

/** `_id` is kind and event id, so that each is kept once; `at` is when it was first noticed. */
export type RaisedAlarm = Alarm & { _id: string; at: Instant };

export const alarmSchema = new Schema<RaisedAlarm>(
  {
    _id: text,
    kind: text,
    eventId: text,
    stream: String,
    sequence: Number,
    expected: String,
    found: String,
    at: text,
  },
  { ...asWritten, collection: 'integrity' },
).index({ at: 1, _id: 1 });
