import { hasMessage, type Language, type MessageKey, translate } from '@nenep/messages';

/** The three files of a plan. */
export type DocumentName = 'plan' | 'organization' | 'calendar';

/** Everything that can be wrong with a plan; the catalogue has a text and a remedy for each. */
type Texts = Extract<MessageKey, `plan.${string}-remedy`>;
export type ProblemCode = Texts extends `plan.${infer Code}-remedy` ? Code : never;

/** Something wrong with a plan, at the place where it is to be mended. */
export interface PlanProblem {
  /** A warning does not keep the plan from being applied. */
  severity: 'error' | 'warning';
  code: ProblemCode;
  file: string;
  /** From 1, in the text composed to NFC. */
  line: number;
  column: number;
  /** `cycles.0.steps.1.due`; empty for the file as a whole. */
  field: string;
  params: Readonly<Record<string, string | number>>;
}

/** A problem in words: what is wrong, and what to do. */
export function describeProblem(
  { code, params: given }: PlanProblem,
  language: Language,
): { message: string; remedy: string } {
  const params = inWords(given, language);
  const remedy: MessageKey = params['near'] ? 'plan.did-you-mean' : `plan.${code}-remedy`;
  return {
    message: translate(language, `plan.${code}`, params),
    remedy: translate(language, remedy, params),
  };
}

/** What happens instead of something that is not supported has a text of its own. */
function inWords(params: PlanProblem['params'], language: Language): PlanProblem['params'] {
  const key = `unsupported.${params['consequence']}`;
  if (params['consequence'] === undefined || !hasMessage(key)) return params;
  return { ...params, consequence: translate(language, key) };
}
