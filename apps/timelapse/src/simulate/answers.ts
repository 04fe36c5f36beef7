import type { InboxTask } from '@nenep/store';
import { formOf, type FormAnswers, type FormField, type LoadedPlan } from '@nenep/plan';
import { chance } from './chance.js';

/** Every text that is written says what it is. */
export const SIMULATED = 'Mô phỏng';

/** What somebody might write into a task's form. */
export function answersTo(loaded: LoadedPlan, task: InboxTask, seed: string): FormAnswers {
  const { fields } = formOf(loaded, task.cycle, task.step, task.period);
  return Object.fromEntries(
    fields.map((field) => [field.id, answer(field, chance('answer', seed, task._id, field.id))]),
  );
}

function answer(field: FormField, share: number): string | number {
  switch (field.type) {
    case 'integer':
      return field.min + Math.floor(share * (field.max - field.min + 1));
    case 'text':
      return SIMULATED.slice(0, field.maxLength);
    case 'choice': {
      const chosen = field.options[Math.floor(share * field.options.length)];
      return chosen?.value ?? '';
    }
  }
}
