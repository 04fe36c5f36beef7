import { localDate, slug, streamId } from '@nenep/contracts';
import { z } from 'zod';

const change = z
  .object({ path: z.string(), old: z.string().nullable(), new: z.string().nullable() })
  .meta({ id: 'PlanChange', description: 'Null where it was not there, or is there no more.' });
const dated = z.object({ cycle: slug, period: slug, opens: localDate }).meta({ id: 'DatedPeriod' });

/** What a version of a plan would change of the one that is in force. */
export const planDifference = z
  .object({
    same: z.boolean(),
    against: z.int().meta({ description: 'The version in force.' }),
    periods: z.object({
      added: z.array(dated),
      removed: z.array(dated),
      moved: z.array(
        z.object({
          cycle: slug,
          period: slug,
          opens: z.object({ old: localDate, new: localDate }).nullable(),
          steps: z.array(
            z.object({ step: slug, old: localDate.nullable(), new: localDate.nullable() }),
          ),
        }),
      ),
    }),
    rules: z.array(change),
    people: z.array(change),
    calendar: z.array(change),
    keeping: z
      .array(z.object({ stream: streamId, cycle: slug, period: slug, version: z.int() }))
      .meta({ description: 'Open cycles: each keeps the version that it was opened with.' }),
  })
  .meta({ id: 'PlanDifference' });
export type PlanDifferenceShown = z.infer<typeof planDifference>;
