import { translate } from '@nenep/messages';
import { z } from 'zod';
import { cycleOf, type LoadedPlan } from './loaded.js';
import { plannedPeriod } from './periods/expected.js';
import type { Cycle } from './schema/plan.schema.js';
import type { Localized } from './schema/vocabulary.js';

type Step = ReturnType<typeof cycleOf>['steps'][number];

interface Asked {
  id: string;
  label: Localized;
  required: boolean;
}

/** A form as it is shown: what a person writes when they do a step. */
export interface Form {
  fields: FormField[];
}
export type FormField =
  | (Asked & { type: 'integer'; min: number; max: number })
  | (Asked & { type: 'text'; maxLength: number })
  | (Asked & { type: 'choice'; scale: string; options: { value: string; label: Localized }[] });

/** What was written into a form, by field. */
export type FormAnswers = Record<string, string | number>;

/** Reasons, asked of everyone who sends work back. */
export const RETURN_FORM: Form = {
  fields: [
    {
      id: 'reasons',
      type: 'text',
      label: {
        vi: translate('vi', 'plan.return-reasons'),
        en: translate('en', 'plan.return-reasons'),
      },
      required: true,
      maxLength: 2000,
    },
  ],
};

/** Forms and their readers are asked for with every decision, and making a reader is dear. */
const forms = new WeakMap<object, Form>();
const readers = new WeakMap<Form, z.ZodType<FormAnswers>>();

/**
 * The form of a step in a period: the one in force on the day on which the period is to open, the
 * first where no period is named. Throws `RangeError` where the plan has no such cycle or step.
 */
export function formOf(loaded: LoadedPlan, cycleId: string, stepId: string, period?: string): Form {
  const cycle = cycleOf(loaded, cycleId);
  const step = cycle.steps.find(({ id }) => id === stepId);
  if (!step) throw new RangeError(`Cycle ${cycleId} has no step ${stepId}.`);
  const { fields } = versionOf(loaded, cycle, step, period);
  const form = forms.get(fields) ?? formFrom(loaded, fields);
  forms.set(fields, form);
  return form;
}

/** Of a form's versions the last that is in force when the period opens. */
function versionOf(
  loaded: LoadedPlan,
  cycle: Cycle,
  { form }: Step,
  period: string | undefined,
): Pick<Step['form'], 'fields'> {
  if (!form.later || period === undefined) return form;
  const { opening } = plannedPeriod(loaded, cycle, period);
  const inForce = form.later.filter(({ from }) => from <= opening);
  return inForce.toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from)).at(-1) ?? form;
}

/** Which fields of a form hold the points and the class: its first number, and its first choice. */
export function resultFieldsOf(form: Form): { points?: string; class?: string } {
  const points = form.fields.find(({ type }) => type === 'integer')?.id;
  const given = form.fields.find(({ type }) => type === 'choice')?.id;
  return { ...(points !== undefined && { points }), ...(given !== undefined && { class: given }) };
}

/** The form of the step of a kind. Throws `RangeError` where the cycle has none. */
export function formOfKind(
  loaded: LoadedPlan,
  cycleId: string,
  kind: Step['kind'],
  period: string,
): Form {
  const step = cycleOf(loaded, cycleId).steps.find((candidate) => candidate.kind === kind);
  if (!step) throw new RangeError(`Cycle ${cycleId} has no step of kind ${kind}.`);
  return formOf(loaded, cycleId, step.id, period);
}

function formFrom(loaded: LoadedPlan, fields: Step['form']['fields']): Form {
  return {
    fields: fields.map((field) => {
      if (field.type !== 'choice') return field;
      const classes = loaded.plan.scales[field.scale]?.classes ?? [];
      return { ...field, options: classes.map(({ id, name }) => ({ value: id, label: name })) };
    }),
  };
}

/** Reads what was written into a form: every field as it allows, texts trimmed and composed
 * to NFC. An optional text may be empty or absent. */
export function formAnswers(form: Form): z.ZodType<FormAnswers> {
  const reader = readers.get(form) ?? readerOf(form);
  readers.set(form, reader);
  return reader;
}

function readerOf(form: Form): z.ZodType<FormAnswers> {
  const fields = form.fields.map((field) => {
    const answer = answerOf(field);
    return [field.id, field.required ? answer : answer.optional()] as const;
  });
  return z.strictObject(Object.fromEntries(fields)) as z.ZodType<FormAnswers>;
}

function answerOf(field: FormField): z.ZodType<string | number> {
  switch (field.type) {
    case 'integer':
      return z.int().min(field.min).max(field.max);
    case 'text':
      return z
        .string()
        .normalize('NFC')
        .trim()
        .min(field.required ? 1 : 0)
        .max(field.maxLength);
    case 'choice':
      return z.enum(field.options.map(({ value }) => value));
  }
}
