import { digestOf } from '@nenep/audit';
import { zoneOffsets } from '@nenep/calendar/zone';
import type { WorkingCalendar } from '@nenep/contracts';
import type { z } from 'zod';
import { readCalendarFile } from './calendar-file.js';
import { checkTable, checkWorkingDays } from './check/calendar.js';
import { checkClauses } from './check/clauses.js';
import { type Finding, MOST_FINDINGS } from './check/finding.js';
import { checkOrganization } from './check/organization.js';
import { checkOutside } from './check/outside.js';
import { checkOverrides } from './check/overrides.js';
import { checkPeople } from './check/people.js';
import { checkPeriods } from './check/periods.js';
import { checkReferences, checkUniqueness } from './check/references.js';
import { checkRolled } from './check/rolled.js';
import { checkUnconfirmedElsewhere } from './check/unconfirmed-elsewhere.js';
import { checkUnconfirmed } from './check/unconfirmed.js';
import { checkUnits } from './check/units.js';
import { checkUnsupported } from './check/unsupported.js';
import { checkVacancies } from './check/vacancies.js';
import { checkVoting } from './check/voting.js';
import type { LoadedPlan } from './loaded.js';
import type { DocumentName, PlanProblem } from './problems.js';
import type { CalendarTable } from './schema/calendar.schema.js';
import { organizationDocument } from './schema/organization.schema.js';
import { planDocument } from './schema/plan.schema.js';
import { readDocument, type SchemaResult } from './source/schema-findings.js';
import { readSource, type Source, type SourceFile } from './source/source.js';

export type PlanFiles = Record<DocumentName, SourceFile>;

export type LoadResult =
  { ok: true; plan: LoadedPlan; warnings: PlanProblem[] } | { ok: false; problems: PlanProblem[] };

export type Sources = Record<DocumentName, Source | null>;

/**
 * Reads and checks the three files of a plan. Whatever is wrong is found at once, as far as the
 * files can be read; who is missing on which day shows once their form is right. Never throws,
 * whatever the texts are.
 */
export function loadPlan(files: PlanFiles): LoadResult {
  const read = [readSource(files.plan), readSource(files.organization), readSource(files.calendar)];
  const [plan = null, organization = null, calendar = null] = read.map(({ source }) => source);
  const unreadable = read.flatMap(({ problems }) => problems);
  const sources = { plan, organization, calendar };

  const { loaded, findings } = checkDocuments(sources);
  const told = findings.slice(0, MOST_FINDINGS).map((finding) => locate(finding, sources));
  const problems = [...unreadable, ...told];
  if (loaded && findings.every(({ severity }) => severity === 'warning')) {
    return { ok: true, plan: loaded, warnings: problems };
  }
  return { ok: false, problems: problems.toSorted(inReadingOrder(files)) };
}

const NOTHING = { document: null, findings: [] };

function checkDocuments(sources: Sources): { loaded: LoadedPlan | null; findings: Finding[] } {
  const values = {
    plan: sources.plan?.value,
    organization: sources.organization?.value,
    calendar: sources.calendar?.value,
  };
  const plan = readForm('plan', planDocument, sources);
  const organization = readForm('organization', organizationDocument, sources);
  const calendar = sources.calendar ? readCalendarFile(values.calendar) : NOTHING;
  const findings = [
    ...[plan, organization, calendar].flatMap((result) => result.findings),
    ...checkReferences(values),
    ...checkUniqueness(values),
    ...checkClauses(values.plan),
  ];
  if (!plan.document || !organization.document || !calendar.document || findings.length > 0) {
    return { loaded: null, findings };
  }
  const loaded: LoadedPlan = {
    plan: plan.document,
    organization: organization.document,
    calendar: workingCalendar(calendar.document),
    digest: digestOf({ ...values, calendar: calendar.document }),
    rehearsal: false,
  };
  return { loaded, findings: checkMeaning(loaded) };
}

/** What only shows in a plan whose form is right. */
function checkMeaning(loaded: LoadedPlan): Finding[] {
  const idle = checkWorkingDays(loaded.calendar);
  if (idle.length > 0) return idle;
  return [
    ...checkOrganization(loaded),
    ...checkUnits(loaded),
    ...checkPeriods(loaded),
    ...checkRolled(loaded),
    ...checkOutside(loaded),
    ...checkOverrides(loaded),
    ...checkPeople(loaded),
    ...checkVacancies(loaded),
    ...checkVoting(loaded),
    ...checkTable(loaded.calendar),
    ...checkUnsupported(loaded.plan),
    ...checkUnconfirmed(loaded.plan),
    ...checkUnconfirmedElsewhere(loaded.plan),
  ];
}

function readForm<T>(name: DocumentName, schema: z.ZodType<T>, sources: Sources): SchemaResult<T> {
  const source = sources[name];
  return source ? readDocument(name, schema, source.value) : NOTHING;
}

/** The table with the zone's offsets, for the years that its plans can reach. */
export function workingCalendar(table: CalendarTable): WorkingCalendar {
  const { zone, weekend, firstYear, lastYear, officialThrough, days } = table;
  return {
    zone,
    weekend,
    firstYear,
    lastYear,
    ...(officialThrough && { officialThrough }),
    offsets: zoneOffsets(zone, firstYear - 1, lastYear + 2),
    days: days.toSorted((a, b) => Date.parse(a.date) - Date.parse(b.date)),
  };
}

export function locate(finding: Finding, sources: Sources): PlanProblem {
  const { document, path, code, severity = 'error', what = 'value', params = {} } = finding;
  const source = sources[document];
  const { line, column } = source?.locate(path, what) ?? { line: 1, column: 1 };
  return {
    severity,
    code,
    file: source?.name ?? document,
    line,
    column,
    field: path.join('.'),
    params,
  };
}

function inReadingOrder(files: PlanFiles): (a: PlanProblem, b: PlanProblem) => number {
  const order = [files.plan.name, files.organization.name, files.calendar.name];
  return (a, b) =>
    order.indexOf(a.file) - order.indexOf(b.file) || a.line - b.line || a.column - b.column;
}
