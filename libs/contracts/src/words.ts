import { z } from 'zod';

/**
 * What a person writes with a decision: the answers to the task's form by field, and the reasons of
 * a return. Kept in MongoDB alone, as the `content` of a submission (law 6).
 */
export const words = z.object({
  answers: z.record(z.string(), z.union([z.string(), z.int()])).optional(),
  reasons: z.string().optional(),
});
export type Words = z.infer<typeof words>;
