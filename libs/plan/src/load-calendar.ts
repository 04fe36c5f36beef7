import type { WorkingCalendar } from '@nenep/contracts';
import { checkUniqueness } from './check/references.js';
import { readCalendarFile } from './calendar-file.js';
import { locate, type Sources, workingCalendar } from './load.js';
import type { PlanProblem } from './problems.js';
import { readSource, type SourceFile } from './source/source.js';

/** A table of days as its file has it, checked. */
export interface LoadedCalendar {
  calendar: WorkingCalendar;
  /** Whose rules project the days off of years outside the table, like `VN`. */
  country: string | null;
  /** What the authority has yet to fix, for people to read. */
  pending: { year: number; name: string }[];
}

export type CalendarResult =
  ({ ok: true } & LoadedCalendar) | { ok: false; problems: PlanProblem[] };

/** Reads and checks a table of days by itself. Never throws, whatever the text is. */
export function loadCalendar(file: SourceFile): CalendarResult {
  const { source, problems } = readSource(file);
  if (!source) return { ok: false, problems };

  const sources: Sources = { plan: null, organization: null, calendar: source };
  const { document, findings } = readCalendarFile(source.value);
  const values = { plan: undefined, organization: undefined, calendar: source.value };
  const found = [...findings, ...checkUniqueness(values)];
  if (!document || found.length > 0) {
    return { ok: false, problems: found.map((finding) => locate(finding, sources)) };
  }
  const { country = null, pending = [] } = document;
  return { ok: true, calendar: workingCalendar(document), country, pending };
}
