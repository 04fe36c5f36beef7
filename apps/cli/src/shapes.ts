import { anyVerb, taskState, verb } from '@nenep/contracts';
import { z } from 'zod';

/*
 * What the commands use of the api's answers, and no more: what the api adds later does not trouble
 * them. All times are instants in UTC.
 */

export const worldShape = z.object({
  id: z.string(),
  /** A time-lapse: none of it happened. */
  simulated: z.boolean(),
  rehearsal: z.boolean(),
  /** What is shown is old for now. */
  behind: z.object({ text: z.string() }).optional(),
});
export type WorldMark = z.infer<typeof worldShape>;

/** Any page; its items are read by the shape of what is listed. */
export const pageShape = z.object({
  items: z.array(z.unknown()),
  next: z.string().nullable(),
  /** In which the moments of its items are shown; not where none names one. */
  zone: z.string().nullish(),
  world: worldShape,
});
export type Page = z.infer<typeof pageShape>;

const person = z.object({ id: z.string(), name: z.string() });

export const tokenShape = z.object({ token: z.string().min(1), expiresAt: z.string() });

export const meShape = z.object({
  username: z.string(),
  person: person.nullable(),
  organization: z.object({ id: z.string(), name: z.string() }).nullable(),
  grants: z.array(z.string()),
  positions: z.array(z.object({ name: z.string(), units: z.array(z.string()) })),
  world: worldShape,
});

export const taskSummaryShape = z.object({
  id: z.string(),
  title: z.string(),
  state: taskState,
  version: z.int(),
  dueAt: z.string(),
  /** As people write it, in the plan's zone. */
  due: z.string(),
  overdue: z.boolean(),
  capacity: z.enum(['ASSIGNEE', 'TAKE_OVER', 'NONE']),
});
export type TaskSummary = z.infer<typeof taskSummaryShape>;

const asked = { id: z.string(), label: z.string(), required: z.boolean() };
const field = z.discriminatedUnion('type', [
  z.object({ type: z.literal('integer'), ...asked, min: z.int(), max: z.int() }),
  z.object({ type: z.literal('text'), ...asked, maxLength: z.int() }),
  z.object({
    type: z.literal('choice'),
    ...asked,
    options: z.array(z.object({ value: z.string(), label: z.string() })),
  }),
]);
export type FormField = z.infer<typeof field>;

const act = z.object({ by: person, at: z.string(), verb, late: z.boolean() });
export type Act = z.infer<typeof act>;

const earlier = act.extend({
  title: z.string(),
  answersShown: z.array(z.object({ label: z.string(), text: z.string() })),
  reasons: z.string().nullable(),
});
export type Earlier = z.infer<typeof earlier>;

const row = z.object({
  person,
  unit: z.string(),
  selfPoints: z.int().nullable(),
  points: z.int().nullable(),
  className: z.string().nullable(),
  gap: z.boolean(),
});

export const taskShape = taskSummaryShape.extend({
  why: z.string(),
  clause: z.string(),
  form: z.object({ fields: z.array(field) }),
  verbs: z.array(
    z.object({
      verb: anyVerb,
      label: z.string(),
      needs: z.enum(['ANSWERS', 'REASONS', 'NOTHING']),
    }),
  ),
  targets: z.array(z.object({ task: z.string(), title: z.string() })),
  assignees: z.array(person),
  earlier: z.array(earlier),
  /** The results that are to be consolidated, approved or published. */
  table: z.array(row).nullable(),
  decided: act.nullable(),
  zone: z.string(),
  world: worldShape,
});
export type Task = z.infer<typeof taskShape>;

export const decidedShape = z.object({
  decision: z.string(),
  stream: z.string(),
  sequence: z.int(),
  late: z.boolean(),
  at: z.string(),
  next: z.object({ text: z.string() }).nullable(),
  zone: z.string(),
  world: worldShape,
});
export type Decided = z.infer<typeof decidedShape>;

export const cycleShape = z.object({
  address: z.string(),
  plan: z.string(),
  period: z.string(),
  title: z.string(),
  clause: z.string(),
  state: z.enum(['OPEN', 'CLOSED']),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  people: z.int(),
  units: z.int(),
  steps: z.array(
    z.object({
      name: z.string(),
      /** A date of the plan's zone. */
      due: z.string().nullable(),
      /** Why it is not the date that the plan names. */
      rolled: z.array(z.string()),
      open: z.int(),
      done: z.int(),
      gaps: z.int(),
      overdue: z.int(),
    }),
  ),
});
export type Cycle = z.infer<typeof cycleShape>;

