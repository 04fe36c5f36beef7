import { instant, localDate, roleName, slug, streamId, taskKind } from '@nenep/contracts';
import { z } from 'zod';
import { datedPageOf, pageQuery, person, worldMark, zone } from '../http/common.schema.js';

export const cyclesQuery = pageQuery.extend({
  organization: slug.optional(),
  plan: slug.optional(),
  cycle: slug.optional(),
  state: z.enum(['OPEN', 'CLOSED']).optional(),
});
export type CyclesQuery = z.infer<typeof cyclesQuery>;

/** A stream as one segment of an address, `tayninh~2021~monthly-evaluation~2021-05`. */
export const cycleAddress = z
  .string()
  .max(200)
  .regex(/^[a-z0-9-]+(?:~[a-z0-9-]+){3}$/);

const step = z
  .object({
    step: slug,
    kind: taskKind,
    name: z.string(),
    nominal: localDate.nullable(),
    due: localDate.nullable(),
    dueAt: instant.nullable(),
    rolled: z.array(z.string()).meta({ description: 'Why it is not the nominal date.' }),
    expected: z.int(),
    open: z.int(),
    done: z.int(),
    gaps: z.int(),
    overdue: z.int(),
    escalatedTo: z.object({ role: roleName, name: z.string(), at: instant }).nullable(),
    completedAt: instant.nullable(),
  })
  .meta({ id: 'CycleStep' });

const shown = {
  address: cycleAddress,
  stream: streamId,
  organization: slug,
  plan: slug,
  planVersion: z.int(),
  cycle: slug,
  period: slug,
  title: z.string(),
  clause: z.string(),
  state: z.enum(['OPEN', 'CLOSED']),
  openedAt: instant,
  closedAt: instant.nullable(),
  publishedAt: instant.nullable(),
  people: z.int(),
  units: z.int(),
  late: z.int().nullable().meta({ description: 'Known once the cycle has closed.' }),
  steps: z.array(step),
};

export const cycleInList = z.object(shown).meta({ id: 'CycleInList' });
export type CycleInList = z.infer<typeof cycleInList>;
export const cyclePage = datedPageOf(cycleInList).meta({ id: 'CyclePage' });
export type CyclePage = z.infer<typeof cyclePage>;

export const cycle = z.object({ ...shown, zone, world: worldMark }).meta({ id: 'Cycle' });
export type CycleShown = z.infer<typeof cycle>;

const result = z
  .object({
    person,
    unit: slug,
    unitName: z.string(),
    points: z.int().nullable(),
    class: z.string().nullable(),
    className: z.string().nullable(),
    publishedAt: instant,
  })
  .meta({ id: 'Result' });

export const resultPage = datedPageOf(result).meta({ id: 'ResultPage' });
export type ResultPage = z.infer<typeof resultPage>;
