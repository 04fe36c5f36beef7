import { anyVerb, decisionId, instant, localDate, slug, streamId, taskKey } from '@nenep/contracts';
import { z } from 'zod';
import { worldMark, zone } from '../http/common.schema.js';

/** What somebody decides about a task, as they saw it. */
export const decisionGiven = z
  .strictObject({
    decision: decisionId.meta({
      description:
        'Made by the client, a UUID serves; asked again with it, the answer is the same.',
    }),
    version: z.int().min(1).meta({ description: 'The version of the task that was seen.' }),
    verb: anyVerb,
    answers: z.record(z.string().max(64), z.unknown()).optional(),
    reasons: z.string().optional(),
    target: taskKey.optional(),
    until: localDate.optional().meta({ description: 'The last day, with `extend`.' }),
  })
  .meta({ id: 'Decision' });
export type DecisionGiven = z.infer<typeof decisionGiven>;

export const decisionTaken = z
  .object({
    outcome: z.literal('accepted'),
    decision: decisionId,
    stream: streamId,
    sequence: z.int().min(1).meta({ description: 'The fact that records it.' }),
    at: instant,
    late: z.boolean(),
    next: z
      .object({
        step: slug,
        waitsFor: z.int().min(0),
        dueAt: instant.nullable(),
        text: z.string(),
      })
      .nullable(),
    zone,
    world: worldMark,
  })
  .meta({ id: 'DecisionTaken' });
export type DecisionTaken = z.infer<typeof decisionTaken>;
