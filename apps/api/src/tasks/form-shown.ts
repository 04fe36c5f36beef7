import type { Language } from '@nenep/messages';
import type { Form } from '@nenep/plan';
import type { FormShown } from './task.schema.js';

/** A form with its labels in one language. */
export function formShown(form: Form, language: Language): FormShown {
  return {
    fields: form.fields.map((field) => {
      const asked = { id: field.id, label: field.label[language], required: field.required };
      switch (field.type) {
        case 'integer':
          return { ...asked, type: field.type, min: field.min, max: field.max };
        case 'text':
          return { ...asked, type: field.type, maxLength: field.maxLength };
        case 'choice':
          return {
            ...asked,
            type: field.type,
            options: field.options.map(({ value, label }) => ({ value, label: label[language] })),
          };
      }
    }),
  };
}
