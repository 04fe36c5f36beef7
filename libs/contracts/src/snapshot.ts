import { z } from 'zod';
import { rollReason, workingCalendar } from './calendar.js';
import {
  instant,
  localDate,
  localTime,
  personId,
  roleName,
  sha256Hex,
  slug,
} from './identifiers.js';
import { votingRule } from './sign-off.js';
import { power, taskKind } from './task.js';

/** A moment counted in working days from a deadline's date; negative lies before it. */
export const workingOffset = z.object({ workingDays: z.int(), at: localTime });
export type WorkingOffset = z.infer<typeof workingOffset>;

/** One rung of the ladder that what is late climbs: who, after which wait, and what they may do. */
export const rung = z.object({
  role: roleName,
  wait: workingOffset,
  may: z.array(power).min(1),
});
export type Rung = z.infer<typeof rung>;

/**
 * The step is due so many working days after the actual end of another; or, with `days`, so many
 * calendar days after it, rolled forward to a working day unless `roll` says otherwise.
 */
export const afterAct = z.object({
  step: slug,
  workingDays: z.int().min(0),
  days: z.int().min(0).optional(),
  roll: z.enum(['FORWARD', 'BACKWARD', 'NONE']).optional(),
  at: localTime,
});

/** A step of the cycle with its dates resolved, rolled and explained. */
export const pinnedStep = z.object({
  id: slug,
  kind: taskKind,
  clause: z.string(),
  /** Who does it where it is one task of the whole cycle; null where each person has their own. */
  by: roleName.nullable(),
  /** How many of them have to approve; one is enough where it is not said. */
  rule: votingRule.optional(),
  /** At least so many working days after the step before. */
  minimumGap: z.int().min(0),
  /** The date the rule names and the working day it became; null where it counts from an act. */
  nominal: localDate.nullable(),
  due: localDate.nullable(),
  dueAt: instant.nullable(),
  rolled: z.array(rollReason),
  after: afterAct.optional(),
  /** What is late by no more than this is not yet overdue. */
  grace: workingOffset.optional(),
  reminders: z.array(workingOffset),
  ladder: z.array(rung),
  /** What the plan itself says of silence: the task stays open, or the gap is declared. */
  onOverdue: z.enum(['STAY_OPEN', 'DECLARE_GAP']),
});
export type PinnedStep = z.infer<typeof pinnedStep>;

/** A person evaluated in the period, and who judges them; the reviewer is never themselves. */
export const pinnedPerson = z.object({
  person: personId,
  unit: slug,
  reviewers: z.array(personId),
  reviewerRole: roleName,
});
export type PinnedPerson = z.infer<typeof pinnedPerson>;

export const pinnedUnit = z.object({
  unit: slug,
  /** Who holds which role towards this unit, for its ladder: `UNIT_HEAD`, `DEPUTY_SECRETARY`. */
  holders: z.record(roleName, z.array(personId)),
});
export type PinnedUnit = z.infer<typeof pinnedUnit>;

/** One part of a cycle that is divided: whole units, and everybody in them. */
export const pinnedPart = z.object({
  /** `part-1`, in the order of the units. */
  part: slug,
  units: z.array(slug).min(1),
  people: z.array(personId).min(1),
  /** The digest of the snapshot that the part is opened with. */
  snapshot: sha256Hex,
});
export type PinnedPart = z.infer<typeof pinnedPart>;

/**
 * All that one cycle in one period needs to know, resolved before it opens and never changed by
 * what changes elsewhere (law 8): dates, who is eligible, who holds what on that day.
 */
export const cycleSnapshot = z.object({
  organization: slug,
  /** A rehearsal is marked wherever it is shown and never mixed with the record of a real one. */
  rehearsal: z.boolean(),
  plan: slug,
  planVersion: z.int().min(1),
  planDigest: sha256Hex,
  cycle: slug,
  clause: z.string(),
  period: z.object({
    id: slug,
    from: localDate,
    to: localDate,
    /** The days that its figures are taken from, where they are not the period's own. */
    window: z.object({ from: localDate, to: localDate }).optional(),
  }),
  /** The day the people and the holders of roles were read from the organization. */
  asOf: localDate,
  opensAt: instant,
  steps: z.array(pinnedStep).min(1),
  /** Empty, as the units are, where the cycle is divided: its parts have them. */
  people: z.array(pinnedPerson),
  units: z.array(pinnedUnit),
  /** Into what a cycle of too many people for one workflow is divided. */
  parts: z.array(pinnedPart).min(2).optional(),
  /** Holders of the roles that belong to the whole organization. */
  holders: z.record(roleName, z.array(personId)),
  /** No notice goes out after `from` and before `to`, which may be over midnight. */
  quietHours: z.object({ from: localTime, to: localTime }).optional(),
  /** It runs day and night: every day counts, and notices wait for nobody's rest. */
  clockTime: z.literal(true).optional(),
  calendar: workingCalendar,
});
export type CycleSnapshot = z.infer<typeof cycleSnapshot>;
