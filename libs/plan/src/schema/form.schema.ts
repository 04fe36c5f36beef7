import { z } from 'zod';
import { band, pendingScaleFields } from './pending-fields.schema.js';
import { constant, date, id, line, localized, sourced } from './vocabulary.js';

/** An ordered scale of classes, the best first; a class like any other may be NOT_CLASSIFIED. */
export const scale = z.strictObject({
  name: localized,
  clause: line.optional(),
  ...sourced,
  classes: z.array(z.strictObject({ id: constant, name: localized, band: band.optional() })).min(1),
  ...pendingScaleFields,
});
export type Scale = z.infer<typeof scale>;

const asked = { id, label: localized, required: z.boolean().default(true), ...sourced };

export const formField = z.discriminatedUnion('type', [
  z
    .strictObject({ type: z.literal('integer'), ...asked, min: z.int(), max: z.int() })
    .refine(({ min, max }) => min <= max, { error: 'minimum-above-maximum', path: ['max'] }),
  z.strictObject({ type: z.literal('text'), ...asked, maxLength: z.int().min(1).max(20_000) }),
  /** One class of a scale. */
  z.strictObject({ type: z.literal('choice'), ...asked, scale: id }),
]);

/** What a step asks whoever does it to write. */
export const formRule = z
  .strictObject({
    fields: z.array(formField).min(1),
    /** Other fields from a day on. */
    later: z
      .array(z.strictObject({ from: date, fields: z.array(formField).min(1), ...sourced }))
      .optional(),
  })
  .meta({ id: 'Form' });
