export { uncoveredYears } from './check/periods.js';
export { type CloneNote, clonePlan, type PlanDraft } from './clone/clone-plan.js';
export * from './explain/index.js';
export type { Carrier } from './coverage/carrier.js';
export { type ClauseCoverage, coverageOf, type CoverageState } from './coverage/coverage.js';
export { jsonSchemaOf } from './format/json-schema.js';
export { entriesTable, shapeTable, unsupportedTable } from './format/reference.js';
export type { Change } from './diff/changes.js';
export * from './diff/diff-plans.js';
export type { DatedPeriod, MovedPeriod, PeriodDifference } from './diff/moved-periods.js';
export * from './forms.js';
export * from './load-calendar.js';
export { type LoadResult, loadPlan, type PlanFiles } from './load.js';
export * from './loaded.js';
export { holdersOn, personName, staffOn } from './organization.js';
export {
  expectedPeriods,
  omittedPeriods,
  type PlannedPeriod,
  plannedPeriod,
} from './periods/expected.js';
export { toPlanVersion } from './plan-version.js';
export * from './problems.js';
export { organizationFrom, registerOf } from './register.js';
export * from './rehearse.js';
export * from './resolve/divide.js';
export * from './resolve/organization-now.js';
export * from './resolve/resolve-period.js';
export type { Scale } from './schema/form.schema.js';
export type { Grant, Organization } from './schema/organization.schema.js';
export {
  type Cycle,
  evaluationsOf,
  isPending,
  type PendingCycle,
  type Plan,
} from './schema/plan.schema.js';
export type { Step } from './schema/step.schema.js';
export type { Localized } from './schema/vocabulary.js';
export type { SourceFile } from './source/source.js';
export { type Consequence, UNSUPPORTED, type Unsupported } from './unsupported.js';
