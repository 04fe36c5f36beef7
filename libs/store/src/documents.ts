import { type mongo, Schema } from 'mongoose';

/**
 * How every document is kept: exactly as written. Empty objects stay, ids are ours, nothing is
 * added, and a field the schema does not know is an error and not a silent loss.
 */
export const asWritten = {
  versionKey: false,
  minimize: false,
  id: false,
  strict: 'throw',
  autoIndex: false,
} as const;

export const text = { type: String, required: true } as const;
export const number = { type: Number, required: true } as const;
export const flag = { type: Boolean, required: true } as const;
export const texts = { type: [String], required: true } as const;
/** What has a contract of its own and is kept as it is. */
export const asIs = { type: Schema.Types.Mixed, required: true } as const;

/**
 * The driver's own collection behind a model. It writes documents as they are, without the cost of
 * casting each: for projectors, whose documents come from facts that were validated on the way in.
 */
export function rawCollection(model: { collection: object }): mongo.Collection<{ _id: string }> {
  return model.collection as mongo.Collection<{ _id: string }>;
}
