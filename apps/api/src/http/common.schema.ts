import { instant, personId, slug, streamId } from '@nenep/contracts';
import { z } from 'zod';

/** A person as people know them; the id alone is what facts say (law 6). */
export const person = z.object({ id: personId, name: z.string() }).meta({ id: 'Person' });
export type Person = z.infer<typeof person>;

/** Where an answer comes from; whatever is simulated or a rehearsal says so wherever it is shown. */
export const worldMark = z
  .object({
    id: slug,
    simulated: z.boolean(),
    rehearsal: z.boolean(),
    behind: z
      .object({ asOf: instant, text: z.string() })
      .meta({ description: 'As of when lists and the timeline are, while they are old.' })
      .optional(),
  })
  .meta({ id: 'World', description: 'Which world an answer comes from.' });
export type WorldMark = z.infer<typeof worldMark>;

/** A page of a list; `next` asks for the one after it, and is null on the last. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable(), world: worldMark });
}

/** In which zone an answer's moments, which are written in UTC, are to be shown. */
export const zone = z
  .string()
  .meta({ description: 'The plan’s zone as IANA names it, in which moments are shown.' });

/** A page of things that have moments; `zone` is null where no plan was ever applied. */
export function datedPageOf<T extends z.ZodType>(item: T) {
  return pageOf(item).extend({ zone: zone.nullable() });
}

/** Which world is read: the one served, unless a time-lapse is named. */
export const worldQuery = z.strictObject({ world: slug.optional() });
export type WorldQuery = z.infer<typeof worldQuery>;

/** A fact that a read shall show at least, `stream:sequence`. */
export const afterFact = z
  .string()
  .regex(/^[a-z0-9/-]+:[1-9]\d{0,9}$/)
  .transform((text) => {
    const cut = text.lastIndexOf(':');
    return { stream: text.slice(0, cut), sequence: Number(text.slice(cut + 1)) };
  })
  .pipe(z.object({ stream: streamId, sequence: z.int() }));
export type AfterFact = z.infer<typeof afterFact>;

/** A read that shall show at least what a decision of one's own has done, `stream:sequence`. */
export const readQuery = worldQuery.extend({ after: afterFact.optional() });
export type ReadQuery = z.infer<typeof readQuery>;

export const pageQuery = readQuery.extend({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().min(1).max(500).optional(),
});
