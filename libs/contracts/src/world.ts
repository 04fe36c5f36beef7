import { z } from 'zod';
import { instant, slug } from './identifiers.js';

/**
 * Where facts live. The record is the one real world; each time-lapse is a world of its own, with
 * a topic and a database of its own, never part of the record.
 */
export const world = z.object({
  id: slug,
  kind: z.enum(['record', 'time-lapse']),
  topic: z.string().min(1),
  database: z.string().min(1),
});
export type World = z.infer<typeof world>;

/** How far a world's time is from the server's, in milliseconds; zero in the record. */
export const clockOffset = z.int();

/** What a reader is told of a world that is not the record. */
export const worldListing = world.extend({ title: z.string(), madeAt: instant });
export type WorldListing = z.infer<typeof worldListing>;

export const EVENTS_TOPIC = 'nenep.events.v1';

/** The record, in a topic of another name only where several records share a Kafka, as in tests. */
export function recordWorld(database: string, topic = EVENTS_TOPIC): World {
  return { id: 'record', kind: 'record', topic, database };
}

export function timeLapseWorld(id: string): World {
  return {
    id,
    kind: 'time-lapse',
    topic: `nenep.time-lapse.${id}.events.v1`,
    database: `nenep-time-lapse-${id}`,
  };
}
