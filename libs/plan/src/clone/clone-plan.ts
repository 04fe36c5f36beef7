import type { LocalDate } from '@nenep/contracts';
import type { Language } from '@nenep/messages';
import type { PlanFiles } from '../load.js';
import type { LoadedPlan } from '../loaded.js';
import { cloneOrganization } from './organization.js';
import { clonePlanFile } from './plan-file.js';
import { validityLater } from './years.js';

/** What whoever takes over a draft has to look at; in the order of the file. */
export type CloneNote =
  | { kind: 'VALIDITY'; from: LocalDate; to: LocalDate }
  | { kind: 'PARENT'; number: string; from: LocalDate; to: LocalDate }
  | { kind: 'NUMBER'; was: string }
  | { kind: 'LEGAL_BASIS'; clause: string; text: string }
  | { kind: 'DATE'; field: string; was: LocalDate; now: LocalDate }
  | { kind: 'OVERRIDE'; cycle: string; period: string }
  | { kind: 'ENDED'; field: string; who: string; to: LocalDate };

export interface PlanDraft {
  files: PlanFiles;
  notes: CloneNote[];
}

/**
 * The draft of another year's plan, made from this one: everything as it is, comments and layout
 * included, but for its id, its year, its dates, and whatever of the organization ends before the
 * new plan begins. Legal bases are marked for review; nothing is dropped in silence. `year` is that
 * of the document. Throws `RangeError` where it is not later than the plan's own.
 */
export function clonePlan(
  files: PlanFiles,
  { plan }: LoadedPlan,
  year: number,
  language: Language,
): PlanDraft {
  const years = year - plan.document.year;
  if (!Number.isInteger(years) || years < 1) {
    throw new RangeError(`${year} does not follow ${plan.document.year}.`);
  }
  const validity = validityLater(plan.validity, years);
  const made = clonePlanFile(files.plan.text, { plan, year, years, validity, language });
  const kept = cloneOrganization(files.organization.text, validity.from);
  return {
    files: {
      plan: { ...files.plan, text: made.text },
      organization: { ...files.organization, text: kept.text },
      calendar: files.calendar,
    },
    notes: [{ kind: 'VALIDITY', ...validity }, ...made.notes, ...kept.notes],
  };
}
