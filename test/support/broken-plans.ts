import type { PlanTexts } from './organization.js';

/** One thing wrong in one file of a plan, and where a reader must be led to. */
export interface Broken {
  what: string;
  file: keyof PlanTexts;
  /** What is written instead of what; the place is where `wrong` begins. */
  right: string;
  wrong: string;
  /** Where it lies within `wrong`, in characters. */
  at?: number;
  code: string;
}

export const BROKEN_PLANS: readonly Broken[] = [
  {
    what: 'a role that the plan does not have',
    file: 'plan',
    right: 'by: OFFICE_HEAD',
    wrong: 'by: OFFICE_HEDA',
    at: 'by: '.length,
    code: 'unknown-role',
  },
  {
    what: 'a day that no calendar has',
    file: 'plan',
    right: 'issuedOn: 2021-04-28',
    wrong: 'issuedOn: 2021-02-30',
    at: 'issuedOn: '.length,
    code: 'impossible-date',
  },
  {
    what: 'a line that is no YAML',
    file: 'plan',
    right: '    vi: Đoàn TNCS Hồ Chí Minh',
    wrong: '\tvi: Đoàn TNCS Hồ Chí Minh',
    code: 'yaml-tab',
  },
  {
    what: 'a person whom nobody knows',
    file: 'organization',
    right: 'STEERING_COMMITTEE, members: [',
    wrong: 'STEERING_COMMITTEE, members: [khong-ai, ',
    at: 'STEERING_COMMITTEE, members: ['.length,
    code: 'unknown-person',
  },
];

/** The files with that one thing wrong. */
export function breakPlan(files: PlanTexts, { file, right, wrong }: Broken): PlanTexts {
  const { name, text } = files[file];
  if (!text.includes(right)) throw new Error(`${name} has no ${right}`);
  return { ...files, [file]: { name, text: text.replace(right, wrong) } };
}

/** Where a reader of these broken files must look, lines and columns from 1 on. */
export function placeOf(files: PlanTexts, { file, wrong, at = 0 }: Broken) {
  const { name, text } = files[file];
  const before = text.slice(0, text.indexOf(wrong) + at).split('\n');
  return { file: name, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
