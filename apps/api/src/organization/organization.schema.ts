import {
  decisionDocument,
  decisionId,
  instant,
  localDate,
  organizationChange,
  organizationStanding,
  roleName,
  slug,
  streamId,
} from '@nenep/contracts';
import { z } from 'zod';
import { pageOf, person, readQuery, worldMark, zone } from '../http/common.schema.js';

const on = localDate.meta({ description: 'The day that is asked about; today unless it is said.' });

export const organizationQuery = readQuery.extend({
  organization: slug.optional(),
  on: on.optional(),
  known: localDate.optional().meta({
    description: 'As it was known on this day, whatever was decided of earlier days since.',
  }),
});
export type OrganizationQuery = z.infer<typeof organizationQuery>;

const roleHeld = z
  .object({ role: roleName, name: z.string(), holders: z.array(person) })
  .meta({ id: 'RoleHeld' });

export const organizationOnDay = z
  .object({
    organization: slug,
    name: z.string(),
    on,
    known: localDate.nullable(),
    units: z.array(
      z.object({
        unit: slug,
        name: z.string(),
        kind: roleName,
        people: z.array(person),
        roles: z.array(roleHeld),
      }),
    ),
    roles: z.array(roleHeld).meta({ description: 'Those of the whole house.' }),
    delegations: z.array(
      z.object({
        delegator: person,
        delegate: person,
        roles: z.array(roleName).meta({ description: 'Only these; all where none is named.' }),
        from: localDate.nullable(),
        to: localDate.nullable(),
      }),
    ),
    zone,
    world: worldMark,
  })
  .meta({ id: 'OrganizationOnDay' });
export type OrganizationOnDay = z.infer<typeof organizationOnDay>;

export const changesQuery = readQuery.extend({
  organization: slug.optional(),
  standing: organizationStanding.optional(),
});
export type ChangesQuery = z.infer<typeof changesQuery>;

const changeShown = z
  .object({
    decision: decisionId,
    document: decisionDocument,
    signedBy: z.string(),
    effectiveOn: localDate,
    standing: organizationStanding,
    standingText: z.string(),
    changes: z.array(organizationChange),
    texts: z.array(z.string()).meta({ description: 'Each change in words.' }),
    recordedBy: person,
    recordedAt: instant,
    reason: z.string().nullable(),
    judged: z.object({ by: person, at: instant, reason: z.string().nullable() }).nullable(),
    contained: z.boolean().meta({ description: 'A file that came later has it in itself.' }),
    told: z
      .object({ day: localDate, at: instant, streams: z.int(), taken: z.int(), tasks: z.int() })
      .nullable()
      .meta({ description: 'How many open streams were told, and have taken it.' }),
  })
  .meta({ id: 'OrganizationChangeShown' });

export const changePage = pageOf(changeShown)
  .extend({ zone })
  .meta({ id: 'OrganizationChangePage' });
export type ChangePage = z.infer<typeof changePage>;

const reason = z
  .string()
  .trim()
  .min(1)
  .max(2_000)
  .meta({ description: 'Why; kept beside the record, for those who may read it.' });

export const changeGiven = z
  .strictObject({
    organization: slug.optional(),
    decision: decisionId,
    document: decisionDocument,
    effectiveOn: localDate.meta({ description: 'The first day on which it holds.' }),
    changes: z.array(organizationChange).min(1).max(200),
    reason: reason.optional(),
  })
  .meta({ id: 'OrganizationDecision' });
export type ChangeGiven = z.infer<typeof changeGiven>;

export const approvalGiven = z
  .strictObject({
    decision: decisionId.meta({ description: 'An id of its own.' }),
    verdict: z.enum(['APPROVE', 'REJECT']),
    reason: reason.optional(),
  })
  .meta({ id: 'OrganizationApproval' });
export type ApprovalGiven = z.infer<typeof approvalGiven>;

export const changeTaken = z
  .object({
    outcome: z.literal('accepted'),
    decision: decisionId,
    stream: streamId,
    sequence: z.int().meta({ description: 'Reads may wait for it: `after=stream:sequence`.' }),
    at: instant,
    standing: organizationStanding,
    text: z.string().meta({ description: 'What comes next, in one sentence.' }),
    vacancies: z.array(z.object({ role: roleName, unit: slug.nullable(), name: z.string() })),
    zone,
    world: worldMark,
  })
  .meta({ id: 'OrganizationDecisionTaken' });
export type ChangeTaken = z.infer<typeof changeTaken>;
