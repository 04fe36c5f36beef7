import { z } from 'zod';
import { instant, localDate, sha256Hex, slug } from './identifiers.js';

/** A period that the plan says is due: it will be opened, caught up, or recorded as missed. */
export const expectedPeriod = z.object({
  cycle: slug,
  clause: z.string(),
  period: slug,
  opensAt: instant,
  catchUp: z.enum(['OPEN_REPLANNED', 'OPEN_AS_IS', 'RECORD_MISSED']),
});
export type ExpectedPeriod = z.infer<typeof expectedPeriod>;

/** A version of a plan as the keeper needs it; the plan itself stays in MongoDB. */
export const planVersion = z.object({
  organization: slug,
  plan: slug,
  version: z.int().min(1),
  digest: sha256Hex,
  rehearsal: z.boolean(),
  clause: z.string(),
  validFrom: localDate,
  validTo: localDate,
  periods: z.array(expectedPeriod),
  /** A rehearsal opens the period under way at once, its dates re-planned from that day. */
  firstOpensNow: z.boolean(),
});
export type PlanVersion = z.infer<typeof planVersion>;
