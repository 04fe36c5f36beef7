import { z } from 'zod';
import { instant, localDate, personId, sha256Hex, slug, streamId } from './identifiers.js';

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

/**
 * An administrator's order to the keeper of a plan. The reason that they wrote is in MongoDB alone,
 * under `revision`, bound by `commitment` (law 6).
 */
export const planOrder = z.object({
  actor: personId,
  revision: z.string().max(300),
  commitment: sha256Hex,
});
export type PlanOrder = z.infer<typeof planOrder>;

/** What an order did; `unchanged` where the plan stood so already. */
export const orderOutcome = z.object({
  outcome: z.enum(['done', 'unchanged']),
  /** The last fact of the keeper's stream, so that a reader can wait for it. */
  sequence: z.int(),
  /** The cycles that are open and run on. */
  open: z.array(streamId),
});
export type OrderOutcome = z.infer<typeof orderOutcome>;

/** An order to open periods whose day has passed, all of one cycle. */
export const backfillOrder = planOrder
  .partial({ revision: true, commitment: true })
  .extend({ cycle: slug, periods: z.array(slug).min(1) });
export type BackfillOrder = z.infer<typeof backfillOrder>;

/**
 * What comes of each period asked for: it is being opened; it was opened before, and is never a
 * second time; it is due and opens by itself; its day is still to come; the plan has no such one.
 */
export const backfillAnswer = z.enum(['OPENING', 'OPENED_BEFORE', 'DUE', 'TO_COME', 'NOT_IN_PLAN']);
export type BackfillAnswer = z.infer<typeof backfillAnswer>;

export const backfillOutcome = z.object({
  sequence: z.int(),
  periods: z.array(z.object({ period: slug, answer: backfillAnswer })),
});
export type BackfillOutcome = z.infer<typeof backfillOutcome>;

/** Why a keeper does not take an order: the type of the failure that its validators throw. */
export const keeperRefusal = z.enum(['PLAN_ENDED', 'PLAN_PAUSED']);
export type KeeperRefusal = z.infer<typeof keeperRefusal>;
