import { instant, localDate, sha256Hex, slug, streamId } from '@nenep/contracts';
import { z } from 'zod';
import { datedPageOf, pageQuery, worldMark } from '../http/common.schema.js';

export const plansQuery = pageQuery
  .omit({ cursor: true, limit: true })
  .extend({ organization: slug.optional() });
export type PlansQuery = z.infer<typeof plansQuery>;

export const planShown = z
  .object({
    organization: slug,
    plan: slug,
    stream: streamId,
    title: z.string(),
    version: z.int(),
    digest: sha256Hex,
    rehearsal: z.boolean(),
    validFrom: localDate,
    validTo: localDate,
    state: z.enum(['ACTIVE', 'ENDED']),
    activatedAt: instant,
    expected: z.int(),
    opened: z.int(),
    missed: z.int(),
  })
  .meta({ id: 'Plan' });
export const planPage = datedPageOf(planShown).meta({ id: 'PlanPage' });
export type PlanPage = z.infer<typeof planPage>;

const periodShown = z
  .object({
    cycle: slug,
    title: z.string(),
    period: slug,
    clause: z.string(),
    opensAt: instant,
    state: z
      .enum(['EXPECTED', 'OPENED', 'MISSED'])
      .meta({ description: 'What became of it; nothing is missed quietly.' }),
    reason: z.string().nullable(),
    stream: streamId.nullable(),
    replanned: z.boolean(),
    closed: z.boolean(),
  })
  .meta({ id: 'PlannedPeriod' });
export const periodPage = datedPageOf(periodShown).meta({ id: 'PlannedPeriodPage' });
export type PeriodPage = z.infer<typeof periodPage>;

const sourceFile = z.strictObject({
  name: z.string().min(1).max(300),
  text: z.string().max(4 * 1024 * 1024),
});

/** The three files of a plan, and how they shall be applied. */
export const planApplied = z
  .strictObject({
    files: z.strictObject({ plan: sourceFile, organization: sourceFile, calendar: sourceFile }),
    rehearsal: z
      .strictObject({
        organization: slug,
        organizationName: z.strictObject({
          vi: z.string().min(1).max(200),
          en: z.string().min(1).max(200),
        }),
      })
      .optional(),
    initialPassword: z
      .string()
      .min(12)
      .max(1_000)
      .optional()
      .meta({ description: 'One for all; in rehearsals and time-lapses only.' }),
    dryRun: z.boolean().default(false),
  })
  .meta({ id: 'PlanToApply' });
export type PlanToApply = z.infer<typeof planApplied>;

const planProblem = z
  .object({
    severity: z.enum(['error', 'warning']),
    code: z.string(),
    file: z.string(),
    line: z.int(),
    column: z.int(),
    field: z.string(),
    message: z.string(),
    remedy: z.string(),
  })
  .meta({ id: 'PlanProblem' });
export type PlanProblemShown = z.infer<typeof planProblem>;

export const planOutcome = z
  .object({
    outcome: z.enum(['activated', 'updated', 'unchanged', 'checked']),
    organization: slug,
    plan: slug,
    title: z.string(),
    version: z.int().nullable().meta({ description: 'Null where it was only checked.' }),
    digest: sha256Hex,
    stream: streamId,
    people: z.int(),
    periods: z.int(),
    warnings: z.array(planProblem),
    world: worldMark,
  })
  .meta({ id: 'PlanOutcome' });
export type PlanOutcome = z.infer<typeof planOutcome>;
