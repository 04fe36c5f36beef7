import { z } from 'zod';
import { id, line, localized, role, sourced } from './vocabulary.js';

/**
 * What plans say that nothing carries out yet: read and kept, and told of by `checkUnsupported`
 * with what happens instead. Whoever carries one out takes it from that list.
 */
const percent = z.int().min(0).max(100);
const base = z.enum(['MEMBERS', 'ELIGIBLE', 'PRESENT']);
const share = z.strictObject({
  percent: percent.optional(),
  count: z.int().min(1).optional(),
  of: base.default('MEMBERS'),
  ...sourced,
});

export const pendingStepFields = {
  /** The unit that leads the work, and those that take part. */
  lead: id.optional(),
  coordinating: z.array(id).min(1).optional(),
  delegable: z.boolean().optional(),
};

/** How an approval is given. Any one of those who hold the role, unless it says otherwise. */
export const signOffFields = {
  rule: z
    .union([
      z.enum(['ONE', 'ALL']),
      z.strictObject({
        quorum: share.optional(),
        majority: share.optional(),
        sides: z.array(z.strictObject({ role, quorum: share.optional() })).optional(),
      }),
    ])
    .default('ONE'),
  ballot: z.enum(['OPEN', 'SECRET']).default('OPEN'),
  /** Approving, or only receiving and noting. */
  act: z.enum(['APPROVE', 'NOTE']).default('APPROVE'),
  bulk: z.enum(['ALLOWED', 'FORBIDDEN']).optional(),
  /** Another approver of those who hold a role. */
  approvers: z.array(z.strictObject({ of: z.array(role).min(1), by: role })).optional(),
  tracks: z
    .array(z.strictObject({ id, title: localized, by: role }))
    .min(2)
    .optional(),
  /** A level outside the organization that has the last word. */
  outside: z.strictObject({ name: localized, role: role.optional() }).optional(),
  onePerManager: z.boolean().optional(),
};

/** What follows from results, and from how many in a row. */
export const pendingCycleFields = {
  followUps: z
    .array(
      z.strictObject({
        on: z.array(line).min(1),
        days: z.array(z.int().min(1).max(400)).min(1),
        title: localized,
        by: role,
        ...sourced,
      }),
    )
    .optional(),
  consecutive: z
    .array(
      z.strictObject({
        class: line,
        times: z.int().min(2).max(24),
        then: localized,
        ...sourced,
      }),
    )
    .optional(),
};

const condition = z.strictObject({ id, title: localized, ...sourced });

/** How points become classes. */
export const pendingScaleFields = {
  total: z.int().min(1).optional(),
  bonus: z.strictObject({ atMost: z.int().min(1), title: localized, ...sourced }).optional(),
  rounding: z.enum(['FLOOR', 'HALF_UP', 'CEILING']).optional(),
  caps: z
    .array(
      z.strictObject({
        class: line,
        percent,
        of: z.array(line).min(1),
        group: z.enum(['UNIT', 'SIMILAR_JOBS', 'ORGANIZATION']).default('UNIT'),
        rounding: z.enum(['FLOOR', 'HALF_UP', 'CEILING']).default('FLOOR'),
        leftOut: z.array(role).default([]),
        raisedTo: percent.optional(),
        ...sourced,
      }),
    )
    .optional(),
};
export const band = z.strictObject({
  from: z.int().min(0),
  conditions: z.array(condition).default([]),
  ...sourced,
});
