import {
  anyVerb,
  instant,
  slug,
  streamId,
  taskId,
  taskKey,
  taskKind,
  taskState,
  verb,
} from '@nenep/contracts';
import { z } from 'zod';
import { datedPageOf, pageQuery, person, worldMark, zone } from '../http/common.schema.js';

export const tasksQuery = pageQuery.extend({
  state: taskState.default('OPEN'),
  scope: z.enum(['MINE', 'ESCALATED']).default('MINE').meta({
    description:
      '`ESCALATED`: what climbed to a position or body that the caller holds, all in one place.',
  }),
  cycle: slug.optional(),
  period: slug.optional(),
});
export type TasksQuery = z.infer<typeof tasksQuery>;

const summary = {
  id: taskId,
  stream: streamId,
  key: taskKey,
  cycle: slug,
  period: slug,
  step: slug,
  kind: taskKind,
  title: z.string(),
  state: taskState,
  version: z.int(),
  unit: slug.nullable(),
  subject: person.nullable(),
  openedAt: instant,
  dueAt: instant,
  due: z.string().meta({ description: 'When it is due, as people write it in the plan’s zone.' }),
  overdue: z.boolean(),
  capacity: z
    .enum(['ASSIGNEE', 'TAKE_OVER', 'NONE'])
    .meta({ description: 'Whether it is the caller’s own, or theirs to take over, or neither.' }),
};

export const taskSummary = z.object(summary).meta({ id: 'TaskSummary' });
export type TaskSummary = z.infer<typeof taskSummary>;

export const taskPage = datedPageOf(taskSummary).meta({ id: 'TaskPage' });
export type TaskPage = z.infer<typeof taskPage>;

const asked = { id: slug, label: z.string(), required: z.boolean() };
const formField = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('integer'), ...asked, min: z.int(), max: z.int() }),
    z.object({ type: z.literal('text'), ...asked, maxLength: z.int() }),
    z.object({
      type: z.literal('choice'),
      ...asked,
      options: z.array(z.object({ value: z.string(), label: z.string() })),
    }),
  ])
  .meta({ id: 'FormField' });

/** What a step asks whoever does it to write, labels in the caller's language. */
export const form = z.object({ fields: z.array(formField) }).meta({ id: 'Form' });
export type FormShown = z.infer<typeof form>;

const answer = z.union([z.string(), z.int()]);
const answers = z.record(slug, answer);

/** An answer as people read it: under its label, a class by its name. */
const answerShown = z
  .object({ id: slug, label: z.string(), value: answer, text: z.string() })
  .meta({ id: 'AnswerShown' });
export type AnswerShown = z.infer<typeof answerShown>;

const verbNow = z
  .object({
    verb: anyVerb,
    label: z.string(),
    needs: z
      .enum(['ANSWERS', 'REASONS', 'NOTHING'])
      .meta({ description: 'What must come with it: answers to the form, reasons, or nothing.' }),
  })
  .meta({ id: 'VerbNow' });
export type VerbNow = z.infer<typeof verbNow>;

/** Something that was decided earlier on the road of this task, and the words that came with it. */
const earlierDecision = z
  .object({
    task: taskKey,
    kind: taskKind,
    title: z.string(),
    verb,
    by: person,
    at: instant,
    late: z.boolean(),
    answers: answers.nullable(),
    answersShown: z
      .array(answerShown)
      .meta({ description: 'The same in the caller’s language; empty where there are none.' }),
    reasons: z.string().nullable(),
  })
  .meta({ id: 'EarlierDecision' });
export type EarlierDecision = z.infer<typeof earlierDecision>;

const consolidatedRow = z
  .object({
    person,
    unit: slug,
    selfPoints: z.int().nullable(),
    points: z.int().nullable(),
    class: z.string().nullable(),
    className: z.string().nullable(),
    gap: z.boolean().meta({ description: 'Judged without a self-evaluation.' }),
  })
  .meta({ id: 'ConsolidatedRow' });
export type ConsolidatedRowShown = z.infer<typeof consolidatedRow>;

export const task = z
  .object({
    ...summary,
    why: z.string(),
    clause: z.string(),
    assignees: z.array(person),
    form: form,
    verbs: z.array(verbNow).meta({ description: 'What the caller may do with it now.' }),
    targets: z
      .array(z.object({ task: taskKey, title: z.string() }))
      .meta({ description: 'Which tasks a return may send back.' }),
    earlier: z.array(earlierDecision),
    table: z.array(consolidatedRow).nullable(),
    decided: z.object({ by: person, at: instant, verb, late: z.boolean() }).nullable(),
    zone,
    world: worldMark,
  })
  .meta({ id: 'Task' });
export type TaskShown = z.infer<typeof task>;
