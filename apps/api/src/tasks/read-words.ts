import { isLadderVerb, type Words } from '@nenep/contracts';
import { type Form, formAnswers, RETURN_FORM } from '@nenep/plan';
import { fieldErrorsOf } from '../problems/field-errors.js';
import { Problem } from '../problems/problem.js';
import type { DecisionGiven } from './decision.schema.js';

type Given = Pick<DecisionGiven, 'verb' | 'answers' | 'reasons'>;

/**
 * Reads what somebody wrote with a decision: reasons with a return or from the ladder, else answers to the form that
 * the plan gives the step. Throws `CONTENT_REQUIRED` where what must be written is not there, and
 * `ANSWERS_INVALID` naming each field that is wrong, or that does not belong to this decision.
 */
export function readWords(form: Form, { verb, answers, reasons }: Given): Words {
  if (verb === 'return' || isLadderVerb(verb)) {
    refuse({ answers });
    if (reasons === undefined) throw new Problem('CONTENT_REQUIRED');
    return { reasons: String(read(RETURN_FORM, { reasons }, '')['reasons']) };
  }
  refuse({ reasons });
  if (answers === undefined && form.fields.some(({ required }) => required)) {
    throw new Problem('CONTENT_REQUIRED');
  }
  return { answers: read(form, answers ?? {}, 'answers') };
}

function read(form: Form, given: unknown, root: string) {
  const result = formAnswers(form).safeParse(given);
  if (result.success) return result.data;
  throw new Problem('ANSWERS_INVALID', { errors: fieldErrorsOf(result.error.issues, root) });
}

/** Words that would not be kept are not swallowed either. */
function refuse(surplus: Readonly<Record<string, unknown>>): void {
  const errors = Object.entries(surplus)
    .filter(([, value]) => value !== undefined)
    .map(([field]) => ({
      field,
      key: 'problems.fields.SURPLUS' as const,
      params: { keys: field },
    }));
  if (errors.length > 0) throw new Problem('ANSWERS_INVALID', { errors });
}
