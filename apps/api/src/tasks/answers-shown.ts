import type { Language } from '@nenep/messages';
import type { Form, FormAnswers } from '@nenep/plan';
import type { AnswerShown } from './task.schema.js';

/** What somebody wrote into a form, in the form's order, as people read it in one language. */
export function answersShown(form: Form, answers: FormAnswers, language: Language): AnswerShown[] {
  return form.fields.flatMap((field) => {
    const value = answers[field.id];
    if (value === undefined) return [];
    const option =
      field.type === 'choice' ? field.options.find((each) => each.value === value) : undefined;
    const text = option?.label[language] ?? String(value);
    return [{ id: field.id, label: field.label[language], value, text }];
  });
}