export const oneCycleShape = cycleShape.extend({ zone: z.string(), world: worldShape });
export type OneCycle = z.infer<typeof oneCycleShape>;

export const resultShape = z.object({
  person,
  unitName: z.string(),
  points: z.int().nullable(),
  className: z.string().nullable(),
  publishedAt: z.string(),
});
export type Result = z.infer<typeof resultShape>;

export const entryShape = z.object({
  stream: z.string(),
  sequence: z.int(),
  clause: z.string(),
  occurredAt: z.string(),
  text: z.string(),
});
export type Entry = z.infer<typeof entryShape>;

export const worldListingShape = z.object({
  id: z.string(),
  title: z.string(),
  madeAt: z.string(),
});
export type WorldListing = z.infer<typeof worldListingShape>;

const place = z.object({
  file: z.string(),
  line: z.int(),
  column: z.int(),
  message: z.string(),
  remedy: z.string(),
});
export const placesShape = z.array(place);

const change = z.object({
  path: z.string(),
  old: z.string().nullable(),
  new: z.string().nullable(),
});
const datedPeriod = z.object({ cycle: z.string(), period: z.string(), opens: z.string() });

/** What a version of a plan says differently from another; dates are of the plan's zone. */
export const differenceShape = z.object({
  same: z.boolean(),
  periods: z.object({
    added: z.array(datedPeriod),
    removed: z.array(datedPeriod),
    moved: z.array(
      z.object({
        cycle: z.string(),
        period: z.string(),
        opens: z.object({ old: z.string(), new: z.string() }).nullable(),
        steps: z.array(
          z.object({ step: z.string(), old: z.string().nullable(), new: z.string().nullable() }),
        ),
      }),
    ),
  }),
  rules: z.array(change),
  people: z.array(change),
  calendar: z.array(change),
  /** Open cycles, each with the version that it keeps; none where two folders are compared. */
  keeping: z
    .array(z.object({ stream: z.string(), period: z.string(), version: z.int() }))
    .default([]),
});
export type Difference = z.infer<typeof differenceShape>;
export type ChangedValue = z.infer<typeof change>;

export const appliedShape = z.object({
  outcome: z.enum(['activated', 'updated', 'unchanged', 'checked']),
  organization: z.string(),
  plan: z.string(),
  title: z.string(),
  /** Null where it was only checked. */
  version: z.int().nullable(),
  people: z.int(),
  periods: z.int(),
  warnings: placesShape,
  /** Null where no version was in force before. */
  difference: differenceShape.nullish(),
  /** Decisions on the organization that the file has in itself by now. */
  organizationApplied: z.object({ contained: z.array(z.string()) }).nullish(),
  world: worldShape,
});
export type Applied = z.infer<typeof appliedShape>;

/** What an order did, and which cycles run on. */
export const orderedShape = z.object({
  outcome: z.enum(['done', 'unchanged']),
  open: z.array(z.object({ stream: z.string(), title: z.string(), period: z.string() })),
  world: worldShape,
});
export type Ordered = z.infer<typeof orderedShape>;

export const backfillShape = z.object({
  title: z.string(),
  periods: z.array(z.object({ text: z.string() })),
  world: worldShape,
});
export type Backfill = z.infer<typeof backfillShape>;

export const ledgerShape = z.object({
  items: z.array(
    z.object({
      title: z.string(),
      period: z.string(),
      opensAt: z.string(),
      openedAt: z.string().nullable(),
      state: z.enum([
        'TO_COME',
        'DUE',
        'OPEN',
        'CLOSED',
        'MISSED',
        'SKIPPED',
        'NOT_HELD',
        'MERGED',
      ]),
      text: z.string(),
    }),
  ),
  orders: z.array(
    z.object({
      order: z.enum(['PAUSED', 'RESUMED', 'ENDED_EARLY', 'BACKFILL']),
      at: z.string(),
      by: person,
      reason: z.string().nullable(),
      periods: z.array(z.string()),
    }),
  ),
  zone: z.string(),
  world: worldShape,
});
export type Ledger = z.infer<typeof ledgerShape>;
