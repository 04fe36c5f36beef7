import { backfillAnswer, slug, streamId } from '@nenep/contracts';
import { z } from 'zod';
import { worldMark, zone } from '../http/common.schema.js';

const reason = z
  .string()
  .trim()
  .min(1)
  .max(2_000)
  .meta({ description: 'Why; kept beside the record, and shown with the order.' });

export const planOrdered = z.strictObject({ reason }).meta({ id: 'PlanOrder' });
export type PlanOrdered = z.infer<typeof planOrdered>;

export const orderedOutcome = z
  .object({
    outcome: z
      .enum(['done', 'unchanged'])
      .meta({ description: '`unchanged` where the plan stood so already.' }),
    stream: streamId,
    sequence: z.int().meta({ description: 'Reads may wait for it: `after=stream:sequence`.' }),
    open: z
      .array(z.object({ stream: streamId, cycle: slug, title: z.string(), period: slug }))
      .meta({ description: 'The cycles that are open and run on.' }),
    zone,
    world: worldMark,
  })
  .meta({ id: 'PlanOrderOutcome' });
export type OrderedOutcome = z.infer<typeof orderedOutcome>;

/** A period by its id, or a day; both have the form of a short name. */
const bound = slug;

export const backfillAsked = z
  .strictObject({
    cycle: slug,
    from: bound.meta({ description: 'A period of the cycle, or the first day of openings.' }),
    to: bound.meta({ description: 'A period of the cycle, or the last day of openings.' }),
    reason: reason.optional(),
  })
  .meta({ id: 'Backfill' });
export type BackfillAsked = z.infer<typeof backfillAsked>;

export const backfillReport = z
  .object({
    stream: streamId,
    sequence: z.int(),
    cycle: slug,
    title: z.string(),
    periods: z.array(
      z.object({
        period: slug,
        answer: backfillAnswer,
        text: z.string().meta({ description: 'The answer in one sentence.' }),
      }),
    ),
    zone,
    world: worldMark,
  })
  .meta({ id: 'BackfillReport' });
export type BackfillReport = z.infer<typeof backfillReport>;
