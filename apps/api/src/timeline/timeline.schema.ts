import {
  actingAs,
  FACT_TYPES,
  instant,
  personId,
  sha256Hex,
  slug,
  streamId,
  SYSTEM_ACTOR,
  taskKey,
} from '@nenep/contracts';
import { z } from 'zod';
import { datedPageOf, pageQuery } from '../http/common.schema.js';

export const timelineQuery = pageQuery.extend({
  organization: slug.optional(),
  plan: slug.optional(),
  cycle: slug.optional(),
  period: slug.optional(),
  unit: slug.optional(),
  step: slug.optional(),
  task: taskKey.optional(),
  clause: z.string().min(1).max(40).optional(),
  type: z.enum(FACT_TYPES).optional(),
  actor: z.union([personId, z.literal(SYSTEM_ACTOR)]).optional(),
  stream: streamId.optional(),
  from: instant.optional(),
  to: instant.optional(),
  order: z.enum(['asc', 'desc']).default('desc'),
});
export type TimelineQuery = z.infer<typeof timelineQuery>;

/** A fact as it was recorded, whole, so that its hash can be checked; and what it says. */
export const timelineEntry = z
  .object({
    id: z.string(),
    text: z.string().meta({ description: 'One sentence, names filled in as of today.' }),
    v: z.literal(1),
    stream: streamId,
    sequence: z.int(),
    type: z.enum(FACT_TYPES),
    organization: slug,
    plan: slug,
    planVersion: z.int(),
    cycle: slug.optional(),
    period: slug.optional(),
    unit: slug.optional(),
    step: slug.optional(),
    task: taskKey.optional(),
    clause: z.string(),
    actor: z.string(),
    actingAs: actingAs.optional(),
    occurredAt: instant,
    recordedAt: instant,
    data: z.record(z.string(), z.unknown()),
    previousHash: sha256Hex,
    hash: sha256Hex,
  })
  .meta({ id: 'TimelineEntry' });

export const timelinePage = datedPageOf(timelineEntry).meta({ id: 'TimelinePage' });
export type TimelinePage = z.infer<typeof timelinePage>;
