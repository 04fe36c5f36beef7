import { decisionId, instant, localDate, sha256Hex, slug, streamId } from '@nenep/contracts';
import { z } from 'zod';
import { planDifference } from './difference.schema.js';
import { datedPageOf, pageQuery, person, worldMark } from '../http/common.schema.js';

/** A plan, as paths name it. */
export const planName = z.object({ organization: slug, plan: slug });
export type PlanName = z.infer<typeof planName>;

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
    state: z
      .enum(['ACTIVE', 'PAUSED', 'ENDING', 'ENDED'])
      .meta({ description: '`ENDING`: nothing more opens, and what is open runs on.' }),
    activatedAt: instant,
    expected: z.int(),
    opened: z.int(),
    missed: z.int(),
    skipped: z.int(),
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
      .enum(['TO_COME', 'DUE', 'OPEN', 'CLOSED', 'MISSED', 'SKIPPED', 'NOT_HELD', 'MERGED'])
      .meta({
        description:
          'What became of it; nothing is missed quietly. `NOT_HELD`, `MERGED`: as the plan decided.',
      }),
    text: z.string().meta({ description: 'The same in words: why, how late, how planned.' }),
    reason: z
      .string()
      .nullable()
      .meta({ description: 'Why it was missed, skipped, not held or merged.' }),
    stream: streamId.nullable(),
    version: z
      .int()
      .nullable()
      .meta({ description: 'The version of the plan that the cycle keeps.' }),
    inPlan: z.boolean().meta({ description: 'Whether the version in force still has it.' }),
    openedAt: instant.nullable(),
    closedAt: instant.nullable(),
    lateSeconds: z.int().nullable(),
    lateBecause: z.enum(['ON_REQUEST', 'WHILE_PAUSED', 'NOT_RUNNING', 'REHEARSAL']).nullable(),
    replanned: z.boolean(),
    closed: z.boolean(),
  })
  .meta({ id: 'PlannedPeriod' });

/** What an administrator ordered of the plan, when, and why as they wrote it. */
const orderShown = z
  .object({
    order: z.enum(['PAUSED', 'RESUMED', 'ENDED_EARLY', 'BACKFILL']),
    at: instant,
    by: person,
    reason: z.string().nullable(),
    cycle: slug.nullable(),
    periods: z.array(slug),
  })
  .meta({ id: 'PlanOrderShown' });

export const periodPage = datedPageOf(periodShown)
  .extend({ version: z.int(), orders: z.array(orderShown) })
  .meta({ id: 'PlannedPeriodPage' });
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

/** A plan to be compared with the version in force of one that is at work. */
export const planCompared = planApplied
  .pick({ files: true, rehearsal: true })
  .meta({ id: 'PlanToCompare' });
export type PlanCompared = z.infer<typeof planCompared>;

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
    difference: planDifference.nullable().meta({
      description: 'From the version that was in force before; null where there was none.',
    }),
    organizationApplied: z
      .object({
        outcome: z.enum(['activated', 'updated', 'unchanged']),
        contained: z.array(decisionId).meta({
          description: 'Decisions on the organization that the file has in itself by now.',
        }),
      })
      .nullable()
      .meta({ description: 'What became of the organization; null where it was only checked.' }),
    world: worldMark,
  })
  .meta({ id: 'PlanOutcome' });
export type PlanOutcome = z.infer<typeof planOutcome>;
